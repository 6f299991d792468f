import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block, Document } from "#domain/document/document.ts";
import { mergeDocuments } from "#domain/document/merge-documents.ts";

const ids = ["a", "b", "c", "d", "e", "f", "g", "h"];
const block = (id: string, text: string): Block => ({
  type: "paragraph",
  attrs: { id },
  content: [{ type: "text", text }],
});
const text = fc.constantFrom("一", "二", "three");
const document = (from: string[]): fc.Arbitrary<Document> =>
  fc
    .shuffledSubarray(from)
    .chain((chosen) =>
      fc
        .tuple(...chosen.map(() => text))
        .map((texts) => ({ type: "doc" as const, content: chosen.map((id, at) => block(id, texts[at] ?? "一")) })),
    );
const base = document(ids.slice(0, 6));
/** Each side may also insert ids of its own. */
const mine = document([...ids, "m1", "m2"]);
const theirs = document([...ids, "t1", "t2"]);
const runs = { numRuns: fc.readConfigureGlobal().numRuns ?? 1000 };
const idsOf = (value: Document) => value.content.map((item) => item.attrs.id);

test("merging with an unchanged side gives the other side", () => {
  fc.assert(
    fc.property(base, mine, (origin, changed) => {
      expect(mergeDocuments(origin, changed, origin)).toEqual({ merged: changed, conflicts: [] });
      expect(mergeDocuments(origin, origin, changed)).toEqual({ merged: changed, conflicts: [] });
      expect(mergeDocuments(origin, changed, changed)).toEqual({ merged: changed, conflicts: [] });
    }),
    runs,
  );
});

test("it does not matter whose side is whose, but for the blocks in conflict", () => {
  fc.assert(
    fc.property(base, mine, theirs, (origin, a, b) => {
      const one = mergeDocuments(origin, a, b);
      const other = mergeDocuments(origin, b, a);
      expect(idsOf(one.merged)).toEqual(idsOf(other.merged));
      const disputed = new Set(one.conflicts.map((conflict) => conflict.blockId));
      const settled = (value: Document) => value.content.filter((item) => !disputed.has(item.attrs.id));
      expect(settled(one.merged)).toEqual(settled(other.merged));
      expect(other.conflicts).toEqual(
        one.conflicts.map(({ blockId, mine: my, theirs: their }) => ({ blockId, mine: their, theirs: my })),
      );
    }),
    runs,
  );
});

test("no block is lost, doubled or invented", () => {
  fc.assert(
    fc.property(base, mine, theirs, (origin, a, b) => {
      const { merged, conflicts } = mergeDocuments(origin, a, b);
      const found = idsOf(merged);
      expect(new Set(found).size).toBe(found.length);
      const [inBase, inA, inB] = [origin, a, b].map((value) => new Map(value.content.map((x) => [x.attrs.id, x])));
      for (const id of new Set([...idsOf(origin), ...idsOf(a), ...idsOf(b)])) {
        const [was, my, their] = [inBase?.get(id), inA?.get(id), inB?.get(id)];
        const same = (x?: Block, y?: Block) => JSON.stringify(x) === JSON.stringify(y);
        const conflict = !same(my, their) && !same(my, was) && !same(their, was);
        expect(conflicts.some((item) => item.blockId === id)).toBe(conflict);
        const deletedByOne = was !== undefined && ((!my && same(their, was)) || (!their && same(my, was)));
        expect(found.includes(id)).toBe((my !== undefined || their !== undefined) && !deletedByOne);
      }
    }),
    runs,
  );
});

test("a paragraph added by one and a paragraph moved by the other both stand", () => {
  const origin: Document = { type: "doc", content: [block("a", "一"), block("b", "二"), block("c", "三")] };
  const added: Document = {
    type: "doc",
    content: [block("a", "一"), block("n", "新"), block("b", "二"), block("c", "三")],
  };
  const moved: Document = { type: "doc", content: [block("c", "三"), block("a", "一"), block("b", "二")] };
  const { merged, conflicts } = mergeDocuments(origin, added, moved);
  expect(idsOf(merged)).toEqual(["c", "a", "n", "b"]);
  expect(conflicts).toEqual([]);
});
