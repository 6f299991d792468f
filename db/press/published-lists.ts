import { articlesGathered } from "#db/published/articles-gathered.ts";
import { type Between, oncePerArticle, within } from "#db/published/once-per-article.ts";
import type { Tx } from "#db/transaction.ts";
import type { Language } from "#domain/locale.ts";
import { monthOf } from "#domain/publication/archive.ts";
import type { Gathered } from "#domain/publication/gathered.ts";
import { defaultTimeZone } from "#domain/time/zoned-time.ts";
import { Prisma } from "#prisma/generated/client.ts";

/** The clock that readers' pages go by (IANA zone). */
export async function publishedTimeZone(tx: Tx): Promise<string> {
  return (await tx.publishedDesk.findFirst({ select: { timeZone: true } }))?.timeZone ?? defaultTimeZone;
}

/** How many articles a language's archive has in a month, and how many of them are older than an instant. */
export async function countInMonth(
  tx: Tx,
  language: Language,
  bounds: Between,
  before: Date = new Date(bounds.from),
): Promise<{ total: number; older: number }> {
  const [row] = await tx.$queryRaw<{ total: bigint; older: bigint }[]>`
    SELECT count(*) AS total, count(*) FILTER (WHERE e.date_published < ${before}) AS older
    FROM published_editions e WHERE ${within(bounds)} AND ${oncePerArticle(language)}`;
  return { total: Number(row?.total ?? 0), older: Number(row?.older ?? 0) };
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

/** Every list that gathers articles, with how many. */
export async function listGatherings(tx: Tx): Promise<(Gathered & { total: number })[]> {
  const rows = await tx.$queryRaw<(Gathered & { total: bigint })[]>`
    SELECT 'tag' AS by, slug AS name, count(DISTINCT article_id) AS total FROM published_tags GROUP BY slug
    UNION ALL
    SELECT 'source', source_id, count(DISTINCT article_id) FROM published_sources GROUP BY source_id
    ORDER BY 1, 2`;
  return rows.map(({ by, name, total }) => ({ by, name, total: Number(total) }));
}

/** Of the articles that a list gathers, how many are older than an instant in every language. */
export async function countGatheredBefore(tx: Tx, list: Gathered, before: Date): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) AS count FROM (
      SELECT FROM published_editions e WHERE e.article_id IN (${articlesGathered(list)})
      GROUP BY e.article_id HAVING max(e.date_published) < ${before}) older`;
  return Number(row?.count ?? 0);
}

/**
 * Whether an article gave a list another heading, or may have: the list is called as the newest publication calls it, which
 * is not how this article once called it, or how the list was called before this article was last published.
 */
export async function isRenamedBy(tx: Tx, articleId: string, list: Gathered): Promise<boolean> {
  const { by, name } = list;
  const live =
    by === "tag"
      ? Prisma.sql`SELECT article_id, language, name AS said FROM published_tags WHERE slug = ${name}`
      : Prisma.sql`
          SELECT article_id, language, jsonb_build_array(name, channel) AS said FROM published_sources
          WHERE source_id = ${name}`;
  const own =
    by === "tag"
      ? Prisma.sql`jsonb_path_query(snapshot::jsonb, '$.tags[*] ? (@.slug == $slug)', ${JSON.stringify({ slug: name })}::jsonb) -> 'name'`
      : Prisma.sql`
          CASE WHEN snapshot -> 'outlet' ->> 'id' = ${name}
            THEN jsonb_build_array(snapshot -> 'outlet' -> 'name', snapshot -> 'outlet' -> 'channel') END`;
  const [row] = await tx.$queryRaw<{ renamed: boolean }[]>`
    WITH live AS (
      SELECT said.*, p.made_at FROM (${live}) said
      JOIN published_editions USING (article_id, language) JOIN published_publications p ON p.id = publication_id
    ),
    heading AS (SELECT said FROM live ORDER BY made_at DESC, article_id, language DESC LIMIT 1),
    former AS (
      (SELECT said FROM live
       WHERE article_id <> ${articleId}
         AND made_at < (SELECT max(made_at) FROM published_publications WHERE article_id = ${articleId})
       ORDER BY made_at DESC, article_id, language DESC LIMIT 1)
      UNION ALL
      SELECT ${own} FROM published_publications WHERE article_id = ${articleId}
    )
    SELECT EXISTS (SELECT FROM former, heading WHERE former.said <> heading.said) AS renamed`;
  return row?.renamed === true;
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
  /** What gathers it. */
  gathered: Gathered[];
  /** Whether it corrects itself, or did. */
  corrected: boolean;
};

/** The facts of an article that was published at least once. */
export async function listedFacts(tx: Tx, articleId: string): Promise<ListedFacts> {
  const rows = await tx.$queryRaw<{ time: Date; tags: string[] | null; source: string | null; corrected: boolean }[]>`
    SELECT DISTINCT (snapshot ->> 'datePublished')::timestamptz AS time,
      ARRAY(SELECT jsonb_path_query(snapshot::jsonb, '$.tags[*].slug') #>> '{}' ORDER BY 1) AS tags,
      snapshot -> 'outlet' ->> 'id' AS source,
      snapshot::jsonb ? 'corrections' AS corrected
    FROM published_publications WHERE article_id = ${articleId}`;
  return {
    times: rows.map(({ time }) => time),
    gathered: [
      ...[...new Set(rows.flatMap(({ tags }) => tags ?? []))].map((name) => ({ by: "tag" as const, name })),
      ...[...new Set(rows.flatMap(({ source }) => source ?? []))].map((name) => ({ by: "source" as const, name })),
    ],
    corrected: rows.some(({ corrected }) => corrected),
  };
}
