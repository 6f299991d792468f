import type { Tx } from "#db/transaction.ts";

/**
 * Takes the article's row lock until the transaction ends: every use case that changes an article or its workflow takes
 * it first, so that they follow one another. False when there is no such article.
 */
export async function lockArticle(tx: Tx, articleId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM articles WHERE id = ${articleId} FOR UPDATE`;
  return rows.length === 1;
}
