import { findArticleOfEdition } from "#db/editions/working-copy.ts";
import type { Tx } from "#db/transaction.ts";
import { type Language, languageSchema } from "#domain/locale.ts";

/**
 * Takes the article's row lock until the transaction ends: every use case that changes an article or its workflow takes
 * it first, so that they follow one another. False when there is no such article to work on; `whyClosed` says why.
 */
export async function lockArticle(tx: Tx, articleId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ trashed: boolean }[]>`
    SELECT trashed_at IS NOT NULL AS trashed FROM articles WHERE id = ${articleId} FOR UPDATE`;
  return rows[0]?.trashed === false;
}

export type LockedArticle = { id: string; sourceLanguage: Language; at: Date };

/**
 * The same lock for who knows only the edition: what every save needs to know of the article, and the start of this
 * transaction by the database's clock, in one question. Null as above.
 */
export async function lockArticleOfEdition(tx: Tx, editionId: string): Promise<LockedArticle | null> {
  const rows = await tx.$queryRaw<{ id: string; trashed: boolean; language: string; at: Date }[]>`
    SELECT a.id, a.trashed_at IS NOT NULL AS trashed, a.source_language AS language, now() AS at
    FROM articles a JOIN editions e ON e.article_id = a.id
    WHERE e.id = ${editionId} FOR UPDATE OF a`;
  const [found] = rows;
  if (found?.trashed !== false) return null;
  return { id: found.id, sourceLanguage: languageSchema.parse(found.language), at: found.at };
}

/** Why an article could not be locked. */
export async function whyClosed(tx: Tx, articleId: string): Promise<"inTrash" | "notFound"> {
  return (await tx.article.count({ where: { id: articleId, trashedAt: { not: null } } })) === 1
    ? "inTrash"
    : "notFound";
}

/** Why the article of an edition could not be locked. */
export async function whyClosedOfEdition(tx: Tx, editionId: string): Promise<"inTrash" | "notFound"> {
  const articleId = await findArticleOfEdition(tx, editionId);
  return articleId === null ? "notFound" : whyClosed(tx, articleId);
}

/** The same lock for who puts articles into the trash or takes them out. False when there is no such article at all. */
export async function lockArticleAnywhere(tx: Tx, articleId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM articles WHERE id = ${articleId} FOR UPDATE`;
  return rows.length === 1;
}
