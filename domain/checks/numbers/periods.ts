import type { Moment } from "#domain/checks/numbers/moment.ts";

/** The months of a year that a moment covers, from first to last: 一季度 and "January to March" are the same ones. */
export function monthsOf({ part, value }: Moment): [number, number] | null {
  if (part === "months") return [Math.floor(value / 100), value % 100];
  if (part === "quarter") return [value * 3 - 2, value * 3];
  if (part === "half") return [value * 6 - 5, value * 6];
  return part === "month" ? [value, value] : null;
}

/** How many months that is. */
export function lengthOf(moment: Moment): number | null {
  const months = monthsOf(moment);
  return months === null ? null : ((months[1] - months[0] + 12) % 12) + 1;
}

/** Whether both cover the same months, said in whichever way. */
export function samePeriod(one: Moment, other: Moment): boolean {
  const [a, b] = [monthsOf(one), monthsOf(other)];
  return a !== null && b !== null && a[0] === b[0] && a[1] === b[1];
}
