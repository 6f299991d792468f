import { readerDb } from "#db/client.ts";
import { languageSchema } from "#domain/locale.ts";
import type { SitemapArticle, SitemapContents } from "#domain/publication/live.ts";

/** What search engines should know of: the newest `limit` articles, every column, the quotations and everybody credited. */
export async function listForSitemap(limit: number): Promise<SitemapContents> {
  const db = readerDb();
  const newest = await db.publishedEdition.groupBy({
    by: ["articleId"],
    orderBy: [{ _max: { datePublished: "desc" } }, { articleId: "asc" }],
    take: limit,
  });
  const [editions, columns, quotations, people] = await Promise.all([
    db.publishedEdition.findMany({
      where: { articleId: { in: newest.map((row) => row.articleId) } },
      select: { articleId: true, language: true, slug: true, publication: { select: { madeAt: true } } },
    }),
    db.publishedColumn.findMany({ select: { slug: true }, orderBy: [{ position: "asc" }, { id: "asc" }] }),
    db.publishedQuotation.findMany({
      select: { id: true, updatedAt: true },
      orderBy: [{ date: "desc" }, { id: "asc" }],
      take: limit,
    }),
    db.publishedPerson.findMany({
      where: { credits: { some: {} } },
      select: { id: true, nameEn: true },
      orderBy: { id: "asc" },
      take: limit,
    }),
  ]);
  const articles = new Map<string, SitemapArticle>(
    newest.map(({ articleId }) => [articleId, { id: articleId, editions: {} }]),
  );
  for (const { articleId, language, slug, publication } of editions) {
    const article = articles.get(articleId);
    if (article) article.editions[languageSchema.parse(language)] = { slug, madeAt: publication.madeAt };
  }
  return {
    articles: [...articles.values()],
    columnSlugs: columns.map((column) => column.slug),
    quotations: quotations.map(({ id, updatedAt }) => ({ id, changed: updatedAt })),
    people: people.map((person) => ({ id: person.id, names: { en: person.nameEn } })),
  };
}
