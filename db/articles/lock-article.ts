import { findArticleOfEdition } from "#db/editions/working-copy.ts";
import type { Tx } from "#db/transaction.ts";
import { type Language, languageSchema } from "#domain/locale.ts";

/** What every decision about an article asks first: what it is in, and the start of this transaction by the database's clock. */
export type LockedArticle = { id: string; columnId: string | null; sourceLanguage: Language; at: Date };

/**
 * Takes the article's row lock until the transaction ends: every use case that changes an article or its workflow takes
 * it first, so that they follow one another; a row that only refers to the article (a notice, a mute) does not wait. Null when
 * there is no such article to work on; `whyClosed` says why.
 */
export async function lockArticle(tx: Tx, articleId: string): Promise<LockedArticle | null> {
  const rows = await tx.$queryRaw<LockedRow[]>`
    SELECT id, trashed_at IS NOT NULL AS trashed, column_id, source_language, now() AS at
    FROM articles WHERE id = ${articleId} FOR NO KEY UPDATE`;
  return rows[0]?.trashed === false ? toLocked(rows[0]) : null;
}

/** The same lock for who knows only the edition, with its language. */
export async function lockArticleOfEdition(
  tx: Tx,
  editionId: string,
): Promise<(LockedArticle & { language: Language }) | null> {
  const rows = await tx.$queryRaw<(LockedRow & { language: string })[]>`
    SELECT a.id, a.trashed_at IS NOT NULL AS trashed, a.column_id, a.source_language, e.language, now() AS at
    FROM articles a JOIN editions e ON e.article_id = a.id
    WHERE e.id = ${editionId} FOR NO KEY UPDATE OF a`;
  const [found] = rows;
  if (found?.trashed !== false) return null;
  return { ...toLocked(found), language: languageSchema.parse(found.language) };
}

type LockedRow = { id: string; trashed: boolean; column_id: string | null; source_language: string; at: Date };

function toLocked({ id, column_id: columnId, source_language: source, at }: LockedRow): LockedArticle {
  return { id, columnId, sourceLanguage: languageSchema.parse(source), at };
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

/** The same lock for who puts articles into the trash or takes them out. Null when there is no such article at all. */
export async function lockArticleAnywhere(tx: Tx, articleId: string): Promise<LockedArticle | null> {
  const rows = await tx.$queryRaw<LockedRow[]>`
    SELECT id, trashed_at IS NOT NULL AS trashed, column_id, source_language, now() AS at
    FROM articles WHERE id = ${articleId} FOR NO KEY UPDATE`;
  return rows[0] ? toLocked(rows[0]) : null;
}

/** The same of several, one after the other as they are named: everybody who locks more than one names them in the order of their ids. */
export async function lockArticles(tx: Tx, articleIds: readonly string[]): Promise<LockedArticle[]> {
  const locked: LockedArticle[] = [];
  for (const articleId of articleIds) {
    const article = await lockArticleAnywhere(tx, articleId);
    if (article) locked.push(article);
  }
  return locked;
}
