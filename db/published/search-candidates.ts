import type { EitherLogin } from "#db/published/either-login.ts";
import type { SearchTerm } from "#domain/search/query.ts";
import { spansSince } from "#domain/search/time-marks.ts";
import { Prisma } from "#prisma/generated/client.ts";

export type SearchFilter = {
  columnId?: string | undefined;
  year?: number | undefined;
};

/** What matches is looked for among so many editions first, then in several times as long (`spansSince`), then among all. */
export const newestEditions = 6000;
/** A wider span is worth a look where the narrower had a tenth of what is wanted; else all are looked at. */
const promising = 10;

/** Marks of ever longer times, which the index has of each edition beside its grams. */
export type Spans = readonly string[][];

/** Sets how this transaction asks, and finds the spans: none where there are not so many editions. */
export async function prepareToSearch(tx: EitherLogin, newest: number): Promise<Spans> {
  // By the index also what stands everywhere: reading every row looks cheap to PostgreSQL, and fetches all that it keeps
  // beside them. By one process: others would be started for what is then not looked at. And without files.
  const [ends] = await tx.$queryRaw<{ since: Date | null; until: Date | null }[]>`
    SELECT set_config('enable_seqscan', 'off', true), set_config('max_parallel_workers_per_gather', '0', true),
      set_config('work_mem', '16MB', true),
      (SELECT max(date_published) FROM published_editions) AS until,
      (SELECT date_published FROM published_editions ORDER BY date_published DESC OFFSET ${newest} LIMIT 1) AS since`;
  const { since = null, until = null } = ends ?? {};
  if (since === null || until === null) return [];
  return spansSince(since, until, new Date());
}

type Search = { spans: Spans; wanted: number; matching: (within: readonly string[] | null) => Prisma.Sql };

/** A part of a query by this name: the newest that match, as many as wanted. All are looked at only where no span has enough. */
export function newestFirst(name: string, { spans, wanted, matching }: Search): Prisma.Sql {
  const names = [...spans.map((_, at) => Prisma.raw(`${name}_${at}`)), Prisma.raw(`${name}_whole`)];
  const has = (one: Prisma.Sql, count: number) => Prisma.sql`(SELECT count(*) FROM ${one}) >= ${count}`;
  const looking = names.map((one, at) => {
    const hopeful = at > 0 && at < spans.length ? [has(names[at - 1] ?? one, Math.ceil(wanted / promising))] : [];
    const gates = [
      Prisma.sql`true`,
      ...hopeful,
      ...names.slice(0, at).map((before) => Prisma.sql`NOT ${has(before, wanted)}`),
    ];
    return Prisma.sql`${one} AS MATERIALIZED (
      SELECT * FROM (${matching(spans[at] ?? null)}) match WHERE ${Prisma.join(gates, " AND ")}
      ORDER BY date_published DESC, article_id LIMIT ${wanted})`;
  });
  // Those of a span that is enough; the wider are empty then.
  const taken = names.map((one, at) =>
    at < spans.length ? Prisma.sql`SELECT * FROM ${one} WHERE ${has(one, wanted)}` : Prisma.sql`SELECT * FROM ${one}`,
  );
  return Prisma.sql`${Prisma.join(looking, ", ")}, ${Prisma.raw(name)} AS MATERIALIZED (${Prisma.join(taken, " UNION ALL ")})`;
}

const picked = Prisma.sql`article_id, language, date_published, column_id`;

/** Editions that have all grams of terms, in their head or at all. */
export function saidIn(
  column: "head" | "grams",
  terms: readonly SearchTerm[],
  filter: SearchFilter,
  within: readonly string[] | null,
): Prisma.Sql {
  const where = Prisma.raw(column);
  const then = within === null ? Prisma.empty : Prisma.sql`AND ${where} && ${within}::text[]`;
  return Prisma.sql`
    SELECT ${picked} FROM published_search WHERE ${conditionsOn(where, terms)} ${then} ${filtered(filter)}`;
}

/** Whether Chinese and English are looked for together. */
export function isMixed(terms: readonly SearchTerm[]): boolean {
  return terms.some(({ kind }) => kind === "run") && terms.some(({ kind }) => kind === "word");
}

/** Editions with all grams; where Chinese and English are mixed, also each language of an article with its own part. */
export function matchingGrams(
  terms: readonly SearchTerm[],
  filter: SearchFilter,
  within: readonly string[] | null,
): Prisma.Sql {
  if (!isMixed(terms)) return saidIn("grams", terms, filter, within);
  const of = (wanted: SearchTerm["kind"]) =>
    saidIn(
      "grams",
      terms.filter(({ kind }) => kind === wanted),
      {},
      within,
    );
  const side = (name: string) => Prisma.sql`
    SELECT * FROM ${Prisma.raw(name)} WHERE (article_id IN (SELECT article_id FROM on_both)) IS TRUE ${filtered(filter)}`;
  // Each side once and whole, by the index: what grams a row has is slow to read, and PostgreSQL does not know.
  return Prisma.sql`
    WITH in_runs AS MATERIALIZED (${of("run")}), in_words AS MATERIALIZED (${of("word")}),
      on_both AS MATERIALIZED (SELECT article_id FROM in_runs INTERSECT SELECT article_id FROM in_words)
    ${side("in_runs")} UNION ${side("in_words")}`;
}

/** What of a column of grams has to hold for all terms. */
function conditionsOn(column: Prisma.Sql, terms: readonly SearchTerm[]): Prisma.Sql {
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
