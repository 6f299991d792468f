import type { RuleId } from "#domain/checks/finding.ts";

/** What a rule is called, what it finds, why that matters, and how it is mended. */
export type Explanation = { name: string; finds: string; matters: string; mend: string };
export type Explanations = Record<RuleId, Explanation>;
