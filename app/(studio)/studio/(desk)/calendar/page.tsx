import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requireActor } from "#app/(studio)/actor.ts";
import { deskZone } from "#app/(studio)/desk-zone.ts";
import own from "#app/(studio)/studio/(desk)/calendar/calendar.module.css";
import { CalendarBoard } from "#app/(studio)/studio/(desk)/calendar/calendar-board.tsx";
import { calendarDays, calendarQuerySchema, spanOf } from "#app/(studio)/studio/(desk)/calendar/calendar-query.ts";
import { CalendarWays } from "#app/(studio)/studio/(desk)/calendar/calendar-ways.tsx";
import { printWholeDay } from "#app/(studio)/studio/(desk)/calendar/print-day.ts";
import { ZoneSwitch } from "#app/(studio)/studio/(desk)/calendar/zone-switch.tsx";
import styles from "#app/(studio)/studio/(desk)/desk.module.css";
import { addressOf } from "#app/(studio)/studio/(desk)/list-address.ts";
import type { Actor } from "#domain/access.ts";
import { wallClock } from "#domain/time/zoned-time.ts";
import { longestCalendarDays } from "#domain/workflow/calendar.ts";
import { listCalendar } from "#server/publications/list-calendar.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: (await requireActor()).locale, namespace: "studio.calendar" });
  return { title: t("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What gets to readers when, by the desk's clock or one's own: a month or a week of it. */
export default async function CalendarPage({ searchParams }: Props) {
  const actor = await requireActor();
  const { view, day: asked, zone: chosen } = calendarQuerySchema.parse(await searchParams);
  const t = await getTranslations({ locale: actor.locale, namespace: "studio.calendar" });
  const zone = chosen ?? (await deskZone());
  const today = wallClock(new Date().toISOString(), zone).slice(0, 10);
  const day = asked ?? today;
  const { weeks, before, after } = calendarDays(view, day);
  const calendar = await listCalendar(actor, spanOf(weeks));
  const { entries, more } = calendar.ok ? calendar.value : { entries: [], more: false };
  const shown = new Set(weeks.flat());
  const within = entries.filter(({ at }) => shown.has(wallClock(at, zone).slice(0, 10)));
  const coming = within.length === 0 ? await comingAfter(actor, spanOf(weeks).to, zone) : null;
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>{t("title")}</h1>
      </div>
      <CalendarWays view={view} day={day} zone={chosen} before={before} after={after} locale={actor.locale} />
      <ZoneSwitch zone={zone} />
      {more && <p className={own.note}>{t("more", { count: entries.length })}</p>}
      {within.length > 0 ? (
        <CalendarBoard
          entries={within}
          weeks={weeks}
          month={view === "month" ? day.slice(0, 7) : null}
          today={today}
          zone={zone}
          locale={actor.locale}
          userId={actor.id}
        />
      ) : (
        <div className={styles.empty}>
          <p className={styles.emptyTitle}>{t(`empty.${view}`)}</p>
          <p>{t("empty.text")}</p>
          {coming && (
            <p>
              <Link
                href={addressOf("/studio/calendar", {
                  view: view === "month" ? undefined : view,
                  day: coming,
                  zone: chosen,
                })}
              >
                {t("empty.next", { day: printWholeDay(coming, actor.locale) })}
              </Link>
            </p>
          )}
          <p>
            <Link href="/studio?status=approved">{t("empty.approved")}</Link>
          </p>
        </div>
      )}
    </>
  );
}

/** The day of what comes next after an instant; null where nothing does for as long as a calendar can show. */
async function comingAfter(actor: Actor, from: string, zone: string): Promise<string | null> {
  const to = new Date(Date.parse(from) + longestCalendarDays * 86_400_000).toISOString();
  const later = await listCalendar(actor, { from, to });
  const next = later.ok ? later.value.entries[0] : undefined;
  return next ? wallClock(next.at, zone).slice(0, 10) : null;
}
