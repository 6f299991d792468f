import { useTranslations } from "next-intl";
import type { ReaderLocale } from "#domain/locale.ts";
import { type ArchiveMonth, byYear } from "#domain/publication/archive.ts";
import { type ArticleCard, cardFor } from "#domain/publication/article-card.ts";
import { archivePath } from "#domain/publication/paths.ts";
import { printDate, printDayOfYear, printMonthOfYear } from "#domain/publication/print-time.ts";
import { dayAt } from "#domain/time/zoned-time.ts";
import { ArticleList } from "#render/reader/article-list.tsx";
import type { Site } from "#render/reader/frame.tsx";
import { IndexPart, IndexView } from "#render/reader/index-view.tsx";
import { Pages } from "#render/reader/pages.tsx";

/** The archive: every month that has something, under its year, the newest first. */
export function ArchiveView({ site: { locale }, months }: { site: Site; months: ArchiveMonth[] }) {
  const t = useTranslations("reader.archive");
  const home = useTranslations("reader.home");
  const total = months.reduce((sum, { count }) => sum + count, 0);
  return (
    <IndexView title={t("title")} about={t("about")} count={total > 0 && t("count", { count: total })}>
      {total === 0 && <p className="empty">{home("empty")}</p>}
      {byYear(months).map(({ year, months: inYear }) => (
        <IndexPart key={year} id={`year-${year}`} name={printDate(year, locale)}>
          <ul className="months">
            {inYear.map(({ month, count }) => (
              <li key={month}>
                <a href={archivePath(locale, month)}>
                  <span className="month">{printMonthOfYear(month, locale)}</span>{" "}
                  <span className="month-count">{t("count", { count })}</span>
                </a>
              </li>
            ))}
          </ul>
        </IndexPart>
      ))}
    </IndexView>
  );
}

type MonthViewProps = {
  site: Site;
  month: string;
  cards: ArticleCard[];
  beside: { earlier?: string; later?: string };
};

/** A month of the archive: its articles by the day on the desk's calendar, the newest first. */
export function MonthView({ site: { locale, desk }, month, cards, beside }: MonthViewProps) {
  const t = useTranslations("reader.archive");
  const link = (other: string | undefined) =>
    other === undefined ? undefined : { path: archivePath(locale, other), label: printDate(other, locale) };
  return (
    <main id="main" className="section">
      <div className="rail">
        <h1 className="rail-name of-month" data-display>
          {printDate(month, locale)}
        </h1>
        <p className="role-counts">{t("count", { count: cards.length })}</p>
        <p className="rail-way">
          <a href={archivePath(locale)}>{t("all")}</a>
        </p>
      </div>
      <div>
        {byDay(cards, locale, desk.timeZone).map(({ day, cards: ofDay }) => (
          <section key={day} className="day" aria-labelledby={`day-${day}`}>
            <h2 id={`day-${day}`}>
              <time dateTime={day}>{printDayOfYear(day, locale)}</time>
            </h2>
            <ArticleList cards={ofDay} locale={locale} timeZone={desk.timeZone} heading="h3" withColumn brief />
          </section>
        ))}
        <Pages later={link(beside.later)} earlier={link(beside.earlier)} />
      </div>
    </main>
  );
}

function byDay(cards: readonly ArticleCard[], locale: ReaderLocale, zone: string) {
  const days = Map.groupBy(cards, (card) => dayAt(cardFor(card, locale).edition.datePublished, zone));
  return [...days].map(([day, of]) => ({ day, cards: of }));
}
