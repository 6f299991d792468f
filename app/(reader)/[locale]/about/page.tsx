import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { loadAbout, loadSite, localeIn } from "#app/(reader)/load.ts";
import { MissingPage, missingPageMetadata, notFound } from "#app/(reader)/missing-page.tsx";
import { pageMetadata } from "#app/(reader)/page-metadata.ts";
import { paragraphsOf } from "#domain/about/about.ts";
import { inEveryLocale } from "#domain/publication/live-paths.ts";
import { aboutPath } from "#domain/publication/paths.ts";
import { localizedFor } from "#domain/publication/reading.ts";
import { AboutView } from "#render/reader/about-view.tsx";
import { Frame } from "#render/reader/frame.tsx";

type Props = { params: Promise<{ locale: string }> };

const paths = inEveryLocale(aboutPath);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, known } = localeIn((await params).locale);
  const about = known ? await loadAbout() : null;
  if (!about) return missingPageMetadata(locale, "notFound");
  const [site, t] = await Promise.all([loadSite(locale), getTranslations({ locale, namespace: "reader.about" })]);
  const [first = ""] = paragraphsOf(localizedFor(about, locale).text);
  return pageMetadata(site, {
    title: t("title"),
    description: first,
    path: aboutPath(locale),
    paths,
    fallbackPath: aboutPath("en"),
  });
}

/** What the publication says of itself; there is no such page while it says nothing. */
export default async function AboutPage({ params }: Props) {
  const { locale, known } = localeIn((await params).locale);
  setRequestLocale(locale);
  const [site, about] = await Promise.all([loadSite(locale), known ? loadAbout() : null]);
  if (!about) return <MissingPage locale={locale} missing={notFound} />;
  return (
    <Frame site={site} editions={{ paths }}>
      <AboutView site={site} about={about} />
    </Frame>
  );
}
