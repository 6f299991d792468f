import { useTranslations } from "next-intl";
import { languageOf, type ReaderLocale } from "#domain/locale.ts";
import { type ArticleCard, cardIn } from "#domain/publication/article-card.ts";
import { articlePath, facingPath } from "#domain/publication/paths.ts";
import { localizedFor } from "#domain/publication/reading.ts";
import type { PublishedColumn } from "#domain/publication/snapshot.ts";

type NeighboursProps = {
  previous: ArticleCard | null;
  next: ArticleCard | null;
  column: PublishedColumn;
  locale: ReaderLocale;
  /** Lead to facing pages, where a neighbour has one. */
  facing?: boolean;
};

/** The articles before and after in the column, on either side of the axis. */
export function Neighbours({ previous, next, column, locale, facing = false }: NeighboursProps) {
  const t = useTranslations("reader.article");
  if (previous === null && next === null) return null;
  return (
    <nav className="neighbours" aria-label={t("inColumn", { column: localizedFor(column.name, locale).text })}>
      {(["previous", "next"] as const).map((side) => {
        const card = side === "previous" ? previous : next;
        const view = card && cardIn(card, languageOf(locale), locale);
        if (!card || !view) return <p key={side} className={side} />;
        const both = card.editions.zh !== undefined && card.editions.en !== undefined;
        const path = facing && both ? facingPath : articlePath;
        return (
          <p key={side} className={side}>
            <a href={path(locale, view.edition.slug, card.id)} rel={side === "previous" ? "prev" : "next"}>
              <span className="neighbour-label">{t(side)}</span>
              <span className="neighbour-title">{view.title}</span>
            </a>
          </p>
        );
      })}
    </nav>
  );
}
