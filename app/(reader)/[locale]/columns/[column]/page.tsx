import { readerPage } from "#app/(reader)/reader-page.tsx";
import { listArticles } from "#db/published/article-cards.ts";
import { columnFeedPath, columnPath } from "#domain/publication/paths.ts";
import { localizedFor } from "#domain/publication/reading.ts";
import { ColumnView } from "#render/reader/column-view.tsx";
import { columnShareCard } from "#render/share/share-card.ts";

/** A column lists its newest articles; each article leads on to the one before it. */
const listed = 100;

const page = readerPage(async (site, place: { locale: string; column: string }) => {
  const { locale, desk } = site;
  const column = site.columns.find(({ slug }) => slug === place.column);
  if (!column) return null;
  const { id, slug } = column;
  const title = localizedFor(column.name, locale).text;
  return {
    title,
    description: localizedFor(column.description, locale).text,
    pathOf: (other) => columnPath(other, slug),
    alternates: { "application/rss+xml": [{ url: columnFeedPath(locale, slug), title }] },
    share: { card: columnShareCard(column, locale, desk), of: columnPath(locale, slug) },
    column: slug,
    body: async () => (
      <ColumnView site={site} column={column} cards={await listArticles(locale, { columnId: id, limit: listed })} />
    ),
  };
});

export const generateMetadata = page.metadata;
export default page.Page;
