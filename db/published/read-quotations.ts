import { readerDb } from "#db/client.ts";
import { listArticlesById } from "#db/published/article-cards.ts";
import { type Language, languageSchema, type ReaderLocale } from "#domain/locale.ts";
import type { ArticleCard } from "#domain/publication/article-card.ts";
import { entriesAPage, entriesOn, isIndexPage } from "#domain/publication/index-pages.ts";
import { type PublishedQuotation, publishedQuotationSchema } from "#domain/quotations/published.ts";

/** An entry of the quotation library as readers get it; null where it has no page. */
export async function readPublishedQuotation(id: string): Promise<PublishedQuotation | null> {
  const row = await readerDb().publishedQuotation.findUnique({ where: { id }, select: { data: true } });
  return row && publishedQuotationSchema.parse(row.data);
}

/** Whether the library has anything for readers. */
export async function hasPublishedQuotations(): Promise<boolean> {
  return (await readerDb().publishedQuotation.findFirst({ select: { id: true } })) !== null;
}

/** A page of the index, null the first: by the date of the words, the newest first, those without one last. */
export async function listPublishedQuotations(
  page: number | null,
): Promise<{ quotations: PublishedQuotation[]; total: number }> {
  const db = readerDb();
  const total = await db.publishedQuotation.count();
  if (!isIndexPage(page, total, entriesAPage)) return { quotations: [], total };
  const rows = await db.publishedQuotation.findMany({
    orderBy: [{ date: "desc" }, { id: "asc" }],
    ...entriesOn(page, total, entriesAPage),
    select: { data: true },
  });
  return { quotations: rows.map((row) => publishedQuotationSchema.parse(row.data)), total };
}

/** The articles that embed an entry, the newest first, each with those of its languages that do. */
export async function listQuotationUses(quotationId: string, locale: ReaderLocale): Promise<ArticleCard[]> {
  const uses = await readerDb().publishedQuotationUse.findMany({
    where: { quotationId },
    select: { articleId: true, language: true },
  });
  const embedding = new Map<string, Set<Language>>();
  for (const { articleId, language } of uses) {
    const languages = embedding.get(articleId) ?? new Set();
    embedding.set(articleId, languages.add(languageSchema.parse(language)));
  }
  const cards = await listArticlesById(locale, [...embedding.keys()]);
  return cards.map(({ id, editions: { zh, en } }) => {
    const languages = embedding.get(id);
    return { id, editions: { ...(zh && languages?.has("zh") && { zh }), ...(en && languages?.has("en") && { en }) } };
  });
}
