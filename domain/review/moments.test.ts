import { expect, test } from "vitest";
import { type KeptMark, keptMoments, momentName, momentNameSchema, momentOf } from "#domain/review/moments.ts";

const mark = (language: "zh" | "en", number: number, minute: number): KeptMark => ({
  ...{ language, number, at: `2026-03-01T08:${String(minute).padStart(2, "0")}:00.000Z` },
  ...{ reason: "pause", name: null },
});

test("each moment has what the other language was by then; what was kept together is one", () => {
  const marks = [mark("zh", 1, 1), mark("en", 1, 5), mark("zh", 2, 5), mark("zh", 3, 9)];
  expect(keptMoments("revisions", marks).map(({ moment, marks: kept }) => [moment, kept.length])).toEqual([
    ["r3-1", 1],
    ["r2-1", 2],
    ["r1-0", 1],
  ]);
});

test("where only the newest are listed, those before them are known by their number", () => {
  const moments = keptMoments("publications", [mark("zh", 12, 1), mark("en", 4, 2)]);
  expect(moments.map(({ moment }) => moment)).toEqual(["p12-4", "p12-3"]);
});

test("two of one language at one instant are two moments", () => {
  const moments = keptMoments("revisions", [mark("zh", 1, 1), mark("zh", 2, 1)]);
  expect(moments.map(({ moment }) => moment)).toEqual(["r2-0", "r1-0"]);
});

test.each(["now", "r12-9", "p0-1"])("an address says %s", (name) => {
  expect(momentName(momentOf(momentNameSchema.parse(name)))).toBe(name);
});

test.each(["", "r1", "x1-2", "r1-2-3", "r-1-2", "r1234567890-1", "__proto__"])("%j names no moment", (name) => {
  expect(momentNameSchema.safeParse(name).success).toBe(false);
});
