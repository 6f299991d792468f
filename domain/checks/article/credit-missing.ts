import type { ArticleFound, CheckedArticle } from "#domain/checks/article/checked-article.ts";
import { roleLabel } from "#domain/credits/role-labels.ts";
import { editionLocale } from "#domain/locale.ts";

/** Roles that the column requires and that nobody is credited with, in either language. */
export function creditMissing({ column, credits, script }: CheckedArticle): ArticleFound[] {
  const there = new Set(credits.flatMap(({ roles }) => roles));
  const required = [...new Set(column?.requiredCredits)];
  return required
    .filter((role) => !there.has(role))
    .map((role) => ({
      rule: "credit-missing",
      place: { part: "credits" },
      side: "both",
      // No words stand there yet; those that would tell one such finding from another.
      quote: roleLabel(role, editionLocale("zh", script)),
      at: 0,
      said: { kind: "required", values: { role } },
    }));
}
