import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { loadQuotations, loadSite, localeIn } from "#app/(reader)/load.ts";
import { MissingPage, missingPageMetadata, notFound } from "#app/(reader)/missing-page.tsx";
import { pageMetadata } from "#app/(reader)/page-metadata.ts";
import { type ReaderLocale, readerLocales } from "#domain/locale.ts";
import type { LocalePaths } from "#domain/publication/live-paths.ts";
import { quotationsPath } from "#domain/publication/paths.ts";
import { earlierPages } from "#domain/quotations/index-pages.ts";
import { Frame } from "#render/reader/frame.tsx";
import { QuotationList } from "#render/reader/quotation-list.tsx";

type Place = { locale: string; page?: string };

/** A page of the index of quotations; `page` as its address has it, the first has none. */
export async function QuotationIndex({ locale: segment, page: written }: Place) {
  const { locale, known } = localeIn(segment);
  setRequestLocale(locale);
  const page = pageIn(written);
  const [site, { quotations, total }] = await Promise.all([loadSite(locale), loadQuotations(page)]);
  if (!known || !isPage(page, total)) return <MissingPage locale={locale} missing={notFound} />;
  return (
    <Frame site={site} editions={{ paths: pathsOf(page) }}>
      <QuotationList site={site} quotations={quotations} page={page} total={total} />
    </Frame>
  );
}

export async function quotationIndexMetadata({ locale: segment, page: written }: Place): Promise<Metadata> {
  const { locale, known } = localeIn(segment);
  const page = pageIn(written);
  const { total } = await loadQuotations(page);
  if (!known || !isPage(page, total)) return missingPageMetadata(locale, "notFound");
  const t = await getTranslations({ locale, namespace: "reader.quotations" });
  return pageMetadata(await loadSite(locale), {
    title: page === null ? t("title") : t("pageTitle", { page }),
    description: t("about"),
    path: quotationsPath(locale, page),
    paths: pathsOf(page),
    fallbackPath: quotationsPath("en", page),
  });
}

/** 0 for what is no number of a page. */
function pageIn(written: string | undefined): number | null {
  if (written === undefined) return null;
  return /^[1-9]\d{0,4}$/.test(written) ? Number(written) : 0;
}

function isPage(page: number | null, total: number): boolean {
  return page === null || (page >= 1 && page <= earlierPages(total));
}

function pathsOf(page: number | null): LocalePaths {
  const entries = readerLocales.map((locale): [ReaderLocale, string] => [locale, quotationsPath(locale, page)]);
  return Object.fromEntries(entries);
}
