import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kinship, type RelationFacts, relatedTo, sharedLists } from "#domain/publication/related.ts";

const facts = (id: string, changes: Partial<RelationFacts> = {}): RelationFacts => ({
  id,
  quotations: [],
  tags: [],
  columnId: null,
  datePublished: "2026-01-01T00:00:00Z",
  ...changes,
});

describe("what is related to an article", () => {
  it("is what quotes the same words, before what has the same tag", () => {
    const one = facts("one", { quotations: ["bridge"], tags: ["water"] });
    const tagged = facts("tagged", { tags: ["water"], datePublished: "2026-06-01T00:00:00Z" });
    const quoting = facts("quoting", { quotations: ["bridge"] });
    expect(relatedTo(one, [tagged, quoting])).toEqual(["quoting", "tagged"]);
  });

  it("is nothing where nothing is shared, nor where only the column is", () => {
    const one = facts("one", { tags: ["water"], columnId: "notes" });
    expect(relatedTo(one, [facts("other", { tags: ["fire"] }), facts("beside", { columnId: "notes" })])).toEqual([]);
    expect(relatedTo(facts("bare"), [facts("bare2")])).toEqual([]);
    expect(kinship(facts("a", { tags: ["x"] }), facts("b", { tags: ["x"] }))).toBe(2);
  });

  it("comes first where it is of the same column, then where it is newer, then by its id", () => {
    const one = facts("one", { tags: ["water"], columnId: "notes" });
    const older = facts("older", { tags: ["water"], columnId: "notes", datePublished: "2020-01-01T00:00:00Z" });
    const newer = facts("newer", { tags: ["water"], datePublished: "2026-02-01T09:00:00+08:00" });
    const same = [facts("b", { tags: ["water"] }), facts("a", { tags: ["water"] })];
    expect(relatedTo(one, [newer, older])).toEqual(["older", "newer"]);
    expect(relatedTo(one, [...same, newer])).toEqual(["newer", "a", "b"]);
  });

  it("is at most three, and never the article itself", () => {
    const many = Array.from({ length: 9 }, (_, at) => facts(`of-${at}`, { tags: ["water"] }));
    expect(relatedTo(facts("of-3", { tags: ["water"] }), many)).toEqual(["of-0", "of-1", "of-2"]);
  });

  it("is nothing that the page names anyway, whatever it shares", () => {
    const one = facts("one", { quotations: ["bridge"], tags: ["water"], columnId: "notes" });
    const [previous, further] = [{ ...one, id: "previous" }, facts("further", { tags: ["water"] })];
    expect(relatedTo(one, [previous, further])).toEqual(["previous", "further"]);
    expect(relatedTo(one, [previous, further], ["previous"])).toEqual(["further"]);
  });

  it("is mutual, and does not depend on the order in which others are found", () => {
    const names = fc.subarray(["a", "b", "c"]);
    const anybody = fc.record({
      id: fc.constantFrom("p", "q", "r", "s", "t"),
      quotations: names,
      tags: names,
      columnId: fc.constantFrom(null, "notes", "letters"),
      datePublished: fc.constantFrom("2026-01-01T00:00:00Z", "2025-01-01T00:00:00Z"),
    });
    fc.assert(
      fc.property(anybody, fc.uniqueArray(anybody, { selector: ({ id }) => id }), (one, others) => {
        for (const other of others) expect(kinship(one, other)).toBe(kinship(other, one));
        expect(relatedTo(one, others.toReversed())).toEqual(relatedTo(one, others));
      }),
    );
  });
});

it("is looked for in the lists of each of its quotations and tags", () => {
  expect(sharedLists({ quotations: ["bridge"], tags: ["water"] })).toEqual([
    { of: "quotation", name: "bridge" },
    { of: "tag", name: "water" },
  ]);
});
