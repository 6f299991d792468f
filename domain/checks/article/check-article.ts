import type { ArticleFound, CheckedArticle } from "#domain/checks/article/checked-article.ts";
import { quotationDrift, quotationKnown, quotationOutdated } from "#domain/checks/article/quotation-drift.ts";
import { weighed } from "#domain/checks/check-pairs.ts";
import type { RuleSeverities, Severity } from "#domain/checks/finding.ts";

const articleRules: readonly ((article: CheckedArticle) => ArticleFound[])[] = [
  quotationDrift,
  quotationOutdated,
  quotationKnown,
];

/** What the rules find that look at a whole article: rule by rule, each in reading order. */
export function checkArticle(
  article: CheckedArticle,
  severities: RuleSeverities = {},
): (ArticleFound & { severity: Severity })[] {
  return articleRules.flatMap((rule) => weighed(rule(article), severities));
}
