import { entriesAbout } from "#db/press/entries.ts";
import {
  neighboursOf,
  type PublishedArticleFacts,
  publishedArticleFacts,
  publishedColumnSlugs,
  publishedPeople,
  saysAnythingOfItself,
} from "#db/press/published-index.ts";
import { countPublicQuotations, publicQuotations, quotationsOfArticle } from "#db/press/published-quotations.ts";
import { relatedPlaces } from "#db/press/related-places.ts";
import { articlesNear } from "#db/published/near-in-list.ts";
import type { Tx } from "#db/transaction.ts";
import { languageOf, type ReaderLocale, readerLocales } from "#domain/locale.ts";
import { entriesAPage, pagesFrom } from "#domain/publication/index-pages.ts";
import {
  aboutPath,
  articlePath,
  columnFeedPath,
  columnPath,
  facingFeedPath,
  facingPath,
  feedPath,
  feedsPath,
  homePath,
  missingPath,
  newsSitemapPath,
  personPath,
  plainForms,
  plainPath,
  robotsPath,
  sharePath,
  sitemapPath,
} from "#domain/publication/paths.ts";
import { slugAt, toldAt } from "#domain/publication/taken-down.ts";
import { searchAwayPath, searchPath } from "#domain/search/search-address.ts";
import { listTargets, standingLists } from "#press/list-targets.ts";
import { quotationIndexTargets, quotationTargets } from "#press/quotation-targets.ts";
import { sitemapTargets } from "#press/sitemap-targets.ts";
import { everyLocale, type PressAct, type PressTarget, render, subjects, withdraw } from "#press/targets.ts";

/** What an event touches, in the order it matters: readers wait for `first`; `rest` may take its time. */
export type Affected = { first: PressTarget[]; rest: PressTarget[] };

/**
 * The dependency index: which paths show an article. It is derived from the published tables themselves (the article as it
 * is and as every earlier publication had it), so there is no second list that could disagree with them. Without `lists`,
 * related articles, the archive, tags, sources and corrections are left to who presses all of those.
 */
export async function affectedByArticle(tx: Tx, articleId: string, lists = true): Promise<Affected> {
  const facts = await publishedArticleFacts(tx, articleId);
  if (facts === undefined) {
    return { first: [], rest: [] };
  }
  const live = new Set(await publishedColumnSlugs(tx));
  const columns = facts.columnSlugs.flatMap((slug) => columnTargets(slug, live.has(slug) ? render : withdraw));
  const people = await publishedPeople(tx, facts.personIds);
  const personPages = people.flatMap((person) =>
    everyLocale((locale) => personPath(locale, person), subjects.person(person.id)),
  );
  const formerPeople = await formerPersonPaths(tx, facts.personIds, people);
  const neighbours = await neighbourTargets(tx, facts);
  const quotations = await publicQuotations(tx, await quotationsOfArticle(tx, articleId));
  const quotationPages = quotations.flatMap((id) => quotationTargets(id, render));
  return {
    first: [...articleTargets(facts), ...homes()],
    rest: [
      ...neighbours,
      ...(lists ? await relatedTargets(tx, articleId) : []),
      ...columns,
      ...personPages,
      ...formerPeople,
      ...quotationPages,
      ...(lists ? await listTargets(tx, articleId) : []),
      ...feeds(),
      ...siteFiles(),
    ],
  };
}

/** Articles beside it in a column name it, or named it before it moved. */
async function neighbourTargets(tx: Tx, facts: PublishedArticleFacts): Promise<PressTarget[]> {
  const ids = new Set<string>();
  for (const place of facts.places) {
    for (const id of await neighboursOf(tx, facts.id, place)) {
      ids.add(id);
    }
  }
  return livePages(tx, ids);
}

/** Articles that may name it as related to them, or did. */
async function relatedTargets(tx: Tx, articleId: string): Promise<PressTarget[]> {
  const ids = new Set<string>();
  for (const place of await relatedPlaces(tx, articleId)) {
    for (const id of await articlesNear(tx, articleId, place)) ids.add(id);
  }
  return livePages(tx, ids);
}

/** The pages on which readers find these articles, which say more than their words: what stands beside them, and ways on. */
export async function livePages(tx: Tx, articleIds: Iterable<string>): Promise<PressTarget[]> {
  const targets: PressTarget[] = [];
  for (const id of articleIds) {
    const facts = await publishedArticleFacts(tx, id);
    targets.push(...(facts === undefined ? [] : articleTargets(facts)));
  }
  const shown = targets.filter((target) => target.act.kind === "render" && target.act.status === 200);
  return shown.filter(({ path }) => !withoutPage.test(path));
}

/** What stands beside an article's page and says its words alone. */
const withoutPage = new RegExp(`\\.(?:${plainForms.join("|")}|png)$`);

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
export async function standingPaths(tx: Tx): Promise<PressTarget[]> {
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

/**
 * The pages of an article as it is published, its text without a page and its picture beside them, and redirects from every
 * address it had before. Where a language is not published its page says so, with status 404, and leads to the one that is;
 * where it was taken down its notice answers, with status 410. Pure.
 */
export function articleTargets(facts: PublishedArticleFacts): PressTarget[] {
  const subject = subjects.article(facts.id);
  const { live, noticed } = facts;
  const slugs = [...new Set([...facts.slugs, ...live.map((edition) => edition.slug)])];
  const known = {
    live: live.map(({ language }) => language),
    noticed: noticed.map(({ language }) => language),
  };
  return readerLocales.flatMap((locale) => {
    const language = languageOf(locale);
    const slug = slugAt(language, live, noticed);
    const actAt = (isThere: boolean, facing: boolean): PressAct => {
      if (isThere) return render;
      return { kind: "render", status: toldAt(known, locale, facing) === null ? 404 : 410 };
    };
    const page = actAt(known.live.includes(language), false);
    const facing = actAt(live.length > 1, true);
    // What is not there has no picture to be shown with.
    const picture = known.live.includes(language) ? render : withdraw;
    const at = (path: string, now: string | undefined, act: PressAct): PressTarget => {
      const moved: PressAct = now === undefined ? withdraw : { kind: "move", to: now };
      return { path, subject, act: path === now ? act : moved };
    };
    return slugs.flatMap((one) => [
      at(articlePath(locale, one, facts.id), slug && articlePath(locale, slug, facts.id), page),
      at(facingPath(locale, one, facts.id), slug && facingPath(locale, slug, facts.id), facing),
      at(
        sharePath(articlePath(locale, one, facts.id)),
        slug && sharePath(articlePath(locale, slug, facts.id)),
        picture,
      ),
      ...plainForms.map((form) =>
        at(plainPath(form, locale, one, facts.id), slug && plainPath(form, locale, slug, facts.id), page),
      ),
    ]);
  });
}

/** Addresses a person had under another name. */
async function formerPersonPaths(
  tx: Tx,
  personIds: string[],
  people: { id: string; names: { en: string } }[],
): Promise<PressTarget[]> {
  const former: PressTarget[] = [];
  for (const id of personIds) {
    const person = people.find((one) => one.id === id);
    const now = person === undefined ? [] : readerLocales.map((locale) => personPath(locale, person));
    for (const entry of await entriesAbout(tx, subjects.person(id))) {
      const movedTo = now.find((path) => path.split("/")[1] === entry.path.split("/")[1]);
      if (!now.includes(entry.path)) {
        const act: PressAct = movedTo === undefined ? withdraw : { kind: "move", to: movedTo };
        former.push({ path: entry.path, subject: entry.subject, act });
      }
    }
  }
  return former;
}

export function homes(): PressTarget[] {
  return everyLocale(homePath, subjects.home);
}

/** What the publication says of itself, or that it says nothing. */
export async function aboutTargets(tx: Tx): Promise<PressTarget[]> {
  return everyLocale(aboutPath, subjects.about, (await saysAnythingOfItself(tx)) ? render : withdraw);
}

function feeds(): PressTarget[] {
  return [...everyLocale(feedPath, subjects.feed), ...everyLocale(facingFeedPath, subjects.feed)];
}

/** A column's page, its feed and its picture. */
function columnTargets(slug: string, act: PressAct): PressTarget[] {
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
