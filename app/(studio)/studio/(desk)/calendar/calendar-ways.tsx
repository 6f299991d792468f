import Link from "next/link";
import { getTranslations } from "next-intl/server";
import own from "#app/(studio)/studio/(desk)/calendar/calendar.module.css";
import { type CalendarView, calendarViews } from "#app/(studio)/studio/(desk)/calendar/calendar-query.ts";
import { printSpan } from "#app/(studio)/studio/(desk)/calendar/print-day.ts";
import { addressOf } from "#app/(studio)/studio/(desk)/list-address.ts";
import type { ReaderLocale } from "#domain/locale.ts";

/** Which days are shown, and the ways to others. */
export async function CalendarWays({
  view,
  day,
  zone,
  before,
  after,
  locale,
}: {
  view: CalendarView;
  day: string;
  /** The one in the address. */
  zone: string | undefined;
  before: string;
  after: string;
  locale: ReaderLocale;
}) {
  const t = await getTranslations({ locale, namespace: "studio.calendar" });
  const to = (said: { view?: CalendarView; day?: string }) =>
    addressOf("/studio/calendar", { view: view === "month" ? undefined : view, day, zone, ...said });
  return (
    <div className={own.ways}>
      <h2 className={own.span}>{printSpan(view, day, locale)}</h2>
      <nav className={own.steps} aria-label={t("steps")}>
        <Link href={to({ day: before })} className={own.step}>
          {t(`before.${view}`)}
        </Link>
        <Link
          href={addressOf("/studio/calendar", { view: view === "month" ? undefined : view, zone })}
          className={own.step}
        >
          {t("today")}
        </Link>
        <Link href={to({ day: after })} className={own.step}>
          {t(`after.${view}`)}
        </Link>
      </nav>
      <nav className={own.views} aria-label={t("views.label")}>
        {calendarViews.map((each) => (
          <Link
            key={each}
            href={addressOf("/studio/calendar", { view: each === "month" ? undefined : each, day, zone })}
            className={own.view}
            aria-current={each === view ? "page" : undefined}
          >
            {t(`views.${each}`)}
          </Link>
        ))}
      </nav>
    </div>
  );
}
