import type { Tx } from "#db/transaction.ts";

/**
 * Takes the article's row lock until the transaction ends: every use case that changes an article or its workflow takes
 * it first, so that they follow one another. False when there is no such article to work on; `whyClosed` says why.
 */
export async function lockArticle(tx: Tx, articleId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ trashed: boolean }[]>`
    SELECT trashed_at IS NOT NULL AS trashed FROM articles WHERE id = ${articleId} FOR UPDATE`;
  return rows[0]?.trashed === false;
}

/** Why an article could not be locked. */
export async function whyClosed(tx: Tx, articleId: string | null): Promise<"inTrash" | "notFound"> {
  if (articleId === null) return "notFound";
  return (await tx.article.count({ where: { id: articleId, trashedAt: { not: null } } })) === 1
    ? "inTrash"
    : "notFound";
}

/** The same lock for who puts articles into the trash or takes them out. False when there is no such article at all. */
export async function lockArticleAnywhere(tx: Tx, articleId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM articles WHERE id = ${articleId} FOR UPDATE`;
  return rows.length === 1;
}
