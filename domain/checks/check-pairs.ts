import { checkStops } from "#domain/checks/english/check-stops.ts";
import { checkWords } from "#domain/checks/english/check-words.ts";
import {
  type Finding,
  type Found,
  type RuleSeverities,
  ruleSeverities,
  type Severity,
} from "#domain/checks/finding.ts";
import { checkNumbers } from "#domain/checks/numbers/check-numbers.ts";
import type { CheckedPair, CheckOptions } from "#domain/checks/pair.ts";
import { lengthRatio } from "#domain/checks/pairs/length-ratio.ts";
import { pairMissing } from "#domain/checks/pairs/pair-missing.ts";
import { scriptMixed } from "#domain/checks/pairs/script-mixed.ts";
import { structureDiffers } from "#domain/checks/pairs/structure-differs.ts";
import { untranslatedHan } from "#domain/checks/pairs/untranslated-han.ts";
import { ellipsisDashForm } from "#domain/checks/punctuation/ellipsis-dash-form.ts";
import { endPunctuationDiffers } from "#domain/checks/punctuation/end-punctuation-differs.ts";
import { punctuationWidth } from "#domain/checks/punctuation/punctuation-width.ts";
import { quotesUnbalanced } from "#domain/checks/punctuation/quotes-unbalanced.ts";
import { spaceBetweenHanLatin } from "#domain/checks/punctuation/space-between-han-latin.ts";
import { checkDoubledWords } from "#domain/checks/repetition/check-doubled-words.ts";
import { checkRepeatedPhrases } from "#domain/checks/repetition/check-repeated-phrases.ts";
import { isWaivable } from "#domain/checks/waiver.ts";

const pairRules: readonly ((pair: CheckedPair, options: CheckOptions) => Found[])[] = [
  checkNumbers,
  punctuationWidth,
  endPunctuationDiffers,
  ellipsisDashForm,
  spaceBetweenHanLatin,
  scriptMixed,
  untranslatedHan,
  lengthRatio,
  pairMissing,
  structureDiffers,
  checkDoubledWords,
  checkRepeatedPhrases,
  checkStops,
  (pair, options) => (options.words ? checkWords(pair, options, options.words) : []),
];

/** What the rules that look at one pair find in it, in reading order. */
export function checkPair(
  pair: CheckedPair,
  options: CheckOptions,
  severities: RuleSeverities = {},
): Omit<Finding, "pair">[] {
  return pairRules.flatMap((rule) => weighed(rule(pair, options), severities)).sort((a, b) => a.at - b.at);
}

/** One language that stands alone is read by itself: nothing is missing beside it. */
export function optionsFor({ zh, en }: CheckedPair, options: CheckOptions): CheckOptions {
  return zh && en ? options : { ...options, oneSided: true };
}

/** What the rules find that read on from pair to pair: a quotation may go over several paragraphs. */
export function checkRun(
  pairs: readonly CheckedPair[],
  options: CheckOptions,
  severities: RuleSeverities = {},
): Finding[] {
  return weighed(quotesUnbalanced(pairs, options), severities);
}

/** Everything the rules find in pairs of paragraphs, in reading order. */
export function checkPairs(
  pairs: readonly CheckedPair[],
  options: CheckOptions,
  severities: RuleSeverities = {},
): Finding[] {
  const single = pairs.flatMap((pair, at) =>
    checkPair(pair, options, severities).map((one) => ({ ...one, pair: at + 1 })),
  );
  return [...single, ...checkRun(pairs, options, severities)].sort((a, b) => a.pair - b.pair || a.at - b.at);
}

/** What was found, with what it weighs; without what is silenced. No column silences what nobody may waive. */
export function weighed<F extends Found>(
  found: readonly F[],
  severities: RuleSeverities,
): (F & { severity: Severity })[] {
  return found.flatMap((one) => {
    const severity = (isWaivable(one.rule) && severities[one.rule]) || ruleSeverities[one.rule];
    return severity === "off" ? [] : [{ ...one, severity }];
  });
}

/** How many findings there are of each weight. */
export function countFindings(findings: readonly Pick<Finding, "severity">[]): Record<Severity, number> {
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { error: of("error"), warning: of("warning"), info: of("info") };
}
