import { z } from "zod";
import { findArticle } from "#db/articles/details.ts";
import { findColumns } from "#db/columns/columns.ts";
import { findDesk } from "#db/desk/desk.ts";
import { findArticleContent } from "#db/publications/find-article-content.ts";
import { findFirstPrintedTime } from "#db/publications/find-first-time.ts";
import { transaction } from "#db/transaction.ts";
import { findTrashed } from "#db/trash/trash.ts";
import { type Actor, may } from "#domain/access.ts";
import type { ColumnAccent } from "#domain/article/column-accent.ts";
import { idSchema } from "#domain/ids.ts";
import { languages } from "#domain/locale.ts";
import { hasText } from "#domain/publication/article-content.ts";
import { buildSnapshot, printedTime } from "#domain/publication/build-snapshot.ts";
import type { LiveArticle, PublishedDesk } from "#domain/publication/live.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { defaultTimeZone } from "#domain/time/zoned-time.ts";

export const previewArticleInput = z.strictObject({ articleId: idSchema });

/** What readers would get if it were published now; a language without title or text is left out. */
export type ArticlePreview = {
  article: LiveArticle;
  desk: PublishedDesk | null;
  /** What its column's pages are marked with; null where it is in none. */
  accent: ColumnAccent | null;
  /** The cover's picture, which has no public address yet. */
  coverMediaId: string | null;
};

/** An article as its pages would show it, made by the same function as its publications. Nothing is stored. */
export function previewArticle(
  actor: Actor,
  input: z.infer<typeof previewArticleInput>,
): Promise<Result<ArticlePreview>> {
  return transaction(async (tx) => {
    if (!may(actor, "desk.read")) return refuse("forbidden");
    if (await findTrashed(tx, input.articleId)) return refuse("inTrash");
    const content = await findArticleContent(tx, input.articleId);
    const details = await findArticle(tx, input.articleId);
    if (!content || !details) return refuse("notFound");
    const desk = await findDesk(tx);
    const now = new Date();
    const datePublished =
      (await findFirstPrintedTime(tx, content.articleId)) ?? printedTime(now, desk?.timeZone ?? defaultTimeZone);
    const article: LiveArticle = { id: content.articleId, editions: {} };
    for (const language of languages) {
      if (!hasText(content.editions[language])) continue;
      const snapshot = buildSnapshot(content, language, { manifestHash: "", datePublished, madeAt: now.toISOString() });
      const at = now.toISOString();
      article.editions[language] = { snapshot, number: 0, firstMadeAt: at, madeAt: at, changedAt: at };
    }
    const column = (await findColumns(tx)).find(({ id }) => id === details.details.columnId);
    return ok({ article, desk, accent: column?.accent ?? null, coverMediaId: details.details.cover?.mediaId ?? null });
  });
}
