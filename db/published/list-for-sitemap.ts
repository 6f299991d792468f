import { readerDb } from "#db/client.ts";
import { listArchiveMonths } from "#db/published/read-archive.ts";
import { readPublishedDesk } from "#db/published/read-desk.ts";
import { type Language, languageSchema } from "#domain/locale.ts";
import type { SitemapArticle, SitemapContents } from "#domain/publication/live.ts";
import { defaultTimeZone } from "#domain/time/zoned-time.ts";

/** What search engines should know of: the newest `limit` articles, every column and tag, the archive, the quotations and everybody credited. */
export async function listForSitemap(limit: number): Promise<SitemapContents> {
  const db = readerDb();
  const newest = await db.publishedEdition.groupBy({
    by: ["articleId"],
    orderBy: [{ _max: { datePublished: "desc" } }, { articleId: "asc" }],
    take: limit,
  });
  const [editions, columns, quotations, people, tags, desk] = await Promise.all([
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
    db.publishedTag.findMany({ distinct: ["slug"], select: { slug: true }, orderBy: { slug: "asc" } }),
    readPublishedDesk(),
  ]);
  const monthsIn = async (language: Language) =>
    (await listArchiveMonths(language, desk?.timeZone ?? defaultTimeZone)).map(({ month }) => month);
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
    tagSlugs: tags.map(({ slug }) => slug),
    months: { zh: await monthsIn("zh"), en: await monthsIn("en") },
    quotations: quotations.map(({ id, updatedAt }) => ({ id, changed: updatedAt })),
    people: people.map((person) => ({ id: person.id, names: { en: person.nameEn } })),
  };
}
