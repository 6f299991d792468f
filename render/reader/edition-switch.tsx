import { useTranslations } from "next-intl";
import { type ReaderLocale, readerLocales } from "#domain/locale.ts";

/** Where this page is in the other locales; one that it does not have is left out. */
export type Editions = {
  paths: { [L in ReaderLocale]?: string };
  /** The facing page of an article that has both languages; `current` on that page itself. */
  facing?: { path: string; current: boolean };
  /** On the front page itself. */
  home?: boolean;
};

/** 简 · 繁 · EN │ 对照: the page in another script or language, at the paragraph the reader is at. */
export function EditionSwitch({ locale, editions }: { locale: ReaderLocale; editions: Editions }) {
  const t = useTranslations("reader");
  const { paths, facing } = editions;
  return (
    <nav className="editions" aria-label={t("nav.languages")}>
      <ul>
        {readerLocales.map((other) => {
          const path = paths[other];
          if (path === undefined) return null;
          return (
            <li key={other}>
              <a
                href={path}
                lang={other}
                hrefLang={other}
                title={t(`languages.${other}.name`)}
                data-switch-locale={other}
                {...(other === locale && !facing?.current ? { "aria-current": "true" as const } : {})}
              >
                {t(`languages.${other}.short`)}
              </a>
            </li>
          );
        })}
        {facing && (
          <li className="facing-link">
            <a
              href={facing.path}
              title={t("nav.facingLong")}
              data-switch-locale="facing"
              {...(facing.current ? { "aria-current": "true" as const } : {})}
            >
              {t("nav.facing")}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
