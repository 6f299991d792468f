import { describe, expect, test } from "vitest";
import type { FrontArrangement } from "#domain/front/front.ts";
import { type FrontStock, planFront, turnOf } from "#domain/front/plan-front.ts";

const heading = { "zh-Hans": "水与桥", "zh-Hant": "水與橋", en: "Water and bridges" };
const picked = (id: string, ...articleIds: string[]) => ({ kind: "articles" as const, id, heading, articleIds });
const front = (given: Partial<FrontArrangement>): FrontArrangement => ({
  ...{ leadId: null, sections: [], quotationId: null },
  ...given,
});
const stock = (given: Partial<FrontStock>): FrontStock => ({
  ...{ there: new Set<string>(), newest: ["a", "b", "c", "d"], lead: "a", byColumn: new Map() },
  ...given,
});
const plan = (given: Partial<FrontArrangement>, have: Partial<FrontStock>) => {
  const { leadId, sections } = planFront(front(given), stock(have), 2);
  return [leadId, ...sections.map(({ section, articleIds }) => [section.id, ...articleIds])];
};

describe("a front", () => {
  test("leads with what was chosen, and with the newest once readers do not have that", () => {
    expect(plan({ leadId: "c" }, { there: new Set(["c"]) })).toEqual(["c"]);
    expect(plan({ leadId: "gone" }, {})).toEqual(["a"]);
    expect(plan({ leadId: "gone" }, { lead: null, newest: [] })).toEqual([null]);
  });

  test("keeps the order of what was picked, without what readers do not have", () => {
    const sections = [picked("one", "d", "gone", "b")];
    expect(plan({ sections }, { there: new Set(["b", "d"]) })).toEqual(["a", ["one", "d", "b"]]);
  });

  test("has no section in which nothing would stand", () => {
    const sections = [picked("one", "gone"), { kind: "column" as const, id: "two", columnId: "empty" }];
    expect(plan({ sections }, {})).toEqual(["a"]);
  });

  test("says nothing twice: what fills itself leaves out what leads, what was placed and what stands above", () => {
    const sections = [
      { kind: "column" as const, id: "one", columnId: "x" },
      { kind: "newest" as const, id: "two" },
      picked("three", "d"),
    ];
    const have = {
      there: new Set(["d"]),
      newest: ["a", "b", "c", "d", "e"],
      byColumn: new Map([["x", ["a", "b", "d", "c"]]]),
    };
    expect(plan({ sections }, have)).toEqual(["a", ["one", "b", "c"], ["two", "e"], ["three", "d"]]);
  });

  test("does not repeat below what leads because the chosen one is gone", () => {
    expect(plan({ leadId: "gone", sections: [picked("one", "a", "b")] }, { there: new Set(["a", "b"]) })).toEqual([
      "a",
      ["one", "b"],
    ]);
  });
});

test("entries take turns, a day each", () => {
  const days = ["2026-02-28", "2026-03-01", "2026-03-02", "2026-03-03"].map((day) => turnOf(day, 3));
  expect(new Set(days.slice(0, 3)).size).toBe(3);
  expect(days[3]).toBe(days[0]);
  expect(turnOf("2026-03-01", 1)).toBe(0);
});
