import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { loadCorrections, loadSite, localeIn } from "#app/(reader)/load.ts";
import { MissingPage, missingPageMetadata, notFound } from "#app/(reader)/missing-page.tsx";
import { pageMetadata } from "#app/(reader)/page-metadata.ts";
import { correctionsAPage, isIndexPage, pageIn } from "#domain/publication/index-pages.ts";
import { inEveryLocale, type LocalePaths } from "#domain/publication/live-paths.ts";
import { correctionsPath } from "#domain/publication/paths.ts";
import { CorrectionList } from "#render/reader/correction-list.tsx";
import { Frame } from "#render/reader/frame.tsx";

type Place = { locale: string; page?: string };

/** A page of the corrections; `page` as its address has it, the first has none. */
export async function CorrectionIndex({ locale: segment, page: written }: Place) {
  const { locale, known } = localeIn(segment);
  setRequestLocale(locale);
  const page = pageIn(written);
  const [site, { corrections, total }] = await Promise.all([loadSite(locale), loadCorrections(locale, page)]);
  if (!known || !isIndexPage(page, total, correctionsAPage)) return <MissingPage locale={locale} missing={notFound} />;
  return (
    <Frame site={site} editions={{ paths: pathsOf(page) }}>
      <CorrectionList site={site} corrections={corrections} page={page} total={total} />
    </Frame>
  );
}

export async function correctionIndexMetadata({ locale: segment, page: written }: Place): Promise<Metadata> {
  const { locale, known } = localeIn(segment);
  const page = pageIn(written);
  const { total } = await loadCorrections(locale, page);
  if (!known || !isIndexPage(page, total, correctionsAPage)) return missingPageMetadata(locale, "notFound");
  const t = await getTranslations({ locale, namespace: "reader.corrections" });
  return pageMetadata(await loadSite(locale), {
    title: page === null ? t("title") : t("pageTitle", { page }),
    description: t("about"),
    path: correctionsPath(locale, page),
    paths: pathsOf(page),
    fallbackPath: correctionsPath("en", page),
  });
}

function pathsOf(page: number | null): LocalePaths {
  return inEveryLocale((locale) => correctionsPath(locale, page));
}
