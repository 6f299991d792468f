/**
 * What the index knows of when something came out, beside its grams: its month, by UTC. With it the newest of what a common
 * word stands in are found without looking at the rest. No gram begins so (`piecesOf`).
 */
export function monthMark(date: Date): string {
  return markOf(monthsOf(date));
}

/** Marks of all months from one time to another, the earliest first; null where they are so many that nothing is gained. */
export function monthMarks(from: Date, to: Date, atMost: number): string[] | null {
  const first = monthsOf(from);
  const count = monthsOf(to) - first + 1;
  if (count > atMost) return null;
  return Array.from({ length: Math.max(0, count) }, (_, at) => markOf(first + at));
}

const monthsOf = (date: Date): number => date.getUTCFullYear() * 12 + date.getUTCMonth();

function markOf(months: number): string {
  return `@${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
}
