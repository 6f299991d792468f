import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { columnFeedPath, facingFeedPath, feedPath } from "#domain/publication/paths.ts";
import type { Site } from "#render/reader/frame.tsx";
import { IndexPart, IndexView } from "#render/reader/index-view.tsx";
import { Localized } from "#render/reader/localized.tsx";

/** The feeds of a locale: of everything, of both languages at once, and of each column. */
export function FeedList({ site: { locale, columns }, origin }: { site: Site; origin: string }) {
  const t = useTranslations("reader.feeds");
  return (
    <IndexView title={t("title")} about={t("about")}>
      <ul className="list">
        <Entry address={origin + feedPath(locale)} note={t("allNote")}>
          {t("all")}
        </Entry>
        <Entry address={origin + facingFeedPath(locale)} note={t("facingNote")}>
          {t("facing")}
        </Entry>
      </ul>
      {columns.length > 0 && (
        <div className="feeds-by-column">
          <IndexPart id="by-column" name={t("columns")}>
            <ul className="list">
              {columns.map((column) => (
                <Entry key={column.id} address={origin + columnFeedPath(locale, column.slug)}>
                  <Localized text={column.name} locale={locale} />
                </Entry>
              ))}
            </ul>
          </IndexPart>
        </div>
      )}
    </IndexView>
  );
}

function Entry({ address, note, children }: { address: string; note?: string; children: ReactNode }) {
  const t = useTranslations("reader");
  return (
    <li className="card">
      <div className="card-words">
        <p className="card-title">
          <a href={address} type="application/rss+xml">
            {children}
          </a>
        </p>
        {note !== undefined && <p className="card-deck">{note}</p>}
        <p className="card-note">
          <code className="address">{address}</code>
        </p>
      </div>
      <p className="tools" data-needs-reader>
        <button type="button" data-copy-link={address} data-done-label={t("article.copied")}>
          <span data-copied aria-live="polite">
            {t("feeds.copy")}
          </span>
        </button>
      </p>
    </li>
  );
}
