import type { CalendarView } from "#app/(studio)/studio/(desk)/calendar/calendar-query.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import { weekOf } from "#domain/time/calendar-days.ts";

// Days as the interface's language writes them. A day has no zone: it is printed as Greenwich's.

const formatted = (day: string, locale: ReaderLocale, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options }).format(new Date(day));

/** `2026年11月`, or of a week its first day and its last. */
export function printSpan(view: CalendarView, day: string, locale: ReaderLocale): string {
  if (view === "month") return formatted(day, locale, { year: "numeric", month: "long" });
  const week = weekOf(day);
  const format = new Intl.DateTimeFormat(locale, { timeZone: "UTC", dateStyle: "long" });
  return format.formatRange(new Date(week[0] ?? day), new Date(week.at(-1) ?? day));
}

/** `11月17日星期二` */
export function printWholeDay(day: string, locale: ReaderLocale): string {
  return formatted(day, locale, { month: "long", day: "numeric", weekday: "long" });
}

/** `周二` */
export function printWeekday(day: string, locale: ReaderLocale): string {
  return formatted(day, locale, { weekday: "short" });
}
