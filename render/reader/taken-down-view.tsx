import { useTranslations } from "next-intl";
import type { ReaderLocale } from "#domain/locale.ts";
import { columnPath, homePath } from "#domain/publication/paths.ts";
import { printTime } from "#domain/publication/print-time.ts";
import { localizedFor } from "#domain/publication/reading.ts";
import type { PublishedColumn } from "#domain/publication/snapshot.ts";
import type { Notice } from "#domain/publication/taken-down.ts";
import { Localized } from "#render/reader/localized.tsx";
import type { Missing } from "#render/reader/missing-view.tsx";

type TakenDownViewProps = {
  notice: Notice;
  locale: ReaderLocale;
  timeZone: string;
  /** Where it stood, if readers can still go there. */
  column: PublishedColumn | null;
  /** Where it can be read in the other language. */
  instead: Missing["instead"];
};

/** What an address says whose article the desk took down: what it was, why it is gone and since when, and where to go on. */
export function TakenDownView({ notice, locale, timeZone, column, instead }: TakenDownViewProps) {
  const t = useTranslations("reader");
  const said = localizedFor(notice.notice, locale);
  const title = notice.title && localizedFor(notice.title, locale);
  return (
    <main id="main" className="missing taken-down">
      <h1 data-display>{t("takenDown.title")}</h1>
      {title && title.text !== "" && (
        <p className="taken-down-title" lang={title.locale}>
          {title.text}
        </p>
      )}
      <p className="taken-down-notice" lang={said.locale}>
        {said.text}
      </p>
      <p className="taken-down-at">
        {t.rich("takenDown.since", {
          time: () => <time dateTime={notice.takenDownAt}>{printTime(notice.takenDownAt, locale, timeZone)}</time>,
        })}
      </p>
      {instead.length > 0 && (
        <>
          <p>{t("notFound.readIn")}</p>
          <ul>
            {instead.map(({ path, locale: other, title }) => (
              <li key={path} lang={other}>
                <a href={path} hrefLang={other}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {column && (
        <p>
          <a href={columnPath(locale, column.slug)}>
            {t.rich("takenDown.column", { column: () => <Localized text={column.name} locale={locale} /> })}
          </a>
        </p>
      )}
      <p>
        <a href={homePath(locale)}>{t("notFound.home")}</a>
      </p>
    </main>
  );
}
