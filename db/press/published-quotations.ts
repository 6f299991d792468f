import type { Tx } from "#db/transaction.ts";

/** Which of these entries of the quotation library have a page. */
export async function publicQuotations(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.publishedQuotation.findMany({ where: { id: { in: [...ids] } }, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** A page of the ids of all entries that have a page, in order. */
export async function listPublicQuotations(tx: Tx, after: string, limit: number): Promise<string[]> {
  const rows = await tx.publishedQuotation.findMany({
    where: { id: { gt: after } },
    orderBy: { id: "asc" },
    take: limit,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** How many entries the index lists. */
export function countPublicQuotations(tx: Tx): Promise<number> {
  return tx.publishedQuotation.count();
}

/** How many entries the index lists after one, which it lists by date, the newest first. */
export async function countOlderQuotations(tx: Tx, id: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ older: bigint }[]>`
    SELECT count(*) AS older FROM published_quotations own
    JOIN published_quotations other ON (other.date, own.id) < (own.date, other.id)
    WHERE own.id = ${id}`;
  return Number(row?.older ?? 0);
}

/** Entries that any publication of an article embeds, public or not: their pages name it, or named it. */
export async function quotationsOfArticle(tx: Tx, articleId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT entry.id FROM published_publications p
    CROSS JOIN LATERAL (
      SELECT jsonb_path_query(p.snapshot::jsonb, '$.readings.*.document.content[*].attrs.entry.id') #>> '{}' AS id
    ) entry
    WHERE p.article_id = ${articleId}`;
  return rows.map(({ id }) => id);
}

/** Articles of which a live edition embeds an entry. */
export async function articlesEmbedding(tx: Tx, quotationId: string): Promise<string[]> {
  const rows = await tx.publishedQuotationUse.findMany({
    where: { quotationId },
    distinct: ["articleId"],
    orderBy: { articleId: "asc" },
    select: { articleId: true },
  });
  return rows.map(({ articleId }) => articleId);
}
