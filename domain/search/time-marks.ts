/**
 * What the index knows of when something came out, beside its grams: its month and its year, by UTC. With them the newest of
 * what a common word stands in are found without looking at the rest. No gram begins so (`piecesOf`).
 */
export function timeMarks(date: Date): string[] {
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
  return [monthMark(year, month), yearMark(year)];
}

/** Marks that say of something that it came out in the month of one time, or later, up to the year of another: as few as will do. */
export function marksBetween(from: Date, to: Date): string[] {
  const [first, last] = [from.getUTCFullYear(), to.getUTCFullYear()];
  const begun = from.getUTCMonth() + 1;
  const months = Array.from({ length: begun === 1 ? 0 : 13 - begun }, (_, at) => monthMark(first, begun + at));
  const wholeFrom = begun === 1 ? first : first + 1;
  const years = Array.from({ length: Math.max(0, last - wholeFrom + 1) }, (_, at) => yearMark(wholeFrom + at));
  return [...months, ...years];
}

/** What matches is looked for in the time of the newest first, then in seven times as long. */
const longer = 7;
const yearMs = 365 * 24 * 60 * 60_000;

/**
 * Marks of ever longer times: from one on, since which so many came out, to that of the newest; and of seven times as long.
 * What is dated more than a year ahead has a slip in its date, for which no question looks up the marks of centuries.
 */
export function spansSince(since: Date, newest: Date, now: Date): string[][] {
  const until = Math.min(newest.getTime(), now.getTime() + yearMs);
  const before = until - longer * (until - since.getTime());
  return [since, new Date(before)].map((from) => marksBetween(from, new Date(until)));
}

const yearMark = (year: number): string => `@${year}`;
const monthMark = (year: number, month: number): string => `@${year}-${String(month).padStart(2, "0")}`;
