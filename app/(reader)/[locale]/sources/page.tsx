import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { loadSite, localeIn } from "#app/(reader)/load.ts";
import { MissingPage, missingPageMetadata, notFound } from "#app/(reader)/missing-page.tsx";
import { pageMetadata } from "#app/(reader)/page-metadata.ts";
import { listLiveSources } from "#db/published/read-gathered.ts";
import { inEveryLocale } from "#domain/publication/live-paths.ts";
import { sourcesPath } from "#domain/publication/paths.ts";
import { Frame } from "#render/reader/frame.tsx";
import { SourceList } from "#render/reader/source-list.tsx";

type Props = { params: Promise<{ locale: string }> };

const paths = inEveryLocale(sourcesPath);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, known } = localeIn((await params).locale);
  if (!known) return missingPageMetadata(locale, "notFound");
  const t = await getTranslations({ locale, namespace: "reader.sources" });
  return pageMetadata(await loadSite(locale), {
    title: t("title"),
    description: t("about"),
    path: sourcesPath(locale),
    paths,
    fallbackPath: sourcesPath("en"),
  });
}

export default async function SourcesPage({ params }: Props) {
  const { locale, known } = localeIn((await params).locale);
  setRequestLocale(locale);
  if (!known) return <MissingPage locale={locale} missing={notFound} />;
  const [site, sources] = await Promise.all([loadSite(locale), listLiveSources()]);
  return (
    <Frame site={site} editions={{ paths }}>
      <SourceList site={site} sources={sources} />
    </Frame>
  );
}
