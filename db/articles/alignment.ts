import type { Tx } from "#db/transaction.ts";
import { type Row, rowSchema } from "#domain/alignment/alignment.ts";

/** The rows of an article in reading order; none when nothing was written yet. */
export async function findRows(tx: Tx, articleId: string): Promise<Row[]> {
  const stored = await tx.alignment.findUnique({ where: { articleId }, select: { rows: true } });
  return stored ? rowSchema.array().parse(stored.rows) : [];
}

/** Replaces the rows. Call it under the article's lock. */
export async function storeRows(tx: Tx, articleId: string, rows: readonly Row[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO alignments (article_id, rows) VALUES (${articleId}, ${JSON.stringify(rows)}::jsonb)
    ON CONFLICT (article_id) DO UPDATE SET rows = excluded.rows, lock_version = alignments.lock_version + 1`;
}
