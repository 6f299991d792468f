import { useTranslations } from "next-intl";
import type { ReaderLocale } from "#domain/locale.ts";
import { archivePath, columnPath, quotationsPath } from "#domain/publication/paths.ts";
import { mostPages, type SearchAsked, searchPath } from "#domain/search/search-address.ts";
import type { Site } from "#render/reader/frame.tsx";
import { Localized } from "#render/reader/localized.tsx";

/** Where to look around, for whoever has no words for it yet. */
export function Elsewhere({ site: { locale, columns, quotations } }: { site: Site }) {
  const t = useTranslations("reader");
  return (
    <nav className="elsewhere" aria-labelledby="elsewhere">
      <h2 id="elsewhere">{t("search.elsewhere")}</h2>
      <ul>
        {columns.map((column) => (
          <li key={column.id}>
            <a href={columnPath(locale, column.slug)}>
              <Localized text={column.name} locale={locale} />
            </a>
          </li>
        ))}
        {quotations && (
          <li>
            <a href={quotationsPath(locale)}>{t("quotations.title")}</a>
          </li>
        )}
        <li>
          <a href={archivePath(locale)}>{t("archive.title")}</a>
        </li>
      </ul>
    </nav>
  );
}

type NarrowProps = {
  site: Site;
  asked: SearchAsked;
  columns: readonly { id: string; count: number }[];
  years: readonly { year: number; count: number }[];
};

/** Of the articles found, those of one column or year: links, each to an address of its own. */
export function Narrow({ site, asked, columns, years }: NarrowProps) {
  const t = useTranslations("reader.search");
  const { locale } = site;
  const { page: _first, ...rest } = asked;
  const named = columns.flatMap(({ id, count }) => {
    const column = site.columns.find((one) => one.id === id);
    return column ? [{ column, count }] : [];
  });
  return (
    <nav className="narrow" aria-label={t("narrow")}>
      {(named.length > 1 || asked.column !== undefined) && (
        <ul>
          {asked.column !== undefined && (
            <li>
              <a href={searchPath(locale, { ...rest, column: undefined })}>{t("allColumns")}</a>
            </li>
          )}
          {named.map(({ column, count }) => (
            <li key={column.id}>
              <a
                href={searchPath(locale, { ...rest, column: column.slug })}
                {...(column.slug === asked.column ? { "aria-current": "true" as const } : {})}
              >
                <Localized text={column.name} locale={locale} /> <span>{count}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {(years.length > 1 || asked.year !== undefined) && (
        <ul>
          {asked.year !== undefined && (
            <li>
              <a href={searchPath(locale, { ...rest, year: undefined })}>{t("allYears")}</a>
            </li>
          )}
          {years.map(({ year, count }) => (
            <li key={year}>
              <a
                href={searchPath(locale, { ...rest, year })}
                {...(year === asked.year ? { "aria-current": "true" as const } : {})}
              >
                {t("year", { year: String(year) })} <span>{count}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </nav>
  );
}

export function ResultPages({ locale, asked, pages }: { locale: ReaderLocale; asked: SearchAsked; pages: number }) {
  const t = useTranslations("reader.search");
  const last = Math.min(pages, mostPages);
  if (last < 2) return null;
  return (
    <nav className="pages" aria-label={t("pages")}>
      {asked.page > 1 && (
        <a href={searchPath(locale, { ...asked, page: asked.page - 1 })} rel="prev">
          {t("earlier")}
        </a>
      )}
      <span aria-current="page">{t("page", { page: asked.page })}</span>
      {asked.page < last && (
        <a href={searchPath(locale, { ...asked, page: asked.page + 1 })} rel="next">
          {t("later")}
        </a>
      )}
    </nav>
  );
}
