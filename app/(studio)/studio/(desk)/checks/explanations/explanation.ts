import type { RuleId } from "#domain/checks/finding.ts";

/** Rules that are explained before they are kept to: their pages appear with them. */
type RuleAhead =
  | "name-inconsistent"
  | "quotation-unattributed"
  | "statistic-unsourced"
  | "credit-missing"
  | "credit-without-content"
  | "alt-missing"
  | "link-broken"
  | "figure-uncaptioned";
export type ExplainedRule = RuleId | RuleAhead;

/** What a rule is called, what it finds, why that matters, and how it is mended. */
export type Explanation = { name: string; finds: string; matters: string; mend: string };
export type Explanations = Record<ExplainedRule, Explanation>;
