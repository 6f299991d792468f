import { z } from "zod";
import { readerDb } from "#db/client.ts";
import {
  isMixed,
  matchingGrams,
  newestEditions,
  newestFirst,
  prepareToSearch,
  type SearchFilter,
  type Spans,
  saidIn,
} from "#db/published/search-candidates.ts";
import { languageOf, languageSchema, type ReaderLocale } from "#domain/locale.ts";
import type { SearchQuery } from "#domain/search/query.ts";
import { inPattern } from "#domain/text.ts";
import { Prisma } from "#prisma/generated/client.ts";

/** So many of what has every gram are looked at, the newest of them: a word that stands everywhere says little. */
const mostCandidates = 1000;
/** And so many that say it in their head. */
const mostHeads = 300;
/** Of how many it is counted how often they say it. */
const mostCounted = 60;

/** Points for where it stands; each doubling of how often the text says it, and two years' youth, are worth one. */
const points = { title: 8, head: 4, own: 1 };

const foundSchema = z.object({
  /** Articles, as many as were looked at. */
  total: z.number(),
  looked: z.number(),
  page: z.array(z.object({ articleId: z.string(), language: languageSchema })),
  columns: z.array(z.object({ id: z.string(), count: z.number() })),
  years: z.array(z.object({ year: z.number(), count: z.number() })),
});
export type Found = Omit<z.infer<typeof foundSchema>, "looked"> & {
  /** Whether there are more than were looked at. */
  more: boolean;
};

export type SearchPage = { locale: ReaderLocale; offset: number; limit: number };

const nothing: Found = { total: 0, more: false, page: [], columns: [], years: [] };

/**
 * Articles in which everything stands that is looked for, each once, the best first: where it says so, how often, how new it
 * is. The index says which have all grams; stretches are then looked for in the newest of those.
 */
export async function findArticles(
  query: SearchQuery,
  filter: SearchFilter,
  { locale, offset, limit }: SearchPage,
  { candidates, newest } = { candidates: mostCandidates, newest: newestEditions },
): Promise<Found> {
  if (query.terms.length === 0) return nothing;
  const question = (spans: Spans) => Prisma.sql`
    WITH ${newestFirst("heads", { spans, wanted: mostHeads, matching: (within) => saidIn("head", query.terms, filter, within) })},
    ${newestFirst("bodies", { spans, wanted: candidates + 1, matching: (within) => matchingGrams(query.terms, filter, within) })},
    proven AS MATERIALIZED (
      SELECT n.*, row_number() OVER (ORDER BY in_head DESC, date_published DESC, article_id) AS place FROM (
        SELECT *, true AS in_head FROM heads
        UNION ALL
        SELECT *, false FROM bodies
        WHERE (article_id, language) NOT IN (SELECT article_id, language FROM heads)) n
      ${standing(query)}),
    scored AS (
      SELECT p.article_id, p.language, p.column_id, p.date_published,
        CASE WHEN p.in_head AND t.in_title THEN ${points.title} WHEN p.in_head THEN ${points.head} ELSE 0 END
        + CASE WHEN p.language = ${languageOf(locale)} THEN ${points.own} ELSE 0 END
        + log(2, 1 + coalesce(t.times, 1)) + extract(epoch FROM p.date_published) / (2 * 365 * 86400) AS score
      FROM proven p LEFT JOIN LATERAL (${closerLook(query)}) t ON true),
    articles AS MATERIALIZED (
      SELECT DISTINCT ON (article_id) article_id, language, column_id, date_published,
        max(score) OVER (PARTITION BY article_id) AS score
      FROM scored ORDER BY article_id, language = ${languageOf(locale)} DESC)
    SELECT json_build_object(
      'total', (SELECT count(*) FROM articles),
      'looked', (SELECT count(*) FROM bodies),
      'page', coalesce((SELECT json_agg(json_build_object('articleId', article_id, 'language', language) ORDER BY score DESC, article_id)
        FROM (SELECT * FROM articles ORDER BY score DESC, article_id LIMIT ${limit} OFFSET ${offset}) page), '[]'),
      'columns', coalesce((SELECT json_agg(json_build_object('id', column_id, 'count', count) ORDER BY count DESC, column_id)
        FROM (SELECT column_id, count(*) FROM articles WHERE column_id IS NOT NULL GROUP BY 1) c), '[]'),
      'years', coalesce((SELECT json_agg(json_build_object('year', year, 'count', count) ORDER BY year DESC)
        FROM (SELECT date_part('year', date_published) AS year, count(*) FROM articles GROUP BY 1) y), '[]')) AS found`;
  const [row] = await readerDb().$transaction(async (tx) =>
    tx.$queryRaw<{ found: unknown }[]>(question(await prepareToSearch(tx, newest))),
  );
  const { looked, ...found } = foundSchema.parse(row?.found);
  return { ...found, more: looked > candidates };
}

/** In the edition that has the grams, or in either of the article: a mixed query has each stretch in its own. */
function standing({ exact, terms }: SearchQuery): Prisma.Sql {
  if (exact.length === 0) return Prisma.empty;
  const where = isMixed(terms) ? Prisma.empty : Prisma.sql`AND s.language = n.language`;
  const stands = exact.map(
    (stretch) => Prisma.sql`EXISTS (
      SELECT FROM published_search s WHERE s.article_id = n.article_id ${where} AND s.folded LIKE ${`%${inPattern(stretch)}%`})`,
  );
  return Prisma.sql`WHERE ${Prisma.join(stands, " AND ")}`;
}

/** Whether the title itself says it, and how often the text says the first of it. */
function closerLook({ terms }: SearchQuery): Prisma.Sql {
  const [first] = terms;
  const counted = first?.kind === "word" ? (first.stems[0] ?? first.text) : (first?.text ?? "");
  const titled = terms.map(({ text }) => Prisma.sql`s.title LIKE ${`%${inPattern(text)}%`}`);
  return Prisma.sql`
    SELECT ${Prisma.join(titled, " AND ")} AS in_title,
      (length(s.folded) - length(replace(s.folded, ${counted}, ''))) / ${counted.length} AS times
    FROM published_search s WHERE p.place <= ${mostCounted} AND s.article_id = p.article_id AND s.language = p.language`;
}
