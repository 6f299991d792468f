import type { Found } from "#domain/checks/finding.ts";
import type { CheckedPair, CheckOptions } from "#domain/checks/pair.ts";
import { isHan } from "#domain/checks/punctuation/characters.ts";
import { fullWidthEdits } from "#domain/checks/punctuation/full-width.ts";
import { halfWidthEdits } from "#domain/checks/punctuation/half-width.ts";
import { joinEdits } from "#domain/checks/punctuation/join-edits.ts";
import { maskTechnical } from "#domain/checks/punctuation/mask-technical.ts";

/** Half-width marks among Chinese characters, full-width ones among English words. Digits and letters are not its matter. */
export function punctuationWidth(pair: CheckedPair, _options: CheckOptions): Found[] {
  const zh = pair.zh?.text ?? "";
  const en = pair.en?.text ?? "";
  const half = isHan(zh) ? joinEdits(zh, halfWidthEdits(maskTechnical(zh))) : [];
  const full = joinEdits(en, fullWidthEdits(maskTechnical(en)));
  return [
    ...half.map((found): Found => ({ rule: "punctuation-width", side: "zh", ...found, said: { kind: "half" } })),
    ...full.map((found): Found => ({ rule: "punctuation-width", side: "en", ...found, said: { kind: "full" } })),
  ];
}
