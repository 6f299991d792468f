import { readerDb } from "#db/client.ts";
import { type Language, languageSchema } from "#domain/locale.ts";
import type { SearchQuery, SearchTerm } from "#domain/search/query.ts";
import type { Candidate } from "#domain/search/rank.ts";
import { Prisma } from "#prisma/generated/client.ts";

export type SearchFilter = {
  columnId?: string | undefined;
  year?: number | undefined;
  language?: Language | undefined;
};

/** So many of what has every gram are looked at, the newest of them: a word that stands everywhere says little. */
export const mostCandidates = 1000;
/** Of how many it is counted how often they say it. */
const mostCounted = 120;

/**
 * Live editions in which everything stands that is looked for. The index says which have all grams; stretches are then looked
 * for in the newest of those.
 */
export async function findCandidates(
  query: SearchQuery,
  filter: SearchFilter,
): Promise<{ candidates: Candidate[]; more: boolean }> {
  const [first] = query.terms;
  if (!first) return { candidates: [], more: false };
  const counted = first.kind === "run" ? first.text : (first.stems[0] ?? first.text);
  const rows = await readerDb().$queryRaw<CandidateRow[]>`
    WITH found AS MATERIALIZED (${matching(query, filter)}),
    newest AS MATERIALIZED (
      SELECT * FROM found ORDER BY in_head DESC, date_published DESC, article_id LIMIT ${mostCandidates + 1}),
    proven AS MATERIALIZED (
      SELECT n.* FROM newest n ${standing(query.exact)}
      ORDER BY n.in_head DESC, n.date_published DESC, n.article_id)
    SELECT p.article_id, p.language, p.date_published, p.column_id, p.in_head,
      CASE WHEN p.place <= ${mostCounted} THEN ${titled(query)} ELSE false END AS in_title,
      CASE WHEN p.place <= ${mostCounted}
        THEN (SELECT (length(s.folded) - length(replace(s.folded, ${counted}, ''))) / ${counted.length}
          FROM published_search s WHERE s.article_id = p.article_id AND s.language = p.language)
        ELSE 1 END AS times
    FROM (SELECT *, row_number() OVER () AS place FROM proven) p`;
  return {
    candidates: rows.slice(0, mostCandidates).map((row) => ({
      articleId: row.article_id,
      language: languageSchema.parse(row.language),
      columnId: row.column_id,
      datePublished: row.date_published.toISOString(),
      place: row.in_title ? "title" : row.in_head ? "head" : "text",
      times: row.times,
    })),
    more: rows.length > mostCandidates,
  };
}

type CandidateRow = {
  article_id: string;
  language: string;
  date_published: Date;
  column_id: string | null;
  in_head: boolean;
  in_title: boolean;
  times: number;
};

const picked = Prisma.sql`article_id, language, date_published, column_id`;

/** Editions with all grams; where Chinese and English are mixed, also each language of an article with its own part. */
function matching({ terms }: SearchQuery, filter: SearchFilter): Prisma.Sql {
  const within = filtered(filter);
  const inHead = conditionsOn(Prisma.sql`head`, terms);
  const whole = Prisma.sql`
    SELECT ${picked}, ${inHead} AS in_head FROM published_search WHERE ${conditionsOn(Prisma.sql`grams`, terms)} ${within}`;
  const [runs, words] = [terms.filter(({ kind }) => kind === "run"), terms.filter(({ kind }) => kind === "word")];
  if (runs.length === 0 || words.length === 0) return whole;
  const part = (own: SearchTerm[], other: SearchTerm[]) => Prisma.sql`
    SELECT ${picked}, false FROM published_search
    WHERE ${conditionsOn(Prisma.sql`grams`, own)} ${within} AND article_id IN (
      SELECT article_id FROM published_search WHERE ${conditionsOn(Prisma.sql`grams`, other)})
      AND NOT ${conditionsOn(Prisma.sql`grams`, terms)}`;
  return Prisma.sql`${whole} UNION ALL ${part(runs, words)} UNION ALL ${part(words, runs)}`;
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

function filtered({ columnId, year, language }: SearchFilter): Prisma.Sql {
  const all = [
    ...(columnId === undefined ? [] : [Prisma.sql`AND column_id = ${columnId}`]),
    ...(language === undefined ? [] : [Prisma.sql`AND language = ${language}`]),
    ...(year === undefined ? [] : [Prisma.sql`AND date_part('year', date_published) = ${year}`]),
  ];
  return all.length === 0 ? Prisma.empty : Prisma.join(all, " ");
}

/** In either language of the article: a mixed query has each stretch in its own. */
function standing(exact: readonly string[]): Prisma.Sql {
  if (exact.length === 0) return Prisma.empty;
  const stands = exact.map(
    (stretch) => Prisma.sql`EXISTS (
      SELECT FROM published_search s WHERE s.article_id = n.article_id AND s.folded LIKE ${`%${escaped(stretch)}%`})`,
  );
  return Prisma.sql`WHERE ${Prisma.join(stands, " AND ")}`;
}

function titled({ terms }: SearchQuery): Prisma.Sql {
  const all = terms.map(({ text }) => Prisma.sql`s.title LIKE ${`%${escaped(text)}%`}`);
  return Prisma.sql`(SELECT ${Prisma.join(all, " AND ")} FROM published_search s
    WHERE s.article_id = p.article_id AND s.language = p.language)`;
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
