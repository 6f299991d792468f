import { firstInstantAt, wallClock } from "#domain/time/zoned-time.ts";

/** A month of the archive as its address has it: `2026-01`. JavaScript takes the years before 100 for years of the last century. */
const monthPattern = /^[1-9]\d{3}-(?:0[1-9]|1[0-2])$/;

export type ArchiveMonth = { month: string; count: number };

/** The month of a zone's calendar that an instant is in. */
export function monthOf(instant: string, zone: string): string {
  return wallClock(instant, zone).slice(0, 7);
}

/** When a month begins on a zone's clock, and when the next one does (exclusive); null for what is no month. */
export function boundsOf(month: string, zone: string): { from: string; to: string } | null {
  const [from, to] = [beginningOf(month, zone), beginningOf(monthAfter(month), zone)];
  return monthPattern.test(month) && from !== null && to !== null ? { from, to } : null;
}

/** The months from that of one instant to that of a later one, each with when it begins; the oldest first. */
export function monthsBetween(first: string, last: string, zone: string): { month: string; from: string }[] {
  const months: { month: string; from: string }[] = [];
  const end = monthOf(last, zone);
  for (let month = monthOf(first, zone); month <= end; month = monthAfter(month)) {
    const from = beginningOf(month, zone);
    if (from === null) break;
    months.push({ month, from });
  }
  return months;
}

/** By year, in the order they have. */
export function byYear(months: readonly ArchiveMonth[]): { year: string; months: ArchiveMonth[] }[] {
  return [...Map.groupBy(months, ({ month }) => month.slice(0, 4))].map(([year, of]) => ({ year, months: of }));
}

function beginningOf(month: string, zone: string): string | null {
  return firstInstantAt(`${month}-01T00:00`, zone);
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  const [nextYear, next] = number === 12 ? [year + 1, 1] : [year, number + 1];
  return `${String(nextYear).padStart(4, "0")}-${String(next).padStart(2, "0")}`;
}
