import type { Tx } from "#db/transaction.ts";
import { type Row, rowSchema } from "#domain/alignment/alignment.ts";
import { deriveRows, type Progress, progressOf } from "#domain/alignment/derive-rows.ts";
import type { Document } from "#domain/document/document.ts";

/** The rows of an article in reading order; none when nothing was written yet. */
export async function findRows(tx: Tx, articleId: string): Promise<Row[]> {
  const stored = await tx.alignment.findUnique({ where: { articleId }, select: { rows: true } });
  return stored ? rowSchema.array().parse(stored.rows) : [];
}

/**
 * Replaces the rows, and tells the desk's list how many are in which state. Call it under the article's lock, with the
 * documents as they stand in this transaction.
 */
export async function storeRows(
  tx: Tx,
  articleId: string,
  rows: readonly Row[],
  documents: { source: Document; target: Document },
): Promise<void> {
  await replaceRows(tx, articleId, rows);
  await storeProgress(tx, articleId, progressOf(deriveRows(rows, documents.source, documents.target)));
}

/** Replaces the rows for who tells the list how many there are by other means. */
export async function replaceRows(tx: Tx, articleId: string, rows: readonly Row[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO alignments (article_id, rows) VALUES (${articleId}, ${JSON.stringify(rows)}::jsonb)
    ON CONFLICT (article_id) DO UPDATE SET rows = excluded.rows, lock_version = alignments.lock_version + 1`;
}

/** The same count when only words changed and the rows are as they were. */
export async function storeProgress(tx: Tx, articleId: string, progress: Progress): Promise<void> {
  const { current, draft, stale, missing, unpaired } = progress;
  await tx.$executeRaw`
    UPDATE articles SET rows_current = ${current}, rows_draft = ${draft}, rows_stale = ${stale},
      rows_missing = ${missing}, rows_unpaired = ${unpaired}
    WHERE id = ${articleId} AND (rows_current, rows_draft, rows_stale, rows_missing, rows_unpaired)
      IS DISTINCT FROM (${current}::int, ${draft}::int, ${stale}::int, ${missing}::int, ${unpaired}::int)`;
}

/** Up to `limit` articles whose rows were never counted. */
export async function findUncounted(tx: Tx, limit: number): Promise<string[]> {
  const found = await tx.article.findMany({ where: { rowsCurrent: null }, select: { id: true }, take: limit });
  return found.map(({ id }) => id);
}
