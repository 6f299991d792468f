import type { EitherLogin } from "#db/published/either-login.ts";
import { pagesASitemap, type SitemapCounts } from "#domain/publication/sitemap-parts.ts";

/** How much there is for search engines to know of. */
export async function countForSitemap(db: EitherLogin): Promise<SitemapCounts> {
  const [row] = await db.$queryRaw<Record<keyof SitemapCounts, bigint>[]>`
    SELECT (SELECT count(*) FROM published_columns) AS columns,
           (SELECT count(DISTINCT article_id) FROM published_editions) AS live,
           (SELECT count(DISTINCT article_id) FROM published_publications) AS published,
           (SELECT count(*) FROM published_quotations) AS quotations,
           (SELECT count(DISTINCT person_id) FROM published_credits) AS people`;
  const count = (of: keyof SitemapCounts) => Number(row?.[of] ?? 0);
  return {
    columns: count("columns"),
    live: count("live"),
    published: count("published"),
    quotations: count("quotations"),
    people: count("people"),
  };
}

/** Ids of the articles of one file, in the order in which readers first got them, taken down since or not. */
export async function articlesInSitemap(db: EitherLogin, number: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ article_id: string }[]>`
    SELECT article_id FROM published_publications GROUP BY article_id
    ORDER BY min(made_at), article_id LIMIT ${pagesASitemap} OFFSET ${(number - 1) * pagesASitemap}`;
  return rows.map((row) => row.article_id);
}

/** Which files list these articles. */
export async function sitemapsOfArticles(db: EitherLogin, articleIds: readonly string[]): Promise<number[]> {
  const rows = await db.$queryRaw<{ number: number }[]>`
    SELECT DISTINCT ((position - 1) / ${pagesASitemap} + 1)::int AS number
    FROM (SELECT article_id, row_number() OVER (ORDER BY min(made_at), article_id) AS position
          FROM published_publications GROUP BY article_id) placed
    WHERE article_id = ANY(${[...articleIds]})`;
  return rows.map(({ number }) => number);
}
