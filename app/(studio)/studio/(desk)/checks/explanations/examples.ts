import { articleExamples } from "#app/(studio)/studio/(desk)/checks/explanations/article-examples.ts";
import type { Example } from "#app/(studio)/studio/(desk)/checks/explanations/example.ts";
import { rowExamples } from "#app/(studio)/studio/(desk)/checks/explanations/row-examples.ts";
import type { RuleId } from "#domain/checks/finding.ts";

/** Wrong and right for each rule. */
export const examples: Record<RuleId, readonly Example[]> = { ...rowExamples, ...articleExamples };
