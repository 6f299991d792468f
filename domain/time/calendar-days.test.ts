import { expect, test } from "vitest";
import { addDays, addMonths, monthOf, weekOf } from "#domain/time/calendar-days.ts";

test("a week begins on Monday", () => {
  const week = ["2026-11-30", "2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04", "2026-12-05", "2026-12-06"];
  for (const day of week) expect(weekOf(day)).toEqual(week);
});

test.each([
  ["2026-11-17", "2026-10-26", "2026-12-06", 6],
  ["2027-02-01", "2027-02-01", "2027-02-28", 4],
  ["2028-02-29", "2028-01-31", "2028-03-05", 5],
])("the month of %s is shown from %s to %s", (day, first, last, weeks) => {
  const month = monthOf(day);
  expect([month[0]?.[0], month.at(-1)?.at(-1), month.length]).toEqual([first, last, weeks]);
});

test("days and months follow one another over the ends of years", () => {
  expect([addDays("2026-12-31", 1), addDays("2028-03-01", -1)]).toEqual(["2027-01-01", "2028-02-29"]);
  expect([addMonths("2026-12-31", 1), addMonths("2027-01-31", -1)]).toEqual(["2027-01-01", "2026-12-01"]);
});
