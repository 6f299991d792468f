import { altMissing } from "#domain/checks/article/alt-missing.ts";
import type { ArticleFound, CheckedArticle } from "#domain/checks/article/checked-article.ts";
import { creditMissing } from "#domain/checks/article/credit-missing.ts";
import { creditWithoutContent } from "#domain/checks/article/credit-without-content.ts";
import { figureUncaptioned } from "#domain/checks/article/figure-uncaptioned.ts";
import { linkBroken } from "#domain/checks/article/link-broken.ts";
import { nameInconsistent } from "#domain/checks/article/name-inconsistent.ts";
import { quotationDrift, quotationKnown, quotationOutdated } from "#domain/checks/article/quotation-drift.ts";
import { quotationUnattributed } from "#domain/checks/article/quotation-unattributed.ts";
import { statisticUnsourced } from "#domain/checks/article/statistic-unsourced.ts";
import { weighed } from "#domain/checks/check-pairs.ts";
import type { RuleSeverities, Severity } from "#domain/checks/finding.ts";

const articleRules: readonly ((article: CheckedArticle) => ArticleFound[])[] = [
  quotationDrift,
  quotationOutdated,
  quotationKnown,
  creditMissing,
  creditWithoutContent,
  altMissing,
  figureUncaptioned,
  quotationUnattributed,
  statisticUnsourced,
  linkBroken,
  nameInconsistent,
];

/** What the rules find that look at a whole article: rule by rule, each in reading order. */
export function checkArticle(
  article: CheckedArticle,
  severities: RuleSeverities = {},
): (ArticleFound & { severity: Severity })[] {
  return articleRules.flatMap((rule) => weighed(rule(article), severities));
}
