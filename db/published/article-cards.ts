import { readerDb } from "#db/client.ts";
import { articlesGathered } from "#db/published/articles-gathered.ts";
import { type Between, oncePerArticle, within } from "#db/published/once-per-article.ts";
import { type Language, languageOf, type ReaderLocale } from "#domain/locale.ts";
import { type ArticleCard, articleCardSchema } from "#domain/publication/article-card.ts";
import type { Gathered } from "#domain/publication/gathered.ts";
import { Prisma } from "#prisma/generated/client.ts";

type CardRow = { id: string; editions: unknown };

/**
 * The newest articles, of one column, of none (null) or of all: each once, also when a reader's language is not published.
 */
export function listArticles(
  locale: ReaderLocale,
  options: { columnId?: string | null; limit: number },
): Promise<ArticleCard[]> {
  const { columnId } = options;
  const inColumn =
    columnId === undefined
      ? Prisma.empty
      : Prisma.sql`AND e.column_id ${columnId === null ? Prisma.sql`IS NULL` : Prisma.sql`= ${columnId}`}`;
  return cardsOf(Prisma.sql`
    SELECT e.article_id, e.date_published FROM published_editions e
    WHERE ${oncePerArticle(languageOf(locale))} ${inColumn}
    ORDER BY e.date_published DESC, e.article_id LIMIT ${options.limit}`);
}

/** The newest articles that one language has. */
export function listInLanguage(language: Language, limit: number): Promise<ArticleCard[]> {
  return cardsOf(Prisma.sql`
    SELECT e.article_id, e.date_published FROM published_editions e
    WHERE e.language = ${language}
    ORDER BY e.date_published DESC, e.article_id LIMIT ${limit}`);
}

/** Articles with a language that the desk printed as published at `since` or later, the newest first. */
export function listPrintedSince(since: Date, limit: number): Promise<ArticleCard[]> {
  return cardsOf(Prisma.sql`
    SELECT e.article_id, max(e.date_published) AS date_published FROM published_editions e
    WHERE e.date_published >= ${since} GROUP BY e.article_id
    ORDER BY date_published DESC, e.article_id LIMIT ${limit}`);
}

/** The articles before and after one in its column, by the printed time, among those that the language has. */
export async function readNeighbours(
  language: Language,
  article: { id: string; columnId: string; datePublished: string },
): Promise<{ previous: ArticleCard | null; next: ArticleCard | null }> {
  const here = Prisma.sql`(${article.datePublished}::timestamptz, ${article.id})`;
  const among = Prisma.sql`
    SELECT e.article_id, e.date_published FROM published_editions e
    WHERE e.language = ${language} AND e.column_id = ${article.columnId}`;
  const [previous, next] = await Promise.all([
    cardsOf(Prisma.sql`${among} AND (e.date_published, e.article_id) < ${here}
      ORDER BY e.date_published DESC, e.article_id DESC LIMIT 1`),
    cardsOf(Prisma.sql`${among} AND (e.date_published, e.article_id) > ${here}
      ORDER BY e.date_published, e.article_id LIMIT 1`),
  ]);
  return { previous: previous[0] ?? null, next: next[0] ?? null };
}

/** Articles by id, the newest first. */
export function listArticlesById(locale: ReaderLocale, ids: readonly string[]): Promise<ArticleCard[]> {
  return cardsOf(Prisma.sql`
    SELECT e.article_id, e.date_published FROM published_editions e
    WHERE ${oncePerArticle(languageOf(locale))} AND e.article_id = ANY(${[...ids]})
    ORDER BY e.date_published DESC, e.article_id`);
}

/** A stretch of what came out from an instant until before another, as the archive of a reader's language has it; the newest first. */
export function listArticlesBetween(
  locale: ReaderLocale,
  between: Between,
  { skip, take }: { skip: number; take: number },
): Promise<ArticleCard[]> {
  return cardsOf(Prisma.sql`
    SELECT e.article_id, e.date_published FROM published_editions e
    WHERE ${oncePerArticle(languageOf(locale))} AND ${within(between)}
    ORDER BY e.date_published DESC, e.article_id OFFSET ${skip} LIMIT ${take}`);
}

/** A stretch of the articles that a list gathers, the newest first. */
export function listArticlesGathered(
  locale: ReaderLocale,
  list: Gathered,
  { skip, take }: { skip: number; take: number },
): Promise<ArticleCard[]> {
  return cardsOf(Prisma.sql`
    SELECT e.article_id, e.date_published FROM published_editions e
    WHERE ${oncePerArticle(languageOf(locale))}
      AND e.article_id IN (${articlesGathered(list)})
    ORDER BY e.date_published DESC, e.article_id OFFSET ${skip} LIMIT ${take}`);
}

/** `page` selects article_id and date_published; only titles and decks leave the snapshots, not the documents. */
async function cardsOf(page: Prisma.Sql): Promise<ArticleCard[]> {
  const rows = await readerDb().$queryRaw<CardRow[]>`
    SELECT page.article_id AS id, jsonb_object_agg(live.language, jsonb_build_object(
      'slug', live.slug,
      'script', p.snapshot -> 'script',
      'column', p.snapshot -> 'column',
      'accent', marked.accent,
      'cover', p.snapshot -> 'cover',
      'datePublished', p.snapshot -> 'datePublished',
      'firstMadeAt', to_char(live.first_made_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
      'madeAt', to_char(p.made_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
      'texts', CASE live.language
        WHEN 'en' THEN jsonb_build_object('en', ${textAt("en")})
        ELSE jsonb_build_object('zh-Hans', ${textAt("Hans")}, 'zh-Hant', ${textAt("Hant")})
      END)) AS editions
    FROM (${page}) page
    JOIN published_editions live ON live.article_id = page.article_id
    JOIN published_publications p ON p.id = live.publication_id
    LEFT JOIN published_columns marked ON marked.id = live.column_id
    GROUP BY page.article_id, page.date_published
    ORDER BY page.date_published DESC, page.article_id`;
  return rows.map((row) => articleCardSchema.parse(row));
}

function textAt(reading: "Hans" | "Hant" | "en"): Prisma.Sql {
  const at = Prisma.sql`p.snapshot -> 'readings' -> ${Prisma.raw(`'${reading}'`)}`;
  return Prisma.sql`jsonb_build_object('title', ${at} -> 'title', 'deck', ${at} -> 'deck')`;
}
