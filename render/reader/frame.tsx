import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ColumnAccent } from "#domain/article/column-accent.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import type { PublishedDesk } from "#domain/publication/live.ts";
import {
  aboutPath,
  archivePath,
  columnPath,
  correctionsPath,
  feedsPath,
  homePath,
  peoplePath,
  quotationsPath,
  sourcesPath,
} from "#domain/publication/paths.ts";
import { localizedFor } from "#domain/publication/reading.ts";
import type { PublishedColumn } from "#domain/publication/snapshot.ts";
import { searchPath } from "#domain/search/search-address.ts";
import { Mark } from "#render/mark.tsx";
import { EditionSwitch, type Editions } from "#render/reader/edition-switch.tsx";
import { Localized } from "#render/reader/localized.tsx";

export type Site = {
  locale: ReaderLocale;
  desk: PublishedDesk;
  columns: (PublishedColumn & { accent: ColumnAccent })[];
  /** Whether the quotation library has anything for readers. */
  quotations: boolean;
  /** Whether the publication says anything of itself. */
  about: boolean;
};

/** What stands around every page: the name, the columns, the way to the other languages, the colophon. */
export function Frame(props: { site: Site; editions: Editions; column?: string; children: ReactNode }) {
  const { site, editions, column, children } = props;
  const { locale, desk } = site;
  const t = useTranslations("reader");
  // Its accent takes the place of the house's on a column's own pages; see reader.css.
  const accent = column && site.columns.find(({ slug }) => slug === column)?.accent;
  return (
    <>
      <a className="skip" href="#main">
        {t("nav.skip")}
      </a>
      <header className="site-head" {...(accent ? { "data-accent": accent } : {})}>
        <a className="brand" href={homePath(locale)} {...(editions.home ? { "aria-current": "page" as const } : {})}>
          <Mark size={30} />
          <span className={editions.home ? "unseen" : "brand-name"}>
            <Localized text={desk.name} locale={locale} />
          </span>
        </a>
        <ColumnList site={site} {...(column === undefined ? {} : { current: column })} />
        <a className="to-search" href={searchPath(locale)}>
          <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" focusable="false">
            <circle cx="8.5" cy="8.5" r="5.25" />
            <path d="M12.5 12.5 17 17" />
          </svg>
          <span className="unseen">{t("search.title")}</span>
        </a>
        <EditionSwitch locale={locale} editions={editions} />
      </header>
      {children}
      <Colophon site={site} />
    </>
  );
}

function ColumnList({ site, current }: { site: Site; current?: string }) {
  const t = useTranslations("reader");
  if (site.columns.length === 0) return null;
  return (
    <nav className="columns" aria-label={t("nav.columns")}>
      <ul>
        {site.columns.map((column) => (
          <li key={column.id}>
            <a
              href={columnPath(site.locale, column.slug)}
              {...(column.slug === current ? { "aria-current": "true" as const } : {})}
            >
              <Localized text={column.name} locale={site.locale} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const themes = ["auto", "light", "dark"] as const;

function Colophon({ site: { locale, desk, quotations, about } }: { site: Site }) {
  const t = useTranslations("reader");
  const tagline = localizedFor(desk.tagline, locale);
  return (
    <footer className="site-foot">
      <p className="colophon">
        <Mark size={22} />
        <strong>
          <Localized text={desk.name} locale={locale} />
        </strong>
        {tagline.text !== "" && <span lang={tagline.locale}>{tagline.text}</span>}
      </p>
      <fieldset className="choices" data-needs-reader>
        <legend>{t("theme.label")}</legend>
        {themes.map((theme) => (
          <button key={theme} type="button" name="theme" value={theme} aria-pressed={theme === "auto"}>
            {t(`theme.${theme}`)}
          </button>
        ))}
      </fieldset>
      <p className="site-links">
        {about && <a href={aboutPath(locale)}>{t("about.title")}</a>}
        <a href={archivePath(locale)}>{t("archive.title")}</a>
        {quotations && <a href={quotationsPath(locale)}>{t("quotations.title")}</a>}
        <a href={peoplePath(locale)}>{t("people.title")}</a>
        <a href={sourcesPath(locale)}>{t("sources.title")}</a>
        <a href={correctionsPath(locale)}>{t("corrections.title")}</a>
        <a href={feedsPath(locale)}>{t("feeds.title")}</a>
      </p>
    </footer>
  );
}
