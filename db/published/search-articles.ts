import { z } from "zod";
import { readerDb } from "#db/client.ts";
import { languageOf, languageSchema, type ReaderLocale } from "#domain/locale.ts";
import { monthMarks } from "#domain/search/months.ts";
import type { SearchQuery, SearchTerm } from "#domain/search/query.ts";
import { inPattern } from "#domain/text.ts";
import { Prisma } from "#prisma/generated/client.ts";

export type SearchFilter = {
  columnId?: string | undefined;
  year?: number | undefined;
};

/**
 * So many of what has every gram are looked at, the newest of them: a word that stands everywhere says little. They are looked
 * for among the newest editions first, then among those of seven times as long, then among all.
 */
const looks = { candidates: 1000, newest: 6000 };
const longer = 7;
/** A desk that publishes this seldom has no word in many editions. */
const mostMonths = 600;
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
  { candidates, newest } = looks,
): Promise<Found> {
  if (query.terms.length === 0) return nothing;
  const question = (spans: readonly string[][]) => Prisma.sql`
    WITH heads AS MATERIALIZED (
      SELECT ${picked} FROM published_search WHERE ${conditionsOn(Prisma.sql`head`, query.terms)} ${filtered(filter)}
      ORDER BY date_published DESC, article_id LIMIT ${mostHeads}),
    ${newestFirst(spans, candidates + 1, (months) => matching(query, filter, months))},
    proven AS MATERIALIZED (
      SELECT n.*, row_number() OVER (ORDER BY in_head DESC, date_published DESC, article_id) AS place FROM (
        SELECT *, true AS in_head FROM heads
        UNION ALL
        SELECT *, false FROM bodies
        WHERE (article_id, language) NOT IN (SELECT article_id, language FROM heads)) n
      ${standing(query.exact)}),
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
  const [row] = await readerDb().$transaction(async (tx) => {
    // By the index also what stands everywhere: reading every row looks cheap to PostgreSQL, and fetches all that it keeps
    // beside them. And by one process: others would be started for what is then not looked at.
    const [ends] = await tx.$queryRaw<{ since: Date | null; until: Date | null }[]>`
      SELECT set_config('enable_seqscan', 'off', true), 
        (SELECT max(date_published) FROM published_editions) AS until,
        (SELECT date_published FROM published_editions ORDER BY date_published DESC OFFSET ${newest} LIMIT 1) AS since`;
    return tx.$queryRaw<{ found: unknown }[]>(question(spansOf(ends?.since ?? null, ends?.until ?? null)));
  });
  const { looked, ...found } = foundSchema.parse(row?.found);
  return { ...found, more: looked > candidates };
}

/** The months of the newest editions, and those of seven times as long; none where there are not so many editions. */
function spansOf(since: Date | null, until: Date | null): string[][] {
  if (since === null || until === null) return [];
  const before = new Date(until.getTime() - longer * (until.getTime() - since.getTime()));
  return [since, before].flatMap((from) => {
    const months = monthMarks(from, until, mostMonths);
    return months === null ? [] : [months];
  });
}

/** `bodies`: the newest that match, as many as asked for. All are looked at only where a span of months has not enough. */
function newestFirst(
  spans: readonly string[][],
  wanted: number,
  matchingIn: (months: Prisma.Sql) => Prisma.Sql,
): Prisma.Sql {
  const names = [...spans.map((_, at) => Prisma.raw(`span_${at}`)), Prisma.raw("whole")];
  const enough = (name: Prisma.Sql) => Prisma.sql`(SELECT count(*) FROM ${name}) >= ${wanted}`;
  const looking = names.map((name, at) => {
    const months = spans[at];
    const before = names.slice(0, at).map((one) => Prisma.sql`AND NOT ${enough(one)}`);
    return Prisma.sql`${name} AS MATERIALIZED (
      SELECT * FROM (${matchingIn(months ? Prisma.sql`AND grams && ${months}::text[]` : Prisma.empty)}) body
      WHERE true ${before.length > 0 ? Prisma.join(before, " ") : Prisma.empty}
      ORDER BY date_published DESC, article_id LIMIT ${wanted})`;
  });
  const taken = names.map((name, at) =>
    at < spans.length ? Prisma.sql`SELECT * FROM ${name} WHERE ${enough(name)}` : Prisma.sql`SELECT * FROM ${name}`,
  );
  // What was enough leaves the later ones empty, and the wider what was not.
  return Prisma.sql`${Prisma.join(looking, ", ")}, bodies AS MATERIALIZED (${Prisma.join(taken, " UNION ALL ")})`;
}

const picked = Prisma.sql`article_id, language, date_published, column_id`;

/** Editions with all grams; where Chinese and English are mixed, also each language of an article with its own part. */
function matching({ terms }: SearchQuery, filter: SearchFilter, months: Prisma.Sql): Prisma.Sql {
  const having = (some: readonly SearchTerm[]) =>
    Prisma.sql`SELECT ${picked} FROM published_search WHERE ${conditionsOn(Prisma.sql`grams`, some)} ${months}`;
  const within = filtered(filter);
  const runs = terms.filter(({ kind }) => kind === "run");
  const words = terms.filter(({ kind }) => kind === "word");
  if (runs.length === 0 || words.length === 0) return Prisma.sql`${having(terms)} ${within}`;
  // Each side once and whole, by the index: what grams a row has is slow to read, and PostgreSQL does not know.
  const beside = (own: Prisma.Sql, other: Prisma.Sql) => Prisma.sql`
    SELECT * FROM ${own} WHERE (article_id IN (SELECT article_id FROM ${other})) IS TRUE ${within}`;
  const [saidInRuns, saidInWords] = [Prisma.raw("said_in_runs"), Prisma.raw("said_in_words")];
  return Prisma.sql`
    WITH ${saidInRuns} AS MATERIALIZED (${having(runs)}),
      ${saidInWords} AS MATERIALIZED (${having(words)})
    ${beside(saidInRuns, saidInWords)} UNION ${beside(saidInWords, saidInRuns)}`;
}

/** What of a column of grams has to hold for all terms. */
export function conditionsOn(column: Prisma.Sql, terms: readonly SearchTerm[]): Prisma.Sql {
  const every = terms.flatMap((term) => (term.kind === "run" ? term.grams : term.stems.length === 1 ? term.stems : []));
  const any = terms.flatMap((term) => (term.kind === "word" && term.stems.length > 1 ? [term.stems] : []));
  const all = [
    ...(every.length > 0 ? [Prisma.sql`${column} @> ${every}::text[]`] : []),
    ...any.map((stems) => Prisma.sql`${column} && ${stems}::text[]`),
  ];
  return Prisma.sql`(${Prisma.join(all, " AND ")})`;
}

function filtered({ columnId, year }: SearchFilter): Prisma.Sql {
  const all = [
    ...(columnId === undefined ? [] : [Prisma.sql`AND column_id = ${columnId}`]),
    ...(year === undefined ? [] : [Prisma.sql`AND date_part('year', date_published) = ${year}`]),
  ];
  return all.length === 0 ? Prisma.empty : Prisma.join(all, " ");
}

/** In either language of the article: a mixed query has each stretch in its own. */
function standing(exact: readonly string[]): Prisma.Sql {
  if (exact.length === 0) return Prisma.empty;
  const stands = exact.map(
    (stretch) => Prisma.sql`EXISTS (
      SELECT FROM published_search s WHERE s.article_id = n.article_id AND s.folded LIKE ${`%${inPattern(stretch)}%`})`,
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
