import type { EditionText } from "#domain/article/article.ts";
import type { Person } from "#domain/credits/credit.ts";
import type { ConversionNote } from "#domain/hanzi/ambiguous.ts";
import { convertText } from "#domain/hanzi/convert-text.ts";
import { deriveScript } from "#domain/hanzi/derive.ts";
import type { Script } from "#domain/locale.ts";
import { namesToProtect } from "#domain/publication/article-content.ts";

/** A Chinese edition in the script it was not written in, with the places where 繁體 had a choice, by block id. */
export type DerivedText = EditionText & { script: Script; notes: Record<string, ConversionNote[]> };

/** Writes a Chinese edition in the other script; the names of the people credited have forms of their own. */
export function deriveText(text: EditionText, from: Script, people: readonly Person[]): DerivedText {
  const script: Script = from === "Hans" ? "Hant" : "Hans";
  const options = { protect: namesToProtect(people) };
  return {
    script,
    title: convertText(text.title, from, script, options),
    deck: convertText(text.deck, from, script, options),
    ...deriveScript(text.document, from, options),
  };
}
