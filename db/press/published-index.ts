import { countPublicQuotations } from "#db/press/published-quotations.ts";
import { filledColumns } from "#db/published/filled-columns.ts";
import { hasPublishedAbout } from "#db/published/read-about.ts";
import type { Tx } from "#db/transaction.ts";
import { type Language, languageSchema } from "#domain/locale.ts";

/** What the addresses of an article depend on: as it is published now, and as earlier publications had it. */
export type PublishedArticleFacts = {
  id: string;
  /** Languages readers can get, each with the slug its address has. */
  live: { language: Language; slug: string }[];
  /** Languages that were taken down, whose addresses answer with a notice. */
  noticed: { language: Language; slug: string }[];
  /** Columns that list it or once listed it. */
  columnSlugs: string[];
  /** People credited on it now or in an earlier publication. */
  personIds: string[];
  /** Every slug it was ever published under. */
  slugs: string[];
  /** Where it stands, or once stood, among the articles of a column. */
  places: ColumnPlace[];
  /** Another one as soon as readers get anything else of it. */
  version: string;
};

/** A place in the order of a column: pages there name the articles before and after. */
export type ColumnPlace = { language: Language; columnId: string; datePublished: Date };

type PlaceRow = { language: string; column_id: string; date_published: Date };
type FactsRow = {
  slugs: string[] | null;
  column_slugs: (string | null)[] | null;
  person_ids: (string | null)[] | null;
};

/** The facts of an article, or undefined when it was never published. */
export async function publishedArticleFacts(tx: Tx, articleId: string): Promise<PublishedArticleFacts | undefined> {
  const [history] = await tx.$queryRaw<FactsRow[]>`
    SELECT array_agg(DISTINCT p.snapshot ->> 'slug') AS slugs,
           array_agg(DISTINCT p.snapshot -> 'column' ->> 'slug') AS column_slugs,
           array_agg(DISTINCT person.id) AS person_ids
    FROM published_publications p
    LEFT JOIN LATERAL (
      SELECT jsonb_path_query(p.snapshot::jsonb, '$.credits[*].people[*].id') #>> '{}' AS id
    ) person ON true
    WHERE p.article_id = ${articleId}`;
  if (history?.slugs == null) {
    return undefined;
  }
  const places = await tx.$queryRaw<PlaceRow[]>`
    SELECT DISTINCT language, snapshot -> 'column' ->> 'id' AS column_id,
           (snapshot ->> 'datePublished')::timestamptz AS date_published
    FROM published_publications
    WHERE article_id = ${articleId} AND snapshot -> 'column' ->> 'id' IS NOT NULL`;
  const { live, noticed } = await readersGet(tx, [articleId]);
  return {
    id: articleId,
    live: live.map(({ language, slug }) => ({ language: languageSchema.parse(language), slug })),
    noticed: noticed.map(({ language, slug }) => ({ language: languageSchema.parse(language), slug })),
    columnSlugs: present(history.column_slugs),
    personIds: present(history.person_ids),
    slugs: history.slugs,
    places: places.map((row) => ({
      language: languageSchema.parse(row.language),
      columnId: row.column_id,
      datePublished: row.date_published,
    })),
    version: versionOf({ live, noticed }),
  };
}

/** The versions of articles at this moment, in their order. */
export async function publishedVersions(tx: Tx, articleIds: readonly string[]): Promise<string[]> {
  const got = await readersGet(tx, articleIds);
  const of = <T extends { articleId: string }>(rows: T[], id: string) => rows.filter((row) => row.articleId === id);
  return articleIds.map((id) => versionOf({ live: of(got.live, id), noticed: of(got.noticed, id) }));
}

async function readersGet(tx: Tx, articleIds: readonly string[]) {
  const own = { where: { articleId: { in: [...articleIds] } }, orderBy: { language: "desc" as const } };
  const live = await tx.publishedEdition.findMany({
    ...own,
    select: { articleId: true, language: true, slug: true, publicationId: true },
  });
  const noticed = await tx.publishedNotice.findMany({
    ...own,
    select: { articleId: true, language: true, slug: true, takenDownAt: true },
  });
  return { live, noticed };
}

function versionOf({ live, noticed }: Awaited<ReturnType<typeof readersGet>>): string {
  return [
    ...live.map(({ publicationId }) => publicationId),
    ...noticed.map(({ language, takenDownAt }) => `${language} ${takenDownAt.toISOString()}`),
  ].join();
}

/** Ids of the articles before and after a place in its column, among those published in its language. */
export async function neighboursOf(tx: Tx, articleId: string, place: ColumnPlace): Promise<string[]> {
  const rows = await tx.$queryRaw<{ article_id: string }[]>`
    (SELECT article_id FROM published_editions
     WHERE language = ${place.language} AND column_id = ${place.columnId} AND article_id <> ${articleId}
       AND (date_published, article_id) < (${place.datePublished}::timestamptz, ${articleId})
     ORDER BY date_published DESC, article_id DESC LIMIT 1)
    UNION
    (SELECT article_id FROM published_editions
     WHERE language = ${place.language} AND column_id = ${place.columnId} AND article_id <> ${articleId}
       AND (date_published, article_id) > (${place.datePublished}::timestamptz, ${articleId})
     ORDER BY date_published, article_id LIMIT 1)`;
  return rows.map((row) => row.article_id);
}

function present(values: (string | null)[] | null): string[] {
  return (values ?? []).filter((value) => value !== null);
}

/** A page of the ids of all articles that have pages, be it a notice of what was taken down, in order. */
export async function listPublishedArticleIds(tx: Tx, after: string, limit: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ article_id: string }[]>`
    SELECT article_id FROM published_editions WHERE article_id > ${after}
    UNION
    SELECT article_id FROM published_notices WHERE article_id > ${after}
    ORDER BY article_id LIMIT ${limit}`;
  return rows.map((row) => row.article_id);
}

/** How many those are. */
export async function countPublishedArticles(tx: Tx): Promise<number> {
  const rows = await tx.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM (
      SELECT article_id FROM published_editions UNION SELECT article_id FROM published_notices
    ) AS articles`;
  return Number(rows[0]?.count ?? 0);
}

/** People readers can look up: those credited on something published. */
export async function publishedPeople(tx: Tx, ids: string[]): Promise<{ id: string; names: { en: string } }[]> {
  const rows = await tx.publishedPerson.findMany({
    where: { id: { in: ids }, credits: { some: {} } },
    select: { id: true, nameEn: true },
  });
  return rows.map((row) => ({ id: row.id, names: { en: row.nameEn } }));
}

/** Whether since then something came out in a column that readers do not have any more: pages made meanwhile may name it. */
export async function columnCameAndWent(tx: Tx, since: Date): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string | null }[]>`
    SELECT DISTINCT snapshot->'column'->>'id' AS id FROM published_publications WHERE made_at >= ${since}`;
  const filled = new Set(await filledColumns(tx));
  return rows.some(({ id }) => id !== null && !filled.has(id));
}

/** Slugs of all columns readers can open. */
export async function publishedColumnSlugs(tx: Tx): Promise<string[]> {
  const rows = await tx.publishedColumn.findMany({
    where: { id: { in: await filledColumns(tx) } },
    select: { slug: true },
    orderBy: { position: "asc" },
  });
  return rows.map((row) => row.slug);
}

/**
 * What every page shows of the desk, its columns, whether there are quotations and whether it says anything of itself, as
 * JSON text: when it changes, everything is pressed again.
 */
export async function publishedFurniture(tx: Tx): Promise<string> {
  const desk = await tx.publishedDesk.findMany();
  const columns = await tx.publishedColumn.findMany({
    where: { id: { in: await filledColumns(tx) } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  const quotations = (await countPublicQuotations(tx)) > 0;
  return JSON.stringify([desk, columns, quotations, await hasPublishedAbout(tx)]);
}

/** What the desk arranged and wrote beside its articles, which has pages of its own: its front, and what is about it; as JSON text. */
export async function publishedBeside(tx: Tx): Promise<string> {
  return JSON.stringify([await tx.publishedFront.findMany(), await tx.publishedAbout.findMany()]);
}
