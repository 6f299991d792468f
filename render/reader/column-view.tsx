import { useTranslations } from "next-intl";
import type { ArticleCard } from "#domain/publication/article-card.ts";
import { facingFor, localizedFor } from "#domain/publication/reading.ts";
import type { PublishedColumn } from "#domain/publication/snapshot.ts";
import { ArticleList } from "#render/reader/article-list.tsx";
import type { Site } from "#render/reader/frame.tsx";
import { nameStandsUpright } from "#render/upright.ts";

/** A column: its masthead, with its name, its standing epigraph and what it is about, and its articles. */
export function ColumnView({ site, column, cards }: { site: Site; column: PublishedColumn; cards: ArticleCard[] }) {
  const { locale, desk } = site;
  const t = useTranslations("reader.column");
  return (
    <main id="main" className="column-page">
      <ColumnMasthead column={column} locale={locale} />
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

/** As on an article's page a short Chinese name stands upright with a short epigraph beside it. */
function ColumnMasthead({ column, locale }: { column: PublishedColumn; locale: Site["locale"] }) {
  const name = localizedFor(column.name, locale);
  const other = facingFor(column.name, locale);
  const description = localizedFor(column.description, locale);
  const epigraph = column.epigraph ? localizedFor(column.epigraph, locale) : null;
  const upright = nameStandsUpright(name, epigraph?.text ?? "");
  return (
    <header className={upright ? "column-head upright" : "column-head"}>
      <div className="column-title">
        <h1 className="column-name" lang={name.locale} data-display>
          {name.text}
        </h1>
        {epigraph && epigraph.text !== "" && (
          <p className="column-epigraph" lang={epigraph.locale}>
            {epigraph.text}
          </p>
        )}
      </div>
      <div className="column-about">
        {other && (
          <p className="other-name" lang={other.locale}>
            {other.text}
          </p>
        )}
        {description.text !== "" && <p lang={description.locale}>{description.text}</p>}
      </div>
    </header>
  );
}
