import type { Tx } from "#db/transaction.ts";
import { toJsonObject } from "#domain/json.ts";
import { type PublicationSnapshot, publicationSnapshotSchema } from "#domain/publication/snapshot.ts";
import { publishedQuotationSchema } from "#domain/quotations/published.ts";
import { foldedQuotation } from "#domain/search/folded-quotation.ts";
import { type SearchDocument, searchVersion } from "#domain/search/search-document.ts";
import { timeMarks } from "#domain/search/time-marks.ts";

/** A live edition that search does not know as it is now; null where its snapshot can't be read. */
export type Unindexed = { publicationId: string; snapshot: PublicationSnapshot | null };

/** Of these articles, the live editions that are not indexed, or as an earlier publication or version had them. */
export async function findUnindexed(tx: Tx, articleIds: readonly string[]): Promise<Unindexed[]> {
  const rows = await tx.$queryRaw<{ id: string; snapshot: unknown }[]>`
    SELECT p.id, p.snapshot FROM published_editions e
    JOIN published_publications p ON p.id = e.publication_id
    WHERE e.article_id = ANY(${[...articleIds]}) AND NOT EXISTS (
      SELECT FROM published_search s WHERE s.article_id = e.article_id AND s.language = e.language
      AND s.publication_id = e.publication_id AND s.version = ${searchVersion})
    ORDER BY e.article_id, e.language`;
  return rows.map(({ id, snapshot }) => ({
    publicationId: id,
    snapshot: publicationSnapshotSchema.safeParse(snapshot).data ?? null,
  }));
}

/**
 * Puts an edition into the index in the place of what was there. Nothing is stored where readers meanwhile get another
 * publication or none: whoever made it so sees to it.
 */
export async function storeSearchDocument(
  tx: Tx,
  { articleId, language, column, datePublished }: PublicationSnapshot,
  publicationId: string,
  { title, head, grams, folded, words, rows }: SearchDocument,
): Promise<void> {
  const live = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM published_editions
    WHERE article_id = ${articleId} AND language = ${language} AND publication_id = ${publicationId} FOR KEY SHARE`;
  if (live.length === 0) return;
  await tx.publishedSearch.deleteMany({ where: { articleId, language } });
  const of = { articleId, language };
  const facts = { version: searchVersion, publicationId, columnId: column?.id ?? null };
  const date = new Date(datePublished);
  const marks = timeMarks(date);
  const found = { title, head: [...head, ...marks], grams: [...grams, ...marks], folded };
  await tx.publishedSearch.create({ data: { ...of, ...facts, datePublished: date, ...found } });
  await tx.publishedSearchRow.createMany({
    data: rows.map(({ anchor, part, texts }, position) => ({
      ...of,
      position,
      anchor,
      part,
      texts: toJsonObject(texts),
    })),
  });
  // In one order, so that two presses do not wait for each other in a circle.
  await tx.$executeRaw`
    INSERT INTO published_search_words (word) SELECT word FROM unnest(${[...words].sort()}::text[]) AS word
    ON CONFLICT DO NOTHING`;
}

/** Makes what search looks through of these entries where nothing was made yet. */
export async function foldQuotations(tx: Tx, ids: readonly string[]): Promise<void> {
  const rows = await tx.publishedQuotation.findMany({ where: { id: { in: [...ids] }, folded: "" } });
  for (const { id, data } of rows) {
    const quotation = publishedQuotationSchema.safeParse(data);
    if (!quotation.success) continue;
    await tx.publishedQuotation.update({ where: { id }, data: { folded: foldedQuotation(quotation.data) } });
  }
}
