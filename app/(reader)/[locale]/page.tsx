import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { JsonLdScript } from "#app/(reader)/json-ld.tsx";
import { loadSite, localeIn, siteUrl } from "#app/(reader)/load.ts";
import { MissingPage, missingPageMetadata, notFound } from "#app/(reader)/missing-page.tsx";
import { pageMetadata } from "#app/(reader)/page-metadata.ts";
import { listArticles, listInLanguage } from "#db/published/article-cards.ts";
import { languageOf } from "#domain/locale.ts";
import { inEveryLocale } from "#domain/publication/live-paths.ts";
import { homePath } from "#domain/publication/paths.ts";
import { localizedFor } from "#domain/publication/reading.ts";
import { Frame } from "#render/reader/frame.tsx";
import { HomeView } from "#render/reader/home-view.tsx";
import { siteData } from "#render/structured-data.ts";

type Props = { params: Promise<{ locale: string }> };

/** How many articles of each column the front page shows. */
const perColumn = 4;

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
  const [[own], [newest], ...lists] = await Promise.all([
    listInLanguage(languageOf(locale), 1),
    listArticles(locale, { limit: 1 }),
    ...site.columns.map((column) => listArticles(locale, { columnId: column.id, limit: perColumn + 1 })),
    listArticles(locale, { columnId: null, limit: perColumn + 1 }),
  ]);
  // The front page leads with what its reader can read.
  const lead = own ?? newest;
  const sections = lists
    .map((cards, at) => ({
      column: site.columns[at] ?? null,
      cards: cards.filter((card) => card.id !== lead?.id).slice(0, perColumn),
    }))
    .filter(({ cards }) => cards.length > 0);
  return (
    <Frame site={site} editions={{ paths, home: true }}>
      <HomeView site={site} lead={lead ?? null} sections={sections} />
      <JsonLdScript data={siteData({ locale, desk: site.desk, siteUrl: siteUrl() })} />
    </Frame>
  );
}
