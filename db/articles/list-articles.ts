import { z } from "zod";
import { bothTitles, joinTexts } from "#db/articles/titles.ts";
import type { Tx } from "#db/transaction.ts";
import type { Progress } from "#domain/alignment/derive-rows.ts";
import { type ArticleInList, type ListNeed, listStatuses } from "#domain/article/article-in-list.ts";
import { foldHan } from "#domain/hanzi/fold.ts";
import { type Language, languageSchema, localizedTextSchema, scriptSchema } from "#domain/locale.ts";
import { inPattern } from "#domain/text.ts";
import { Prisma } from "#prisma/generated/client.ts";

export type ArticleFilter = {
  status?: (typeof listStatuses)[number] | "published" | "takenDown" | undefined;
  /** With `status`: that of this language. Alone: articles whose text in this language was begun. */
  language?: Language | undefined;
  columnId?: string | undefined;
  /** Articles whose translation needs somebody. */
  needs?: ListNeed | undefined;
  /** Articles this person made, wrote in or wrote last. */
  contributorId?: string | undefined;
  /** Part of a title in either language, Chinese in either script. */
  query?: string | undefined;
  /** Only these. */
  ids?: readonly string[] | undefined;
};

/** One page of the desk list, the last saved first, and how many there are in all. */
export async function listArticles(
  tx: Tx,
  filter: ArticleFilter,
  page: { offset: number; limit: number },
): Promise<{ items: ArticleInList[]; total: number }> {
  const where = conditions(filter);
  // Rows are chosen on the narrow table first: joining 100,000 texts to show 50 would read all of them.
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT a.id, a.slug, a.source_language, a.updated_at, a.updated_by, u.name AS updated_by_name,
      a.rows_current, a.rows_draft, a.rows_stale, a.rows_missing, a.rows_unpaired,
      zh.script, ${bothTitles},
      c.id AS column_id, c.name AS column_name,
      CASE WHEN w.embargo_until > now() THEN w.embargo_until END AS embargo_until,
      coalesce(w.status_zh, 'draft') AS status_zh, coalesce(w.status_en, 'draft') AS status_en,
      EXISTS (SELECT FROM published_editions p WHERE p.article_id = a.id AND p.language = 'zh') AS published_zh,
      EXISTS (SELECT FROM published_editions p WHERE p.article_id = a.id AND p.language = 'en') AS published_en,
      EXISTS (SELECT FROM published_notices p WHERE p.article_id = a.id AND p.language = 'zh') AS taken_down_zh,
      EXISTS (SELECT FROM published_notices p WHERE p.article_id = a.id AND p.language = 'en') AS taken_down_en
    FROM (
      SELECT a.* FROM articles a WHERE ${where}
      ORDER BY a.updated_at DESC, a.id LIMIT ${page.limit} OFFSET ${page.offset}
    ) AS a
    LEFT JOIN workflow_states w ON w.article_id = a.id
    LEFT JOIN users u ON u.id = a.updated_by
    LEFT JOIN columns c ON c.id = a.column_id
    ${joinTexts("a.id")}
    ORDER BY a.updated_at DESC, a.id`;
  const [counted] = await tx.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM articles a WHERE ${where}`;
  return { items: rows.map(toItem), total: counted?.total ?? 0 };
}

function conditions(filter: ArticleFilter): Prisma.Sql {
  const all: Prisma.Sql[] = [Prisma.sql`a.trashed_at IS NULL`];
  const { status, language, columnId, needs, contributorId, query, ids } = filter;
  if (status) all.push(statusCondition(status, language));
  else if (language) {
    all.push(Prisma.sql`${language} = ANY (a.begun)`);
  }
  if (ids) all.push(Prisma.sql`a.id = ANY(${[...ids]}::text[])`);
  if (columnId) all.push(Prisma.sql`a.column_id = ${columnId}`);
  if (needs) all.push(needConditions[needs]);
  if (contributorId) {
    all.push(Prisma.sql`(a.created_by = ${contributorId} OR a.updated_by = ${contributorId} OR EXISTS (
      SELECT FROM editions e JOIN revisions r ON r.edition_id = e.id
      WHERE e.article_id = a.id AND r.created_by = ${contributorId}))`);
  }
  const folded = query === undefined ? "" : foldHan(query).trim();
  if (folded !== "") all.push(Prisma.sql`a.search_title LIKE ${`%${inPattern(folded)}%`}`);
  return Prisma.join(all, " AND ");
}

function statusCondition(status: NonNullable<ArticleFilter["status"]>, language: Language | undefined): Prisma.Sql {
  if (status === "published") {
    const of = language ? Prisma.sql`AND p.language = ${language}` : Prisma.empty;
    return Prisma.sql`EXISTS (SELECT FROM published_editions p WHERE p.article_id = a.id ${of})`;
  }
  if (status === "takenDown") {
    const of = language ? Prisma.sql`WHERE p.language = ${language}` : Prisma.empty;
    return Prisma.sql`a.id IN (SELECT p.article_id FROM published_notices p ${of})`;
  }
  const columns = language ? [statusColumns[language]] : [statusColumns.zh, statusColumns.en];
  const each = (condition: (column: Prisma.Sql) => Prisma.Sql, joiner: string) =>
    Prisma.join(columns.map(condition), joiner);
  // An article that nothing happened to yet is a draft and has no row; the other states are few and have an index.
  return status === "draft"
    ? Prisma.sql`NOT EXISTS (
        SELECT FROM workflow_states w
        WHERE w.article_id = a.id AND ${each((column) => Prisma.sql`w.${column} <> 'draft'`, " AND ")})`
    : Prisma.sql`a.id IN (
        SELECT w.article_id FROM workflow_states w
        WHERE ${each((column) => Prisma.sql`w.${column} = ${status}`, " OR ")})`;
}

// As the partial index articles_needing_work says it, so that it is used.
const needConditions: Record<ListNeed, Prisma.Sql> = {
  work: Prisma.sql`(a.rows_stale > 0 OR a.rows_missing > 0)`,
  stale: Prisma.sql`(a.rows_stale > 0 OR a.rows_missing > 0) AND a.rows_stale > 0`,
  missing: Prisma.sql`(a.rows_stale > 0 OR a.rows_missing > 0) AND a.rows_missing > 0`,
};

const statusColumns: Record<Language, Prisma.Sql> = { zh: Prisma.raw("status_zh"), en: Prisma.raw("status_en") };

const rowSchema = z.object({
  id: z.string(),
  slug: z.string(),
  source_language: languageSchema,
  updated_at: z.date(),
  updated_by: z.string().nullable(),
  updated_by_name: z.string().nullable(),
  rows_current: z.int().nullable(),
  rows_draft: z.int().nullable(),
  rows_stale: z.int().nullable(),
  rows_missing: z.int().nullable(),
  rows_unpaired: z.int().nullable(),
  script: scriptSchema.nullable(),
  title_zh: z.string(),
  title_en: z.string(),
  column_id: z.string().nullable(),
  column_name: localizedTextSchema.nullable(),
  status_zh: z.enum(listStatuses),
  status_en: z.enum(listStatuses),
  published_zh: z.boolean(),
  published_en: z.boolean(),
  taken_down_zh: z.boolean(),
  taken_down_en: z.boolean(),
  embargo_until: z.date().nullable(),
});

function toItem(value: unknown): ArticleInList {
  const row = rowSchema.parse(value);
  return {
    id: row.id,
    slug: row.slug,
    sourceLanguage: row.source_language,
    titles: { zh: row.title_zh, en: row.title_en },
    script: row.script,
    column: row.column_id !== null && row.column_name !== null ? { id: row.column_id, name: row.column_name } : null,
    status: { zh: row.status_zh, en: row.status_en },
    published: { zh: row.published_zh, en: row.published_en },
    takenDown: { zh: row.taken_down_zh, en: row.taken_down_en },
    embargoUntil: row.embargo_until?.toISOString() ?? null,
    progress: progressIn(row),
    savedAt: row.updated_at.toISOString(),
    savedBy: row.updated_by === null ? null : { id: row.updated_by, name: row.updated_by_name ?? row.updated_by },
  };
}

function progressIn(row: z.infer<typeof rowSchema>): Progress | null {
  const { rows_current, rows_draft, rows_stale, rows_missing, rows_unpaired } = row;
  if (rows_current === null) return null;
  return {
    current: rows_current,
    draft: rows_draft ?? 0,
    stale: rows_stale ?? 0,
    missing: rows_missing ?? 0,
    unpaired: rows_unpaired ?? 0,
  };
}
