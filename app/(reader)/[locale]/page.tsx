import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { JsonLdScript } from "#app/(reader)/json-ld.tsx";
import { loadSite, localeIn, siteUrl } from "#app/(reader)/load.ts";
import { loadFront } from "#app/(reader)/load-front.ts";
import { MissingPage, missingPageMetadata, notFound } from "#app/(reader)/missing-page.tsx";
import { pageMetadata } from "#app/(reader)/page-metadata.ts";
import { inEveryLocale } from "#domain/publication/live-paths.ts";
import { homePath } from "#domain/publication/paths.ts";
import { localizedFor } from "#domain/publication/reading.ts";
import { Frame } from "#render/reader/frame.tsx";
import { HomeView } from "#render/reader/home-view.tsx";
import { siteData } from "#render/structured-data.ts";

type Props = { params: Promise<{ locale: string }> };

const paths = inEveryLocale(homePath);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, known } = localeIn((await params).locale);
  if (!known) return missingPageMetadata(locale, "notFound");
  const site = await loadSite(locale);
  const title = localizedFor(site.desk.name, locale).text;
  return pageMetadata(site, { title, path: homePath(locale), paths, fallbackPath: "/" });
}

export default async function HomePage({ params }: Props) {
  const { locale, known } = localeIn((await params).locale);
  setRequestLocale(locale);
  if (!known) return <MissingPage locale={locale} missing={notFound} />;
  const site = await loadSite(locale);
  return (
    <Frame site={site} editions={{ paths, home: true }}>
      <HomeView site={site} {...(await loadFront(site))} />
      <JsonLdScript data={siteData({ locale, desk: site.desk, siteUrl: siteUrl() })} />
    </Frame>
  );
}
