import { useTranslations } from "next-intl";
import type { ArticleCard } from "#domain/publication/article-card.ts";
import { localizedFor } from "#domain/publication/reading.ts";
import type { PublishedColumn } from "#domain/publication/snapshot.ts";
import { ArticleList } from "#render/reader/article-list.tsx";
import type { Site } from "#render/reader/frame.tsx";
import { Localized } from "#render/reader/localized.tsx";

/** A column: its name, what it is about, its standing epigraph and its articles. */
export function ColumnView({ site, column, cards }: { site: Site; column: PublishedColumn; cards: ArticleCard[] }) {
  const { locale, desk } = site;
  const t = useTranslations("reader.column");
  const description = localizedFor(column.description, locale);
  const epigraph = column.epigraph && localizedFor(column.epigraph, locale);
  return (
    <main id="main" className="section column-page">
      <div className="rail">
        <h1 className="rail-name">
          <Localized text={column.name} locale={locale} />
        </h1>
        {description.text !== "" && (
          <p className="rail-note" lang={description.locale}>
            {description.text}
          </p>
        )}
        {epigraph && epigraph.text !== "" && (
          <p className="epigraph" lang={epigraph.locale}>
            {epigraph.text}
          </p>
        )}
      </div>
      <section aria-label={t("articles")}>
        {cards.length === 0 ? (
          <p className="empty">{t("empty")}</p>
        ) : (
          <ArticleList cards={cards} locale={locale} timeZone={desk.timeZone} heading="h2" />
        )}
      </section>
    </main>
  );
}
