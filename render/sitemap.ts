import { escapeMarkup } from "#domain/escape-markup.ts";
import { languageOf, languages, type ReaderLocale, readerLocales } from "#domain/locale.ts";
import type { SitemapContents } from "#domain/publication/live.ts";
import { inEveryLocale } from "#domain/publication/live-paths.ts";
import {
  aboutPath,
  archivePath,
  articlePath,
  columnPath,
  correctionsPath,
  feedsPath,
  homePath,
  monthPath,
  peoplePath,
  personPath,
  quotationPath,
  quotationsPath,
  sourcePath,
  sourcesPath,
  tagPath,
} from "#domain/publication/paths.ts";
import { type SitemapPart, sitemapPartPath } from "#domain/publication/sitemap-parts.ts";
import { searchPath } from "#domain/search/search-address.ts";

type Page = { paths: { [L in ReaderLocale]?: string }; changed?: Date };

/** There is one of each in every locale. */
const standingPages: Page[] = [
  homePath,
  (locale: ReaderLocale) => archivePath(locale),
  (locale: ReaderLocale) => correctionsPath(locale),
  (locale: ReaderLocale) => searchPath(locale),
  (locale: ReaderLocale) => peoplePath(locale),
  sourcesPath,
  feedsPath,
].map((path) => ({ paths: inEveryLocale(path) }));

/** A sitemap (sitemaps.org 0.9) in which each address names its alternates in the other languages. */
export function sitemapXml(contents: SitemapContents, siteUrl: string): string {
  const pages: Page[] = [
    ...(contents.standing ? standingPages : []),
    ...(contents.standing?.about ? [{ paths: inEveryLocale(aboutPath) }] : []),
    ...contents.columnSlugs.map((slug) => ({ paths: inEveryLocale((locale) => columnPath(locale, slug)) })),
    ...contents.tagSlugs.map((slug) => ({ paths: inEveryLocale((locale) => tagPath(locale, slug)) })),
    ...contents.sourceIds.map((id) => ({ paths: inEveryLocale((locale) => sourcePath(locale, id)) })),
    ...monthPages(contents.months),
    ...contents.articles.map(articlePage),
    ...(contents.standing?.quotations ? [{ paths: inEveryLocale((locale) => quotationsPath(locale)) }] : []),
    ...contents.quotations.map(({ id, changed }) => ({
      paths: inEveryLocale((locale) => quotationPath(locale, id)),
      changed,
    })),
    ...contents.people.map((person) => ({ paths: inEveryLocale((locale) => personPath(locale, person)) })),
  ];
  const urls = pages.flatMap((page) => Object.values(page.paths).map((path) => urlElement(path, page, siteUrl)));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    "</urlset>",
    "",
  ].join("\n");
}

/** Where the parts of a sitemap are that is too large for one file. */
export function sitemapIndexXml(parts: readonly SitemapPart[], siteUrl: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...parts.map((part) => `<sitemap><loc>${escapeMarkup(siteUrl + sitemapPartPath(part))}</loc></sitemap>`),
    "</sitemapindex>",
    "",
  ].join("\n");
}

function urlElement(path: string, { paths, changed }: Page, siteUrl: string): string {
  const alternates = Object.entries(paths).map(
    ([locale, other]) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${escapeMarkup(siteUrl + other)}"/>`,
  );
  const lastmod = changed === undefined ? "" : `<lastmod>${changed.toISOString()}</lastmod>`;
  return `<url><loc>${escapeMarkup(siteUrl + path)}</loc>${lastmod}${alternates.join("")}</url>`;
}

function articlePage({ id, editions }: SitemapContents["articles"][number]): Page {
  const paths: Page["paths"] = {};
  let changed: Date | undefined;
  for (const locale of readerLocales) {
    const edition = editions[languageOf(locale)];
    if (!edition) continue;
    paths[locale] = articlePath(locale, edition.slug, id);
    if (!changed || edition.madeAt > changed) changed = edition.madeAt;
  }
  return { paths, ...(changed && { changed }) };
}

/** Months that only one language has are in its locales alone. */
function monthPages(months: SitemapContents["months"]): Page[] {
  const all = new Set(languages.flatMap((language) => months[language]));
  return [...all].sort().map((month) => {
    const having = readerLocales.filter((locale) => months[languageOf(locale)].includes(month));
    return { paths: Object.fromEntries(having.map((locale) => [locale, monthPath(locale, month)])) };
  });
}
