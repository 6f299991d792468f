import type { LockedArticle } from "#db/articles/lock-article.ts";
import { type Actor, mayIn } from "#domain/access.ts";
import type { Finding } from "#domain/checks/finding.ts";
import { languages, otherLanguage } from "#domain/locale.ts";

/**
 * Whether somebody may wave a finding through, or take that back: whoever writes in its language. What is wrong between both
 * languages is the matter of whoever writes the translation; of words that are gone nobody knows whose they were.
 */
export function mayJudge(finding: Pick<Finding, "side"> | undefined, article: LockedArticle, actor: Actor): boolean {
  const { columnId, sourceLanguage } = article;
  const inBoth = finding?.side === "both" ? [otherLanguage(sourceLanguage)] : languages;
  const asked = finding && finding.side !== "both" ? [finding.side] : inBoth;
  return mayIn(actor, "article.write", { columnId, languages: asked });
}
