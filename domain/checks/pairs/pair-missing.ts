import type { Found } from "#domain/checks/finding.ts";
import type { CheckedPair, CheckedText, CheckOptions } from "#domain/checks/pair.ts";

/** One side has words and the other has none. */
export function pairMissing(pair: CheckedPair, options: CheckOptions): Found[] {
  if (options.oneSided) return [];
  const [zh, en] = [hasWords(pair.zh), hasWords(pair.en)];
  if (zh === en) return [];
  return [{ rule: "pair-missing", side: zh ? "en" : "zh", quote: "", at: 0, said: { kind: zh ? "no-en" : "no-zh" } }];
}

/** A row of stars, or a rule, says the same in both languages. */
function hasWords(side: CheckedText | null): boolean {
  return side !== null && /[\p{L}\p{N}]/u.test(side.text);
}
