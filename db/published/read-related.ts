import { readerDb } from "#db/client.ts";
import { listArticlesById } from "#db/published/article-cards.ts";
import { articlesNear } from "#db/published/near-in-list.ts";
import { type Language, languageOf, type ReaderLocale } from "#domain/locale.ts";
import type { ArticleCard } from "#domain/publication/article-card.ts";
import { type RelationFacts, relatedTo, sharedLists } from "#domain/publication/related.ts";

/** What a page of an article leads on to besides what it names anyway; the most related first. */
export async function readRelated(
  locale: ReaderLocale,
  articleId: string,
  beside: readonly string[],
): Promise<ArticleCard[]> {
  const ids = await findRelated(languageOf(locale), articleId, beside);
  const cards = ids.length === 0 ? [] : await listArticlesById(locale, ids);
  return cards.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

/** Ids of the same, among the articles that a language has. */
export async function findRelated(language: Language, articleId: string, beside: readonly string[]): Promise<string[]> {
  const [own] = await relationFacts(language, [articleId]);
  if (!own) return [];
  const datePublished = new Date(own.datePublished);
  const near = await Promise.all(
    sharedLists(own).map((list) => articlesNear(readerDb(), articleId, { language, list, datePublished })),
  );
  return relatedTo(own, await relationFacts(language, [...new Set(near.flat())]), beside);
}

async function relationFacts(language: Language, ids: string[]): Promise<RelationFacts[]> {
  if (ids.length === 0) return [];
  const rows = await readerDb().publishedEdition.findMany({
    where: { language, articleId: { in: ids } },
    select: {
      articleId: true,
      columnId: true,
      datePublished: true,
      tags: { select: { slug: true } },
      quotations: { select: { quotationId: true } },
    },
  });
  return rows.map(({ articleId, columnId, datePublished, tags, quotations }) => ({
    id: articleId,
    columnId,
    datePublished: datePublished.toISOString(),
    tags: tags.map(({ slug }) => slug),
    quotations: quotations.map(({ quotationId }) => quotationId),
  }));
}
