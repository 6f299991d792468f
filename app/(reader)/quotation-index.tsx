import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { loadQuotations, loadSite, localeIn } from "#app/(reader)/load.ts";
import { MissingPage, missingPageMetadata, notFound } from "#app/(reader)/missing-page.tsx";
import { pageMetadata } from "#app/(reader)/page-metadata.ts";
import { entriesAPage, isIndexPage, pageIn } from "#domain/publication/index-pages.ts";
import { inEveryLocale, type LocalePaths } from "#domain/publication/live-paths.ts";
import { quotationsPath } from "#domain/publication/paths.ts";
import { Frame } from "#render/reader/frame.tsx";
import { QuotationList } from "#render/reader/quotation-list.tsx";

type Place = { locale: string; page?: string };

/** A page of the index of quotations; `page` as its address has it, the first has none. */
export async function QuotationIndex({ locale: segment, page: written }: Place) {
  const { locale, known } = localeIn(segment);
  setRequestLocale(locale);
  const page = pageIn(written);
  const [site, { quotations, total }] = await Promise.all([loadSite(locale), loadQuotations(page)]);
  if (!known || !isIndexPage(page, total, entriesAPage)) return <MissingPage locale={locale} missing={notFound} />;
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
  if (!known || !isIndexPage(page, total, entriesAPage)) return missingPageMetadata(locale, "notFound");
  const t = await getTranslations({ locale, namespace: "reader.quotations" });
  return pageMetadata(await loadSite(locale), {
    title: page === null ? t("title") : t("pageTitle", { page }),
    description: t("about"),
    path: quotationsPath(locale, page),
    paths: pathsOf(page),
    fallbackPath: quotationsPath("en", page),
  });
}

function pathsOf(page: number | null): LocalePaths {
  return inEveryLocale((locale) => quotationsPath(locale, page));
}
