import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { loadSite, localeIn } from "#app/(reader)/load.ts";
import { MissingPage, missingPageMetadata } from "#app/(reader)/missing-page.tsx";
import { type PageFacts, pageMetadata } from "#app/(reader)/page-metadata.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import { inEveryLocale, type LocalePaths } from "#domain/publication/live-paths.ts";
import { Frame, type Site } from "#render/reader/frame.tsx";

/** What is said of a page, and the page. */
export type ReaderPage = Omit<PageFacts, "path" | "paths"> & {
  pathOf: (locale: ReaderLocale) => string;
  /** Where not every locale has it. */
  paths?: LocalePaths;
  home?: boolean;
  /** The slug of the column whose page it is. */
  column?: string;
  /** Not asked for by the head. */
  body: () => ReactNode | Promise<ReactNode>;
};

/**
 * What Next asks a route for, of a page that stands by itself in each locale.
 * @param find is asked once for the head and once for the page; null is the missing page
 */
export function readerPage<Place extends { locale: string }>(
  find: (site: Site, place: Place) => Promise<ReaderPage | null>,
) {
  const load = async (params: Promise<Place>) => {
    const place = await params;
    const { locale, known } = localeIn(place.locale);
    const site = await loadSite(locale);
    const page = known ? await find(site, place) : null;
    return { site, page: page && { ...page, paths: page.paths ?? inEveryLocale(page.pathOf) } };
  };
  return {
    async metadata({ params }: { params: Promise<Place> }): Promise<Metadata> {
      const { site, page } = await load(params);
      if (!page) return missingPageMetadata(site.locale, "notFound");
      return pageMetadata(site, { fallbackPath: page.pathOf("en"), ...page, path: page.pathOf(site.locale) });
    },
    async Page({ params }: { params: Promise<Place> }) {
      const { site, page } = await load(params);
      setRequestLocale(site.locale);
      if (!page) return <MissingPage locale={site.locale} />;
      const { paths, home = false, column } = page;
      return (
        <Frame site={site} editions={{ paths, home }} {...(column === undefined ? {} : { column })}>
          {await page.body()}
        </Frame>
      );
    },
  };
}
