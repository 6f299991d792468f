import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { loadQuotations, loadSite, localeIn } from "#app/(reader)/load.ts";
import { MissingPage, missingPageMetadata, notFound } from "#app/(reader)/missing-page.tsx";
import { pageMetadata } from "#app/(reader)/page-metadata.ts";
import { type ReaderLocale, readerLocales } from "#domain/locale.ts";
import type { LocalePaths } from "#domain/publication/live-paths.ts";
import { quotationsPath } from "#domain/publication/paths.ts";
import { quotationPages } from "#domain/quotations/published.ts";
import { Frame } from "#render/reader/frame.tsx";
import { QuotationList } from "#render/reader/quotation-list.tsx";

/** A page of the index of quotations; `page` as its address has it. */
export async function QuotationIndex({ locale: segment, page: written }: { locale: string; page: string }) {
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

export async function quotationIndexMetadata(segment: string, written: string): Promise<Metadata> {
  const { locale, known } = localeIn(segment);
  const page = pageIn(written);
  const { total } = await loadQuotations(page);
  if (!known || !isPage(page, total)) return missingPageMetadata(locale, "notFound");
  const t = await getTranslations({ locale, namespace: "reader.quotations" });
  return pageMetadata(await loadSite(locale), {
    title: page === 1 ? t("title") : t("pageTitle", { page }),
    description: t("about"),
    path: quotationsPath(locale, page),
    paths: pathsOf(page),
    fallbackPath: quotationsPath("en", page),
  });
}

/** 0 for what is no number of a page. */
function pageIn(written: string): number {
  return /^[1-9]\d{0,4}$/.test(written) ? Number(written) : 0;
}

function isPage(page: number, total: number): boolean {
  return page >= 1 && page <= quotationPages(total);
}

function pathsOf(page: number): LocalePaths {
  const entries = readerLocales.map((locale): [ReaderLocale, string] => [locale, quotationsPath(locale, page)]);
  return Object.fromEntries(entries);
}
