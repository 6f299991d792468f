import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { loadCorrections, loadPeople, loadQuotations, loadSite, localeIn } from "#app/(reader)/load.ts";
import { MissingPage, missingPageMetadata, notFound } from "#app/(reader)/missing-page.tsx";
import { pageMetadata } from "#app/(reader)/page-metadata.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import {
  correctionsAPage,
  entriesAPage,
  isFurtherPage,
  isIndexPage,
  pageIn,
  peopleAPage,
} from "#domain/publication/index-pages.ts";
import { inEveryLocale } from "#domain/publication/live-paths.ts";
import { correctionsPath, peoplePath, quotationsPath } from "#domain/publication/paths.ts";
import { CorrectionList } from "#render/reader/correction-list.tsx";
import { Frame, type Site } from "#render/reader/frame.tsx";
import { PeopleList } from "#render/reader/people-list.tsx";
import { QuotationList } from "#render/reader/quotation-list.tsx";

/** Everybody who is credited, by name. */
export const peopleIndex = pagedIndex({
  namespace: "reader.people",
  pathOf: peoplePath,
  has: (page, total) => isFurtherPage(page, total, peopleAPage),
  load: (_locale, page) => loadPeople(page),
  List: PeopleList,
});

/** The entries of the quotation library. */
export const quotationIndex = pagedIndex({
  namespace: "reader.quotations",
  pathOf: quotationsPath,
  has: (page, total) => isIndexPage(page, total, entriesAPage),
  load: (_locale, page) => loadQuotations(page),
  List: QuotationList,
});

/** What was wrong, the newest first. */
export const correctionIndex = pagedIndex({
  namespace: "reader.corrections",
  pathOf: correctionsPath,
  has: (page, total) => isIndexPage(page, total, correctionsAPage),
  load: loadCorrections,
  List: CorrectionList,
});

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

function pagedIndex<Loaded extends { total: number }>(index: PagedIndex<Loaded>) {
  const { namespace, pathOf, has, load, List } = index;
  const find = async ({ locale: segment, page: written }: Place) => {
    const { locale, known } = localeIn(segment);
    const page = pageIn(written);
    const loaded = await load(locale, page);
    return { locale, page, loaded, there: known && has(page, loaded.total) };
  };
  const pathsOf = (page: number | null) => inEveryLocale((locale) => pathOf(locale, page));
  return {
    async metadata(place: Place): Promise<Metadata> {
      const { locale, page, there } = await find(place);
      if (!there) return missingPageMetadata(locale, "notFound");
      const t = await getTranslations({ locale, namespace });
      return pageMetadata(await loadSite(locale), {
        title: page === null ? t("title") : t("pageTitle", { page }),
        description: t("about"),
        path: pathOf(locale, page),
        paths: pathsOf(page),
        fallbackPath: pathOf("en", page),
      });
    },
    async Page(place: Place) {
      const { locale, page, loaded, there } = await find(place);
      setRequestLocale(locale);
      if (!there) return <MissingPage locale={locale} missing={notFound} />;
      const site = await loadSite(locale);
      return (
        <Frame site={site} editions={{ paths: pathsOf(page) }}>
          <List {...loaded} site={site} page={page} />
        </Frame>
      );
    },
  };
}
