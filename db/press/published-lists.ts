import { type Between, oncePerArticle, within } from "#db/published/once-per-article.ts";
import type { Tx } from "#db/transaction.ts";
import type { Language } from "#domain/locale.ts";
import { boundsOf, monthOf } from "#domain/publication/archive.ts";
import { defaultTimeZone } from "#domain/time/zoned-time.ts";

/** The clock that readers' pages go by (IANA zone). */
export async function publishedTimeZone(tx: Tx): Promise<string> {
  return (await tx.publishedDesk.findFirst({ select: { timeZone: true } }))?.timeZone ?? defaultTimeZone;
}

/** Whether a language's archive has a month. */
export async function archiveHas(tx: Tx, language: Language, month: string, timeZone: string): Promise<boolean> {
  const bounds = boundsOf(month, timeZone);
  if (bounds === null) return false;
  const [row] = await tx.$queryRaw<{ there: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM published_editions e WHERE ${within(bounds)} AND ${oncePerArticle(language)}) AS there`;
  return row?.there === true;
}

/** The months before and after one, as a language's archive has them; undefined where there is none. */
export async function monthsBeside(
  tx: Tx,
  language: Language,
  { from, to }: Between,
  timeZone: string,
): Promise<{ earlier?: string; later?: string }> {
  const [row] = await tx.$queryRaw<{ earlier: Date | null; later: Date | null }[]>`
    SELECT (SELECT max(e.date_published) FROM published_editions e
        WHERE ${oncePerArticle(language)} AND e.date_published < ${from}::timestamptz) AS earlier,
      (SELECT min(e.date_published) FROM published_editions e
        WHERE ${oncePerArticle(language)} AND e.date_published >= ${to}::timestamptz) AS later`;
  return {
    ...(row?.earlier && { earlier: monthOf(row.earlier.toISOString(), timeZone) }),
    ...(row?.later && { later: monthOf(row.later.toISOString(), timeZone) }),
  };
}

/** How many articles have a tag in a live edition. */
export async function countTagged(tx: Tx, slug: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: bigint }[]>`
    SELECT count(DISTINCT article_id) AS count FROM published_tags WHERE slug = ${slug}`;
  return Number(row?.count ?? 0);
}

/** Every tag that a live edition has, with how many articles have it. */
export async function listTagCounts(tx: Tx): Promise<{ slug: string; total: number }[]> {
  const rows = await tx.$queryRaw<{ slug: string; total: bigint }[]>`
    SELECT slug, count(DISTINCT article_id) AS total FROM published_tags GROUP BY slug ORDER BY slug`;
  return rows.map(({ slug, total }) => ({ slug, total: Number(total) }));
}

/** Of the articles of a tag, how many are older than an instant in every language. */
export async function countTaggedBefore(tx: Tx, slug: string, before: Date): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) AS count FROM (
      SELECT FROM published_editions e
      WHERE e.article_id IN (SELECT article_id FROM published_tags WHERE slug = ${slug})
      GROUP BY e.article_id HAVING max(e.date_published) < ${before}) older`;
  return Number(row?.count ?? 0);
}

/** How many notes the list of corrections has; one that concerns both languages is one. */
export async function countPublishedCorrections(tx: Tx): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: bigint }[]>`
    SELECT count(DISTINCT (article_id, id)) AS count FROM published_corrections`;
  return Number(row?.count ?? 0);
}

/** What an article's place in these lists depends on: as it is published, and as earlier publications had it. */
export type ListedFacts = {
  /** Times that the desk printed on it. */
  times: Date[];
  tagSlugs: string[];
  /** Whether it corrects itself, or did. */
  corrected: boolean;
};

/** The facts of an article that was published at least once. */
export async function listedFacts(tx: Tx, articleId: string): Promise<ListedFacts> {
  const rows = await tx.$queryRaw<{ time: Date; tags: string[] | null; corrected: boolean }[]>`
    SELECT DISTINCT (snapshot ->> 'datePublished')::timestamptz AS time,
      ARRAY(SELECT jsonb_path_query(snapshot::jsonb, '$.tags[*].slug') #>> '{}' ORDER BY 1) AS tags,
      snapshot::jsonb ? 'corrections' AS corrected
    FROM published_publications WHERE article_id = ${articleId}`;
  return {
    times: rows.map(({ time }) => time),
    tagSlugs: [...new Set(rows.flatMap(({ tags }) => tags ?? []))],
    corrected: rows.some(({ corrected }) => corrected),
  };
}
