import type { Tx } from "#db/transaction.ts";
import type { Progress } from "#domain/alignment/derive-rows.ts";
import type { EditionText } from "#domain/article/article.ts";
import { isEmptyDocument } from "#domain/document/block-text.ts";
import { foldHan } from "#domain/hanzi/fold.ts";
import type { Language } from "#domain/locale.ts";

/**
 * Tells the desk's list who wrote last and when, which languages were begun, what the titles are to search for, and where
 * rows changed, how many are in which state.
 */
export async function touchArticle(
  tx: Tx,
  articleId: string,
  by: {
    actorId: string;
    at: Date;
    editions: readonly (EditionText & { language: Language })[];
    progress?: Progress;
  },
): Promise<void> {
  const begun = by.editions.filter(({ title, document }) => title.trim() !== "" || !isEmptyDocument(document));
  const { current = null, draft = null, stale = null, missing = null, unpaired = null } = by.progress ?? {};
  await tx.$executeRaw`
    UPDATE articles SET
      updated_at = ${by.at},
      updated_by = ${by.actorId},
      begun = ${begun.map(({ language }) => language).sort()},
      search_title = ${foldHan(by.editions.map(({ title }) => title).join("\n"))},
      rows_current = coalesce(${current}::int, rows_current),
      rows_draft = coalesce(${draft}::int, rows_draft),
      rows_stale = coalesce(${stale}::int, rows_stale),
      rows_missing = coalesce(${missing}::int, rows_missing),
      rows_unpaired = coalesce(${unpaired}::int, rows_unpaired)
    WHERE id = ${articleId}`;
}
