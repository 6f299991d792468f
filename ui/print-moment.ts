import type { ReaderLocale } from "#domain/locale.ts";
import { printTime, printTimeAndZone } from "#domain/publication/print-time.ts";

/** An instant on the desk's clock with its offset and, where it was said by another clock, on that one too. */
export function printMoment(instant: string, locale: ReaderLocale, deskZone: string, zone: string | null): string {
  const onDesk = printTimeAndZone(instant, locale, deskZone);
  if (zone === null || printTime(instant, locale, zone) === printTime(instant, locale, deskZone)) return onDesk;
  const said = `${zone} ${printTime(instant, locale, zone)}`;
  return locale === "en" ? `${onDesk} (${said})` : `${onDesk}（${said}）`;
}
