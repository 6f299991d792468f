import type { Found } from "#domain/checks/finding.ts";
import type { CheckedPair, CheckOptions } from "#domain/checks/pair.ts";
import { doubledInChinese } from "#domain/checks/repetition/doubled-chinese.ts";
import { doubledInEnglish } from "#domain/checks/repetition/doubled-english.ts";

/** `doubled-word`: a word that stands twice by a slip, in either language. */
export function checkDoubledWords(pair: CheckedPair, _options: CheckOptions): Found[] {
  return [...(pair.zh ? doubledInChinese(pair.zh) : []), ...(pair.en ? doubledInEnglish(pair.en) : [])];
}
