import { readerDb } from "#db/client.ts";
import { filledColumns } from "#db/published/filled-columns.ts";
import { hasPublishedAbout } from "#db/published/read-about.ts";
import { listArchiveMonths } from "#db/published/read-archive.ts";
import { readPublishedDesk } from "#db/published/read-desk.ts";
import { articlesInSitemap, countForSitemap } from "#db/published/sitemap-counts.ts";
import { type Language, languageSchema } from "#domain/locale.ts";
import type { SitemapArticle, SitemapContents } from "#domain/publication/live.ts";
import { pagesASitemap, type SitemapPart, sitemapParts } from "#domain/publication/sitemap-parts.ts";
import { defaultTimeZone } from "#domain/time/zoned-time.ts";

/** The files that the sitemap is split into; none where one has room for everything. */
export async function listSitemapParts(): Promise<SitemapPart[]> {
  return sitemapParts(await countForSitemap(readerDb()));
}

/** What search engines should know of: all of it (null), or one part. */
export async function listForSitemap(part: SitemapPart | null): Promise<SitemapContents> {
  const number = part?.number ?? 1;
  const has = (series: SitemapPart["series"]) => part === null || part.series === series;
  const page = { take: pagesASitemap, skip: (number - 1) * pagesASitemap };
  const [articles, columns, quotations, people, anyQuotation, about, tags, sources, months] = await Promise.all([
    has("articles") ? listArticles(number) : [],
    has("pages")
      ? readerDb().publishedColumn.findMany({
          where: { id: { in: await filledColumns(readerDb()) } },
          select: { slug: true },
          orderBy: [{ position: "asc" }, { id: "asc" }],
        })
      : [],
    has("quotations")
      ? readerDb().publishedQuotation.findMany({
          select: { id: true, updatedAt: true },
          orderBy: [{ date: "desc" }, { id: "asc" }],
          ...page,
        })
      : [],
    has("people")
      ? readerDb().publishedPerson.findMany({
          where: { credits: { some: {} } },
          select: { id: true, nameEn: true },
          orderBy: { id: "asc" },
          ...page,
        })
      : [],
    has("pages") ? readerDb().publishedQuotation.findFirst({ select: { id: true } }) : null,
    has("pages") && hasPublishedAbout(),
    has("pages")
      ? readerDb().publishedTag.findMany({ distinct: ["slug"], select: { slug: true }, orderBy: { slug: "asc" } })
      : [],
    has("pages")
      ? readerDb().publishedSource.findMany({
          distinct: ["sourceId"],
          select: { sourceId: true },
          orderBy: { sourceId: "asc" },
        })
      : [],
    has("pages") ? listMonths() : { zh: [], en: [] },
  ]);
  return {
    standing: has("pages") ? { quotations: anyQuotation !== null, about } : null,
    articles,
    columnSlugs: columns.map((column) => column.slug),
    tagSlugs: tags.map(({ slug }) => slug),
    sourceIds: sources.map(({ sourceId }) => sourceId),
    months,
    quotations: quotations.map(({ id, updatedAt }) => ({ id, changed: updatedAt })),
    people: people.map((person) => ({ id: person.id, names: { en: person.nameEn } })),
  };
}

async function listMonths(): Promise<SitemapContents["months"]> {
  const zone = (await readPublishedDesk())?.timeZone ?? defaultTimeZone;
  const monthsIn = async (language: Language) => (await listArchiveMonths(language, zone)).map(({ month }) => month);
  return { zh: await monthsIn("zh"), en: await monthsIn("en") };
}

async function listArticles(number: number): Promise<SitemapArticle[]> {
  const ids = await articlesInSitemap(readerDb(), number);
  const editions = await readerDb().publishedEdition.findMany({
    where: { articleId: { in: ids } },
    select: { articleId: true, language: true, slug: true, publication: { select: { madeAt: true } } },
  });
  const articles = new Map(ids.map((id): [string, SitemapArticle] => [id, { id, editions: {} }]));
  for (const { articleId, language, slug, publication } of editions) {
    const article = articles.get(articleId);
    if (article) article.editions[languageSchema.parse(language)] = { slug, madeAt: publication.madeAt };
  }
  return [...articles.values()].filter(({ editions: live }) => Object.keys(live).length > 0);
}
