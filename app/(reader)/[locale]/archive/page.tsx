import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { loadMonths, loadSite, localeIn } from "#app/(reader)/load.ts";
import { MissingPage, missingPageMetadata, notFound } from "#app/(reader)/missing-page.tsx";
import { pageMetadata } from "#app/(reader)/page-metadata.ts";
import { languageOf } from "#domain/locale.ts";
import { inEveryLocale } from "#domain/publication/live-paths.ts";
import { archivePath } from "#domain/publication/paths.ts";
import { ArchiveView } from "#render/reader/archive-view.tsx";
import { Frame } from "#render/reader/frame.tsx";

type Props = { params: Promise<{ locale: string }> };

const paths = inEveryLocale((locale) => archivePath(locale));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, known } = localeIn((await params).locale);
  if (!known) return missingPageMetadata(locale, "notFound");
  const t = await getTranslations({ locale, namespace: "reader.archive" });
  return pageMetadata(await loadSite(locale), {
    title: t("title"),
    description: t("about"),
    path: archivePath(locale),
    paths,
    fallbackPath: archivePath("en"),
  });
}

export default async function ArchivePage({ params }: Props) {
  const { locale, known } = localeIn((await params).locale);
  setRequestLocale(locale);
  if (!known) return <MissingPage locale={locale} missing={notFound} />;
  const site = await loadSite(locale);
  const months = await loadMonths(languageOf(locale), site.desk.timeZone);
  return (
    <Frame site={site} editions={{ paths }}>
      <ArchiveView site={site} months={months} />
    </Frame>
  );
}
