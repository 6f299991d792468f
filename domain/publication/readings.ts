import { deriveText } from "#domain/article/derived-text.ts";
import { type ConversionOptions, convertText } from "#domain/hanzi/convert-text.ts";
import type { BilingualText, Language, LocalizedText, Script } from "#domain/locale.ts";
import {
  type ArticleContent,
  type EditionContent,
  namesToProtect,
  recordsIn,
} from "#domain/publication/article-content.ts";
import type { ReadingText } from "#domain/publication/snapshot.ts";
import { mapRecord, type Records } from "#domain/records/record.ts";

/** What readers of one language get to read: Chinese in both scripts, one of them derived. */
export type Readings = { Hans: ReadingText; Hant: ReadingText } | { en: ReadingText };

export function readingsOf(content: ArticleContent, language: Language, edition: EditionContent): Readings {
  const { title, deck, document } = edition;
  const text = { title, deck, document };
  const records = recordsIn(content, document);
  const written = { ...text, ...(records && { records }) };
  if (language === "en") return { en: written };
  const from = edition.script ?? scriptOfText(title);
  const { script: _script, notes: _notes, ...other } = deriveText(text, from, content.people);
  const derived = { ...other, ...(records && { records: recordsInOtherScript(records, from, content) }) };
  return from === "Hans" ? { Hans: written, Hant: derived } : { Hans: derived, Hant: written };
}

function recordsInOtherScript(records: Records, from: Script, content: ArticleContent): Records {
  const to: Script = from === "Hans" ? "Hant" : "Hans";
  const options: ConversionOptions = { protect: namesToProtect(content.people) };
  const convert = ({ zh, en }: BilingualText) => ({ zh: convertText(zh, from, to, options), en });
  return Object.fromEntries(Object.entries(records).map(([id, body]) => [id, mapRecord(body, convert)]));
}

/** Alt and caption in each locale. The Chinese is in the script of the Chinese edition, where there is one. */
export function localized(content: ArticleContent, text: BilingualText): LocalizedText {
  const options: ConversionOptions = { protect: namesToProtect(content.people) };
  return { ...bothScripts(text.zh, content.editions.zh?.script ?? scriptOfText(text.zh), options), en: text.en };
}

/** A Chinese text of unsaid script in both. */
export function bothScripts(
  text: string,
  from: Script = scriptOfText(text),
  options: ConversionOptions = {},
): { "zh-Hans": string; "zh-Hant": string } {
  return from === "Hans"
    ? { "zh-Hans": text, "zh-Hant": convertText(text, "Hans", "Hant", options) }
    : { "zh-Hans": convertText(text, "Hant", "Hans", options), "zh-Hant": text };
}

/** Text that simplifying leaves alone is already simple. */
function scriptOfText(text: string): Script {
  return convertText(text, "Hant", "Hans") === text ? "Hans" : "Hant";
}
