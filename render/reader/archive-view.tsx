import { useTranslations } from "next-intl";
import type { ReaderLocale } from "#domain/locale.ts";
import { type ArchiveMonth, byYear } from "#domain/publication/archive.ts";
import { type ArticleCard, cardFor } from "#domain/publication/article-card.ts";
import { besidePage, monthAPage } from "#domain/publication/index-pages.ts";
import { archivePath, monthPath } from "#domain/publication/paths.ts";
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
                <a href={monthPath(locale, month)}>
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
  page: number | null;
  /** How many articles it has on all its pages. */
  total: number;
  /** The months on either side that have something; of the later one the page with its oldest. */
  beside: { earlier?: string; later?: { month: string; page: number | null } };
};

/** A page of a month of the archive: its articles by the day on the desk's calendar, the newest first. */
export function MonthView({ site: { locale, desk }, month, cards, page, total, beside }: MonthViewProps) {
  const t = useTranslations("reader.archive");
  const ways = useTranslations("reader.pages");
  const within = besidePage(page, total, monthAPage);
  const onward = (other: number | null, label: string) => ({ path: monthPath(locale, month, other), label });
  const out = (other: string, at: number | null) => ({
    path: monthPath(locale, other, at),
    label: printDate(other, locale),
  });
  // One way through all months: behind the newest of one is the oldest of the next.
  const later =
    within.later === undefined
      ? beside.later && out(beside.later.month, beside.later.page)
      : onward(within.later, ways("later"));
  const earlier =
    within.earlier === undefined
      ? beside.earlier === undefined
        ? undefined
        : out(beside.earlier, null)
      : onward(within.earlier, ways("earlier"));
  return (
    <main id="main" className="section">
      <div className="rail">
        <h1 className="rail-name of-month" data-display>
          {printDate(month, locale)}
        </h1>
        {page === null && <p className="role-counts">{t("count", { count: total })}</p>}
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
        <Pages later={later} earlier={earlier} />
      </div>
    </main>
  );
}

function byDay(cards: readonly ArticleCard[], locale: ReaderLocale, zone: string) {
  const days = Map.groupBy(cards, (card) => dayAt(cardFor(card, locale).edition.datePublished, zone));
  return [...days].map(([day, of]) => ({ day, cards: of }));
}
