import { expect, test } from "vitest";
import { calendarDays, calendarQuerySchema, spanOf } from "#app/(studio)/studio/(desk)/calendar/calendar-query.ts";
import { longestCalendarDays } from "#domain/workflow/calendar.ts";

test("what is wrong in an address is as if it were not said", () => {
  expect(calendarQuerySchema.parse({ view: "year", day: "2026-02-31", zone: "Moon/Crater" })).toEqual({
    view: "month",
  });
  const said = { view: "week", day: "2026-11-17", zone: "Asia/Taipei" };
  expect(calendarQuerySchema.parse(said)).toEqual(said);
});

test("a month goes on to the next from any of its days, a week by seven", () => {
  expect(calendarDays("month", "2026-12-31")).toMatchObject({ before: "2026-11-01", after: "2027-01-01" });
  expect(calendarDays("week", "2026-12-31")).toMatchObject({ before: "2026-12-24", after: "2027-01-07" });
});

test("the longest month fits into what may be asked for", () => {
  const { from, to } = spanOf(calendarDays("month", "2026-08-01").weeks);
  expect([from, to]).toEqual(["2026-07-26T00:00:00Z", "2026-09-08T00:00:00Z"]);
  expect((Date.parse(to) - Date.parse(from)) / 86_400_000).toBeLessThanOrEqual(longestCalendarDays);
});
