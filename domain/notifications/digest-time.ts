import { addDays } from "#domain/time/calendar-days.ts";
import { dayAt, firstInstantAt } from "#domain/time/zoned-time.ts";

/**
 * The next time a day of `timeZone` comes to `hour`, after `now`. Where that hour is skipped when clocks go forward, it is the
 * one after; where it comes twice, the first.
 */
export function nextDigestAt(now: Date, hour: number, timeZone: string): Date {
  const today = dayAt(now.toISOString(), timeZone);
  const clock = `${String(hour).padStart(2, "0")}:00`;
  for (const days of [0, 1, 2]) {
    const at = firstInstantAt(`${addDays(today, days)}T${clock}`, timeZone);
    if (at !== null && Date.parse(at) > now.getTime()) return new Date(at);
  }
  throw new Error(`no ${hour} o'clock in ${timeZone}`);
}
