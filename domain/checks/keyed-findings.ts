import { checkPair, checkRun, optionsFor } from "#domain/checks/check-pairs.ts";
import type { Finding, RuleSeverities } from "#domain/checks/finding.ts";
import type { CheckedPair, CheckOptions } from "#domain/checks/pair.ts";
import { findingKey, wordingOf } from "#domain/checks/waiver.ts";

/** A finding of a pair, with what a waiver of it is bound to. */
export type KeyedFinding = Omit<Finding, "pair"> & { key: string };

/** What the rules find that look at one pair, a side that stands alone being read by itself. */
export function findInPair(pair: CheckedPair, options: CheckOptions, severities: RuleSeverities): KeyedFinding[] {
  const wording = wordingOf(pair);
  return checkPair(pair, optionsFor(pair, options), severities).map((one) => ({
    ...one,
    key: findingKey(one, wording),
  }));
}

/** What the rules find that read on from pair to pair, a list a pair. */
export function findInRun(
  pairs: readonly CheckedPair[],
  options: CheckOptions,
  severities: RuleSeverities,
): KeyedFinding[][] {
  const found = pairs.map((): KeyedFinding[] => []);
  for (const { pair: number, ...one } of checkRun(pairs, options, severities)) {
    const pair = pairs[number - 1];
    if (pair) found[number - 1]?.push({ ...one, key: findingKey(one, wordingOf(pair)) });
  }
  return found;
}
