import { type Finding, type Found, type RuleId, ruleSeverities, type Severity } from "#domain/checks/finding.ts";
import { checkNumbers } from "#domain/checks/numbers/check-numbers.ts";
import type { CheckedPair, CheckOptions } from "#domain/checks/pair.ts";

type PairRule = (pair: CheckedPair, options: CheckOptions) => Found[];

const pairRules: readonly PairRule[] = [checkNumbers];

/**
 * Everything the rules find in pairs of paragraphs, in reading order.
 * @param severities what a column says a rule weighs; "off" silences it
 */
export function checkPairs(
  pairs: readonly CheckedPair[],
  options: CheckOptions,
  severities: Partial<Record<RuleId, Severity | "off">> = {},
): Finding[] {
  const found = pairs.flatMap((pair, at) =>
    pairRules.flatMap((rule) => rule(pair, options).map((one) => ({ ...one, pair: at + 1 }))),
  );
  return found
    .flatMap((one) => {
      const severity = severities[one.rule] ?? ruleSeverities[one.rule];
      return severity === "off" ? [] : [{ ...one, severity }];
    })
    .sort((a, b) => a.pair - b.pair || a.at - b.at);
}

/** How many findings there are of each weight. */
export function countFindings(findings: readonly Finding[]): Record<Severity, number> {
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { error: of("error"), warning: of("warning"), info: of("info") };
}
