import type { ReaderLocale } from "#domain/locale.ts";

const months = "January February March April May June July August September October November December".split(" ");

/**
 * A calendar date, or its year or year and month, as it was said (ISO 8601, no zone): `2021年10月18日`, `2021年10月`;
 * `October 18, 2021`, `October 2021`. The house writes Chinese dates without leading zeros.
 */
export function printDate(date: string, locale: ReaderLocale): string {
  const [year = "", month, day] = date.split("-").map((part) => String(Number(part)));
  if (locale === "en") {
    if (month === undefined) return year;
    const name = months[Number(month) - 1] ?? month;
    return day === undefined ? `${name} ${year}` : `${name} ${day}, ${year}`;
  }
  return `${year}年${month === undefined ? "" : `${month}月`}${day === undefined ? "" : `${day}日`}`;
}

/** The month of a date without its year: `10月`, `October`. */
export function printMonthOfYear(date: string, locale: ReaderLocale): string {
  const month = Number(date.slice(5, 7));
  return locale === "en" ? (months[month - 1] ?? String(month)) : `${month}月`;
}

/** A date under the year it is in: `10月18日`, `October 18`. */
export function printDayOfYear(date: string, locale: ReaderLocale): string {
  const day = Number(date.slice(8, 10));
  return `${printMonthOfYear(date, locale)}${locale === "en" ? ` ${day}` : `${day}日`}`;
}

/** The calendar day of an instant in a zone (IANA name), printed. */
export function printDay(instant: string, locale: ReaderLocale, timeZone: string): string {
  return printDate(zoned(instant, timeZone).date, locale);
}

/** An instant on the desk's clock: `2025年10月11日 09:17`, `October 11, 2025, 09:17`. */
export function printTime(instant: string, locale: ReaderLocale, timeZone: string): string {
  const { date, time } = zoned(instant, timeZone);
  return `${printDate(date, locale)}${locale === "en" ? "," : ""} ${time}`;
}

/** The same with the offset that held there and then: `2025年10月11日 09:17 UTC+08:00`. Paper is read far from the desk. */
export function printTimeAndZone(instant: string, locale: ReaderLocale, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" }).formatToParts(
    new Date(instant),
  );
  // Greenwich itself is "GMT" or "GMT+00:00", as the ICU version likes it.
  const offset = /[+-]\d{2}:\d{2}/.exec(parts.find(({ type }) => type === "timeZoneName")?.value ?? "")?.[0];
  return `${printTime(instant, locale, timeZone)} UTC${offset ?? "+00:00"}`;
}

function zoned(instant: string, timeZone: string): { date: string; time: string } {
  const format = formats.get(timeZone) ?? newFormat(timeZone);
  formats.set(timeZone, format);
  const parts = Object.fromEntries(format.formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
  return { date: `${parts.year}-${parts.month}-${parts.day}`, time: `${parts.hour}:${parts.minute}` };
}

/** By zone: a format takes longer to make than all it ever prints. */
const formats = new Map<string, Intl.DateTimeFormat>();

function newFormat(timeZone: string): Intl.DateTimeFormat {
  // Digits only: the forms around them are the house's, not those of the ICU version at hand.
  return new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
}
