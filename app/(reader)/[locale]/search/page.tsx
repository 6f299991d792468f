import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { loadSite, localeIn } from "#app/(reader)/load.ts";
import { MissingPage, missingPageMetadata } from "#app/(reader)/missing-page.tsx";
import { pageMetadata } from "#app/(reader)/page-metadata.ts";
import { resultsAPage, type SearchResults, searchPublished } from "#db/published/search.ts";
import { otherLanguage, type ReaderLocale } from "#domain/locale.ts";
import { inEveryLocale } from "#domain/publication/live-paths.ts";
import { localeFor } from "#domain/publication/reading.ts";
import { type SearchAsked, searchAsked, searchPath } from "#domain/search/search-address.ts";
import { snippetsOf } from "#domain/search/snippet.ts";
import { Frame, type Site } from "#render/reader/frame.tsx";
import { type SearchHit, type SearchOutcome, SearchView } from "#render/reader/search-view.tsx";

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

/** Passages shown of an article. */
const passages = 2;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, known } = localeIn((await params).locale);
  if (!known) return missingPageMetadata(locale, "notFound");
  const asked = askedIn(await searchParams);
  const t = await getTranslations({ locale, namespace: "reader.search" });
  const metadata = pageMetadata(await loadSite(locale), {
    title: asked ? t("titleFor", { query: asked.q }) : t("title"),
    description: t("about"),
    path: searchPath(locale),
    paths: pathsOf(null),
    fallbackPath: searchPath("en"),
  });
  // What somebody looked for is nobody else's page.
  return asked ? { ...metadata, robots: { index: false } } : metadata;
}

export default async function SearchPage({ params, searchParams }: Props) {
  const { locale, known } = localeIn((await params).locale);
  setRequestLocale(locale);
  if (!known) return <MissingPage locale={locale} />;
  const asked = askedIn(await searchParams);
  const site = await loadSite(locale);
  const outcome = asked && (await outcomeOf(asked, site));
  return (
    <Frame site={site} editions={{ paths: pathsOf(asked) }}>
      <SearchView site={site} asked={asked} outcome={outcome} />
    </Frame>
  );
}

async function outcomeOf({ q, column, year, page }: SearchAsked, site: Site): Promise<SearchOutcome> {
  const columnId = column === undefined ? undefined : (site.columns.find(({ slug }) => slug === column)?.id ?? "none");
  const found = await searchPublished(q, site.locale, { columnId, year, page });
  const { query, taken, total, more, facets, people, quotations } = found;
  return {
    ...{ query, taken, total, more, people, quotations, ...facets },
    pages: Math.ceil(total / resultsAPage),
    hits: found.articles.map((article) => hitOf(article, query, site.locale)),
  };
}

/** The passages of the language it was found in, or else of the other: a name may be said in every language. */
function hitOf(
  { card, language, rows }: SearchResults["articles"][number],
  query: SearchResults["query"],
  locale: ReaderLocale,
): SearchHit {
  const ways = [language, otherLanguage(language)].map((one) => {
    const snippetLocale = localeFor(one, locale, card.editions[one]?.script ?? null);
    return { card, snippetLocale, snippets: snippetsOf(rows[one] ?? [], snippetLocale, query, passages) };
  });
  return ways.find(({ snippets }) => snippets.length > 0) ?? { card, snippetLocale: locale, snippets: [] };
}

function askedIn(query: Query): SearchAsked | null {
  const single = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, Array.isArray(value) ? (value[0] ?? "") : value]],
  );
  return searchAsked(new URLSearchParams(single));
}

function pathsOf(asked: SearchAsked | null) {
  return inEveryLocale((locale) => searchPath(locale, asked ?? undefined));
}
