import type { Found } from "#domain/checks/finding.ts";
import type { CheckedPair, CheckOptions } from "#domain/checks/pair.ts";
import { ambiguousPlaces } from "#domain/hanzi/ambiguous.ts";
import { isKeptInWord, otherScriptForm } from "#domain/hanzi/script-only.ts";
import type { Script } from "#domain/locale.ts";

/** Simplified characters in a traditional text, and the other way; each stretch of them once. */
export function scriptMixed(pair: CheckedPair, { script }: CheckOptions): Found[] {
  const text = pair.zh?.text ?? "";
  return stretches(text, script).flatMap(({ at, end }): Found[] => {
    if (isSpokenOf(text, at, end)) return [];
    const quote = text.slice(at, end);
    const suggestion = inScript(quote, script);
    const said = { kind: script === "Hant" ? "simplified" : "traditional", values: { words: quote } };
    return [{ rule: "script-mixed", side: "zh", quote, at, said, ...(suggestion !== null && { suggestion }) }];
  });
}

type Stretch = { at: number; end: number };

/** So many characters that both scripts share may stand between two that they do not: a pasted sentence is one finding. */
const shared = 6;

function stretches(text: string, script: Script): Stretch[] {
  const found: Stretch[] = [];
  for (const { 0: character, index: at } of text.matchAll(/\p{Script=Han}/gu)) {
    if (otherScriptForm(character, script) === undefined || isKeptInWord(text, at, script)) continue;
    const last = found.at(-1);
    const end = at + character.length;
    if (last && at - last.end <= shared && !/[\n“”「」『』]/.test(text.slice(last.end, at))) last.end = end;
    else found.push({ at, end });
  }
  return found;
}

/** One character alone in quotation marks or brackets is what a sentence is about: “龙”字繁体作“龍”. */
function isSpokenOf(text: string, at: number, end: number): boolean {
  if ([...text.slice(at, end)].length > 1) return false;
  return /[“‘「『（(]/.test(text.charAt(at - 1)) && /[”’」』）)]/.test(text.charAt(end));
}

/** Character by character; null where one of them has a choice and the sense decides. */
function inScript(words: string, script: Script): string | null {
  if (ambiguousPlaces(words, words, script).length > 0) return null;
  return [...words].map((character) => otherScriptForm(character, script) ?? character).join("");
}
