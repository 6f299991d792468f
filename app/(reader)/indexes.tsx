import { getTranslations } from "next-intl/server";
import { cache, type ReactNode } from "react";
import { loadGathered, loadMonths } from "#app/(reader)/load.ts";
import { readerPage } from "#app/(reader)/reader-page.tsx";
import { listArticlesBetween } from "#db/published/article-cards.ts";
import { listLivePeople } from "#db/published/list-people.ts";
import { listLiveCorrections } from "#db/published/read-corrections.ts";
import { listPublishedQuotations } from "#db/published/read-quotations.ts";
import { languageOf, type ReaderLocale, readerLocales } from "#domain/locale.ts";
import { type ArchiveMonth, boundsOf } from "#domain/publication/archive.ts";
import { type Gathered, gatheredPath } from "#domain/publication/gathered.ts";
import {
  correctionsAPage,
  earlierPages,
  entriesAPage,
  entriesOn,
  gatheredAPage,
  isFurtherPage,
  isIndexPage,
  monthAPage,
  pageIn,
  peopleAPage,
} from "#domain/publication/index-pages.ts";
import type { LocalePaths } from "#domain/publication/live-paths.ts";
import { correctionsPath, monthPath, peoplePath, quotationsPath } from "#domain/publication/paths.ts";
import { printDate } from "#domain/publication/print-time.ts";
import { localizedFor } from "#domain/publication/reading.ts";
import { MonthView } from "#render/reader/archive-view.tsx";
import { CorrectionList } from "#render/reader/correction-list.tsx";
import type { Site } from "#render/reader/frame.tsx";
import { GatheredView } from "#render/reader/gathered-view.tsx";
import { PeopleList } from "#render/reader/people-list.tsx";
import { QuotationList } from "#render/reader/quotation-list.tsx";

/** Everybody who is credited, by name. */
export const peopleIndex = pagedIndex({
  namespace: "reader.people",
  pathOf: peoplePath,
  has: (page, total) => isFurtherPage(page, total, peopleAPage),
  load: (_locale, page) => listLivePeople(page),
  List: PeopleList,
});

/** The entries of the quotation library. */
export const quotationIndex = pagedIndex({
  namespace: "reader.quotations",
  pathOf: quotationsPath,
  has: (page, total) => isIndexPage(page, total, entriesAPage),
  load: (_locale, page) => listPublishedQuotations(page),
  List: QuotationList,
});

/** What was wrong, the newest first. */
export const correctionIndex = pagedIndex({
  namespace: "reader.corrections",
  pathOf: correctionsPath,
  has: (page, total) => isIndexPage(page, total, correctionsAPage),
  load: listLiveCorrections,
  List: CorrectionList,
});

/** A month of the archive. */
export const monthIndex = readerPage(async (site, { month: name, page: written }: Place & { month: string }) => {
  const { locale, desk } = site;
  const [zh, en] = await Promise.all([loadMonths("zh", desk.timeZone), loadMonths("en", desk.timeZone)]);
  const months = { zh, en };
  const own = months[languageOf(locale)];
  const at = own.findIndex(({ month }) => month === name);
  const bounds = at >= 0 ? boundsOf(name, desk.timeZone) : null;
  const page = pageIn(written);
  const has = (of: ArchiveMonth | undefined) => of?.month === name && isIndexPage(page, of.count, monthAPage);
  const { count: total } = own[at] ?? { count: 0 };
  if (!bounds || !has(own[at])) return null;
  const [later, earlier] = [own[at - 1], own[at + 1]];
  const beside = {
    ...(later && { later: { month: later.month, page: earlierPages(later.count, monthAPage) > 0 ? 1 : null } }),
    ...(earlier && { earlier: earlier.month }),
  };
  // A language may have had nothing in that month, or less.
  const having = readerLocales.filter((other) => months[languageOf(other)].some(has));
  const paths: LocalePaths = Object.fromEntries(having.map((other) => [other, monthPath(other, name, page)]));
  const t = await getTranslations({ locale, namespace: "reader.archive" });
  const month = printDate(name, locale);
  return {
    title: page === null ? t("monthTitle", { month }) : t("monthPageTitle", { month, page }),
    pathOf: (other) => monthPath(other, name, page),
    paths,
    fallbackPath: paths.en ?? monthPath(locale, name, page),
    body: async () => {
      const cards = await listArticlesBetween(locale, bounds, entriesOn(page, total, monthAPage));
      return <MonthView site={site} month={name} cards={cards} page={page} total={total} beside={beside} />;
    },
  };
});

/** The articles that have a tag. */
export const tagIndex = gatheredIndex("tag");

/** The articles that come from a source. */
export const sourceIndex = gatheredIndex("source");

/** An index in pages: which there are, and what stands on one. */
type PagedIndex<Loaded extends { total: number }> = {
  namespace: "reader.people" | "reader.quotations" | "reader.corrections";
  pathOf: (locale: ReaderLocale, page: number | null) => string;
  has: (page: number | null, total: number) => boolean;
  load: (locale: ReaderLocale, page: number | null) => Promise<Loaded>;
  List: (props: Loaded & { site: Site; page: number | null }) => ReactNode;
};

/** `page` as its address has it; the first has none. */
type Place = { locale: string; page?: string };

function pagedIndex<Loaded extends { total: number }>({ namespace, pathOf, has, load, List }: PagedIndex<Loaded>) {
  const loadOnce = cache(load);
  return readerPage(async (site, place: Place) => {
    const page = pageIn(place.page);
    const loaded = await loadOnce(site.locale, page);
    if (!has(page, loaded.total)) return null;
    const t = await getTranslations({ locale: site.locale, namespace });
    return {
      title: page === null ? t("title") : t("pageTitle", { page }),
      description: t("about"),
      pathOf: (locale) => pathOf(locale, page),
      body: () => <List {...loaded} site={site} page={page} />,
    };
  });
}

function gatheredIndex<By extends Gathered["by"]>(by: By) {
  return readerPage(async (site, place: Place & Record<By, string>) => {
    const { locale } = site;
    const page = pageIn(place.page);
    const loaded = await loadGathered(locale, by, place[by], page);
    if (!loaded || !isIndexPage(page, loaded.total, gatheredAPage)) return null;
    const t = await getTranslations({ locale, namespace: `reader.${loaded.list.by}` });
    const name = localizedFor(loaded.list.title, locale).text;
    return {
      title: page === null ? name : t("pageTitle", { name, page }),
      description: t("about", { name }),
      pathOf: (other) => gatheredPath(other, loaded.list, page),
      body: () => <GatheredView {...loaded} site={site} page={page} />,
    };
  });
}
