import { publishedColumnSlugs } from "#db/press/published-index.ts";
import { countPublicQuotations } from "#db/press/published-quotations.ts";
import { hasPublishedAbout } from "#db/published/read-about.ts";
import type { Tx } from "#db/transaction.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import { entriesAPage, pagesFrom } from "#domain/publication/index-pages.ts";
import {
  aboutPath,
  columnFeedPath,
  columnPath,
  facingFeedPath,
  feedPath,
  feedsPath,
  homePath,
  missingPath,
  newsSitemapPath,
  robotsPath,
  sharePath,
  sitemapPath,
} from "#domain/publication/paths.ts";
import { searchAwayPath, searchPath } from "#domain/search/search-address.ts";
import { standingLists } from "#press/list-targets.ts";
import { quotationIndexTargets } from "#press/quotation-targets.ts";
import { sitemapTargets } from "#press/sitemap-targets.ts";
import { everyLocale, type PressAct, type PressTarget, render, subjects, withdraw } from "#press/targets.ts";

/** The pages that belong to no article and are there from the first day. */
const standing: PressTarget[] = [
  ...homes(),
  ...everyLocale((locale) => sharePath(homePath(locale)), subjects.home),
  ...everyLocale((locale) => missingPath(locale, "not-found"), subjects.missing, { kind: "render", status: 404 }),
  ...everyLocale((locale) => missingPath(locale, "gone"), subjects.missing, { kind: "render", status: 410 }),
  ...quotationIndexTargets([null]),
  ...everyLocale((locale) => searchPath(locale), subjects.search),
  ...everyLocale(searchAwayPath, subjects.search, { kind: "render", status: 503 }),
  ...standingLists(),
  ...everyLocale(feedsPath, subjects.feed),
  ...feeds(),
  ...siteFiles(),
];

/** The standing page at a path. */
export function standingTarget(path: string): PressTarget | undefined {
  return standing.find((target) => target.path === path);
}

/** The pages that belong to no article and no quotation; people are reached through those that credit them. */
export async function standingTargets(tx: Tx): Promise<PressTarget[]> {
  const columns = await publishedColumnSlugs(tx);
  const pages = columns.flatMap((slug) => columnTargets(slug, render));
  return [
    ...standing,
    ...(await sitemapTargets(tx)),
    ...pages,
    ...(await aboutTargets(tx)),
    ...quotationIndexTargets(pagesFrom(0, await countPublicQuotations(tx), entriesAPage)),
  ];
}

/** What readers see first, in every locale. */
export function homes(): PressTarget[] {
  return everyLocale(homePath, subjects.home);
}

/** What the publication says of itself, or that it says nothing. */
export async function aboutTargets(tx: Tx): Promise<PressTarget[]> {
  return everyLocale(aboutPath, subjects.about, (await hasPublishedAbout(tx)) ? render : withdraw);
}

/** The feeds of each locale and of both languages. */
export function feeds(): PressTarget[] {
  return [...everyLocale(feedPath, subjects.feed), ...everyLocale(facingFeedPath, subjects.feed)];
}

/** A column's page, its feed and its picture. */
export function columnTargets(slug: string, act: PressAct): PressTarget[] {
  return [columnPath, columnFeedPath, columnSharePath].flatMap((path) =>
    everyLocale((locale) => path(locale, slug), subjects.column(slug), act),
  );
}

function columnSharePath(locale: ReaderLocale, slug: string): string {
  return sharePath(columnPath(locale, slug));
}

/** What lists the addresses of everything else. */
export function siteFiles(): PressTarget[] {
  return [sitemapPath, newsSitemapPath, robotsPath].map((path) => ({ path, subject: subjects.site, act: render }));
}
