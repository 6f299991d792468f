import { z } from "zod";

/** How much a finding weighs, the gravest first: an error blocks publishing. */
export const severitySchema = z.enum(["error", "warning", "info"]);
export type Severity = z.infer<typeof severitySchema>;

/** Every rule, with the severity it has where a column does not say another. */
export const ruleSeverities = {
  "number-mismatch": "error",
  "number-qualifier": "warning",
  "date-mismatch": "error",
  "unit-mismatch": "error",
  "missing-space": "error",
  spelling: "warning",
  "doubled-word": "error",
  "repeated-phrase": "warning",
  "punctuation-width": "warning",
  "quotes-unbalanced": "error",
  "end-punctuation-differs": "warning",
  "ellipsis-dash-form": "warning",
  "space-between-han-latin": "info",
  "script-mixed": "error",
  "untranslated-han": "error",
  "length-ratio": "info",
  "pair-missing": "warning",
  "structure-differs": "warning",
  "quotation-drift": "error",
  "quotation-outdated": "warning",
  "quotation-known": "info",
  "name-inconsistent": "warning",
  "quotation-unattributed": "warning",
  "statistic-unsourced": "warning",
  "credit-missing": "error",
  "credit-without-content": "warning",
  "alt-missing": "error",
  "figure-uncaptioned": "warning",
  "link-broken": "error",
} as const satisfies Record<string, Severity>;

export type RuleId = keyof typeof ruleSeverities;

export const ruleIds = Object.keys(ruleSeverities) as RuleId[];

/** What a column can say that a rule weighs; "off" silences it. */
export const ruleWeightSchema = z.enum([...severitySchema.options, "off"]);

/** What a column says of rules. A rule that it does not name weighs what it weighs elsewhere. */
export const ruleSeveritiesSchema = z.partialRecord(z.enum(ruleIds), ruleWeightSchema);
export type RuleSeverities = z.infer<typeof ruleSeveritiesSchema>;

/** What a rule has to say: `checks.<rule>.<kind>` of the interface's messages, with these values. */
type Said = { kind: string; values?: Record<string, string | number> };

/** What one rule found in one pair. Offsets are UTF-16 units of that side's text. */
export type Found = {
  rule: RuleId;
  side: "zh" | "en" | "both";
  /** The words it is about as they stand; with `both` the Chinese side's, or the English where that has none. */
  quote: string;
  at: number;
  said: Said;
  /** What `quote` should be, where that is certain. */
  suggestion?: string;
};

export type Finding = Found & { severity: Severity; pair: number };
