import { expect, test } from "vitest";
import { piecesOf } from "#domain/search/grams.ts";
import { monthMark, monthMarks } from "#domain/search/months.ts";

test("a month is marked by UTC, and no text has a gram like it", () => {
  const mark = monthMark(new Date("2026-03-01T07:59:59+08:00"));
  expect(mark).toBe("@2026-02");
  expect(monthMark(new Date("2026-03-01T08:00:00+08:00"))).toBe("@2026-03");
  expect(piecesOf(mark).map(({ text }) => text)).not.toContain(mark);
});

test("the months between two times are those of both and all between, over the years", () => {
  expect(monthMarks(new Date("2025-11-30T23:00:00Z"), new Date("2026-02-01T00:00:00Z"), 10)).toEqual([
    "@2025-11",
    "@2025-12",
    "@2026-01",
    "@2026-02",
  ]);
  expect(monthMarks(new Date("0098-12-31T00:00:00Z"), new Date("0099-01-01T00:00:00Z"), 10)).toHaveLength(2);
});

test("where there are too many months, none are named", () => {
  expect(monthMarks(new Date("1926-01-01T00:00:00Z"), new Date("2026-01-01T00:00:00Z"), 600)).toBeNull();
});
