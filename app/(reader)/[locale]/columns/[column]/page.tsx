import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { loadSite, localeIn } from "#app/(reader)/load.ts";
import { MissingPage, missingPageMetadata, notFound } from "#app/(reader)/missing-page.tsx";
import { pageMetadata } from "#app/(reader)/page-metadata.ts";
import { listArticles } from "#db/published/article-cards.ts";
import { inEveryLocale, type LocalePaths } from "#domain/publication/live-paths.ts";
import { columnFeedPath, columnPath } from "#domain/publication/paths.ts";
import { localizedFor } from "#domain/publication/reading.ts";
import { ColumnView } from "#render/reader/column-view.tsx";
import { Frame } from "#render/reader/frame.tsx";
import { columnShareCard } from "#render/share/share-card.ts";

type Props = { params: Promise<{ locale: string; column: string }> };

/** A column lists its newest articles; each article leads on to the one before it. */
const listed = 100;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, site, column } = await load(params);
  if (!column) return missingPageMetadata(locale, "notFound");
  return pageMetadata(site, {
    title: localizedFor(column.name, locale).text,
    description: localizedFor(column.description, locale).text,
    path: columnPath(locale, column.slug),
    alternates: {
      "application/rss+xml": [
        { url: columnFeedPath(locale, column.slug), title: localizedFor(column.name, locale).text },
      ],
    },
    paths: pathsOf(column.slug),
    fallbackPath: columnPath("en", column.slug),
    share: { card: columnShareCard(column, locale, site.desk), of: columnPath(locale, column.slug) },
  });
}

export default async function ColumnPage({ params }: Props) {
  const { locale, site, column } = await load(params);
  setRequestLocale(locale);
  if (!column) return <MissingPage locale={locale} missing={notFound} />;
  const cards = await listArticles(locale, { columnId: column.id, limit: listed });
  return (
    <Frame site={site} editions={{ paths: pathsOf(column.slug) }} column={column.slug}>
      <ColumnView site={site} column={column} cards={cards} />
    </Frame>
  );
}

async function load(params: Props["params"]) {
  const { locale: segment, column: slug } = await params;
  const { locale, known } = localeIn(segment);
  const site = await loadSite(locale);
  return { locale, site, column: known ? site.columns.find((column) => column.slug === slug) : undefined };
}

function pathsOf(slug: string): LocalePaths {
  return inEveryLocale((locale) => columnPath(locale, slug));
}
