import { expect, test } from "vitest";
import { piecesOf } from "#domain/search/grams.ts";
import { marksBetween, spansSince, timeMarks } from "#domain/search/time-marks.ts";

test("a time is marked by UTC, and no text has a gram like its marks", () => {
  expect(timeMarks(new Date("2026-01-01T07:59:59+08:00"))).toEqual(["@2025-12", "@2025"]);
  expect(timeMarks(new Date("2026-01-01T08:00:00+08:00"))).toEqual(["@2026-01", "@2026"]);
  for (const mark of timeMarks(new Date())) expect(piecesOf(mark).map(({ text }) => text)).not.toContain(mark);
});

test("between two times are the months of a year that was begun, and whole years", () => {
  const between = (from: string, to: string) => marksBetween(new Date(from), new Date(to));
  expect(between("2024-11-30T23:00:00Z", "2026-02-01T00:00:00Z")).toEqual(["@2024-11", "@2024-12", "@2025", "@2026"]);
  expect(between("2025-01-31T00:00:00Z", "2026-02-01T00:00:00Z")).toEqual(["@2025", "@2026"]);
  expect(between("2026-03-31T00:00:00Z", "2026-12-01T00:00:00Z")).toHaveLength(10);
});

test("of each month from the first to the last, and of none before it, something is marked", () => {
  const from = new Date("2019-05-20T00:00:00Z");
  const marks = new Set(marksBetween(from, new Date("2026-03-03T00:00:00Z")));
  for (let month = 0; month < 96; month++) {
    const date = new Date(Date.UTC(2019, month, 1));
    const within = timeMarks(date).some((mark) => marks.has(mark));
    expect(within, date.toISOString()).toBe(month >= 4);
  }
});

test("a span is seven times as long as the narrower one, whatever is dated centuries ahead", () => {
  const [since, now] = [new Date("2026-01-01T00:00:00Z"), new Date("2026-07-02T00:00:00Z")];
  expect(spansSince(since, now, now)).toEqual([["@2026"], ["@2023", "@2024", "@2025", "@2026"]]);
  for (const slip of ["2926-07-02T00:00:00Z", "9999-12-31T00:00:00Z"]) {
    const [narrow, wide] = spansSince(since, new Date(slip), now);
    expect(narrow).toEqual(["@2026", "@2027"]);
    expect([wide?.[0], wide?.at(-1), wide?.length]).toEqual(["@2017", "@2027", 11]);
  }
});
