import { type ArticleContent, hasText } from "#domain/publication/article-content.ts";
import { manifestsOf } from "#domain/publication/manifest.ts";
import { standingArticle } from "#domain/review/article-then.ts";
import type { ReviewedArticle } from "#domain/review/rows-to-review.ts";

/** What stands, as whoever reviews it gets it. */
export function reviewed(content: ArticleContent): ReviewedArticle {
  const then = standingArticle(content, manifestsOf(content));
  return { ...then, source: content.sourceLanguage, rows: content.alignment.rows };
}

/** The hash of the pair; "" while a language says nothing. */
export function pairHash(content: ArticleContent): string {
  return hasText(content.editions.zh) && hasText(content.editions.en) ? (manifestsOf(content).pair?.hash ?? "") : "";
}
