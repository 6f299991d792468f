import { findQuotations, type StoredQuotation } from "#db/quotations/quotations.ts";
import type { Tx } from "#db/transaction.ts";
import { foldHan } from "#domain/hanzi/fold.ts";
import type { QuotationInList } from "#domain/quotations/to-embed.ts";
import { inPattern } from "#domain/text.ts";
import { Prisma } from "#prisma/generated/client.ts";

export type QuotationFilter = {
  /** Words of it, in either language and script, in any order. */
  query: string;
  /** Whether somebody vouches for the newest version. */
  verified?: boolean | undefined;
  tagId?: string | undefined;
};
type StoredInList = StoredQuotation & QuotationInList;

/** One page of entries in which every word of the query stands, the last changed first, and how many there are. */
export async function searchQuotations(
  tx: Tx,
  filter: QuotationFilter,
  page: { offset: number; limit: number },
): Promise<{ items: StoredInList[]; total: number }> {
  const where = conditions(filter);
  const rows = await tx.$queryRaw<{ id: string; articles: number }[]>`
    SELECT q.id, (SELECT count(DISTINCT u.article_id)::int FROM quotation_uses u WHERE u.quotation_id = q.id) AS articles
    FROM quotations q WHERE ${where}
    ORDER BY q.updated_at DESC, q.id LIMIT ${page.limit} OFFSET ${page.offset}`;
  const [counted] = await tx.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM quotations q WHERE ${where}`;
  const entries = new Map(
    (
      await findQuotations(
        tx,
        rows.map(({ id }) => id),
      )
    ).map((entry) => [entry.id, entry]),
  );
  const items = rows.flatMap(({ id, articles }) => {
    const entry = entries.get(id);
    return entry ? [{ ...entry, articles }] : [];
  });
  return { items, total: counted?.total ?? 0 };
}

/** So many entries a passage is compared with; those that share most with it. */
const mostCandidates = 20;

/** Entries that share pieces of a passage (`chunksOf`), those that share most of them first. */
export async function findCandidates(tx: Tx, chunks: readonly string[]): Promise<StoredQuotation[]> {
  if (chunks.length === 0) return [];
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT q.id FROM unnest(${[...chunks]}::text[]) AS c (piece)
    JOIN quotations q ON q.search_text LIKE '%' || c.piece || '%'
    GROUP BY q.id ORDER BY count(*) DESC, q.id LIMIT ${mostCandidates}`;
  return findQuotations(
    tx,
    rows.map(({ id }) => id),
  );
}

/** Entries that have exactly these letters on a line of what is searched: among them those whose words they are. */
export async function findByLetters(tx: Tx, letters: string): Promise<StoredQuotation[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM quotations
    WHERE search_text LIKE ${`%\n${letters}\n%`} OR search_text LIKE ${`%\n${letters}`}
    ORDER BY id LIMIT ${mostCandidates}`;
  return findQuotations(
    tx,
    rows.map(({ id }) => id),
  );
}

function conditions({ query, verified, tagId }: QuotationFilter): Prisma.Sql {
  const words = foldHan(query)
    .split(/\s+/u)
    .filter((word) => word !== "")
    .slice(0, 20);
  const all = words.map((word) => Prisma.sql`q.search_text LIKE ${`%${inPattern(word)}%`}`);
  if (verified !== undefined) {
    all.push(Prisma.sql`EXISTS (
      SELECT FROM quotation_versions v
      WHERE v.quotation_id = q.id AND v.number = q.last_version AND (v.verified_at IS NOT NULL) = ${verified})`);
  }
  if (tagId) {
    all.push(Prisma.sql`EXISTS (SELECT FROM quotation_tags t WHERE t.quotation_id = q.id AND t.tag_id = ${tagId})`);
  }
  return all.length === 0 ? Prisma.sql`true` : Prisma.join(all, " AND ");
}
