import fc from "fast-check";
import { expect, test } from "vitest";
import type { Row } from "#domain/alignment/alignment.ts";
import { confirmRows, onlyPunctuationDiffers } from "#domain/alignment/confirm-rows.ts";
import { deriveRows } from "#domain/alignment/derive-rows.ts";
import { pairBlocks, proposePairs } from "#domain/alignment/pair-blocks.ts";
import { reconcile } from "#domain/alignment/reconcile.ts";
import { blockHash } from "#domain/document/block-hash.ts";
import type { Block, Document } from "#domain/document/document.ts";

const paragraph = (id: string, text: string): Block => ({
  type: "paragraph",
  attrs: { id },
  content: [{ type: "text", text }],
});
const doc = (...blocks: [string, string][]): Document => ({
  type: "doc",
  content: blocks.map(([id, text]) => paragraph(id, text)),
});
const source = doc(["a", "去年运送41.06万件。"], ["b", "桥在2019年通车。"], ["c", "末班船载了63人。"]);
const target = doc(["x", "It carried 410,600 last year."], ["y", "The bridge opened in 2019."], ["z", "63 people."]);
const documents = { source, target };
const row = (sourceIds: string[], targetIds: string[], more: Partial<Row> = {}): Row => ({
  sourceIds,
  targetIds,
  sourceHashes: hashes(source, sourceIds),
  status: "draft",
  origin: "import",
  ...more,
});
function hashes(document: Document, ids: string[]): string[] {
  return document.content.filter((block) => ids.includes(block.attrs.id)).map(blockHash);
}
const rows = [row(["a"], ["x"]), row(["b"], ["y"]), row(["c"], ["z"])];
const read = (sourceIds: string[], targetIds: string[]) => ({
  sourceIds,
  targetIds,
  sourceHashes: hashes(source, sourceIds),
  targetHashes: hashes(target, targetIds),
});
const shape = (list: readonly Row[]) => list.map((one) => `${one.sourceIds}|${one.targetIds}`);
const byAnn = { actorId: "ann", minor: false };

function must<T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

test("a confirmed row is current and says who confirmed it; the others stay as they were", () => {
  const next = must(confirmRows(rows, [read(["b"], ["y"])], documents, byAnn));
  expect(deriveRows(next, source, target).map(({ state }) => state)).toEqual(["draft", "current", "draft"]);
  expect(next[1]?.confirmedBy).toBe("ann");
  expect([next[0], next[2]]).toEqual([rows[0], rows[2]]);
});

test("nobody confirms words they have not seen, on either side, nor a row that is another one by now", () => {
  const stale = { ...read(["b"], ["y"]), sourceHashes: hashes(source, ["a"]) };
  const rewritten = { ...read(["b"], ["y"]), targetHashes: hashes(target, ["x"]) };
  for (const wanted of [stale, rewritten, read(["b"], ["y", "z"]), read(["a", "b"], ["y"])]) {
    expect(confirmRows(rows, [wanted], documents, byAnn)).toMatchObject({ ok: false, error: { code: "rowChanged" } });
  }
});

test("one row that can't be confirmed leaves all of them as they were", () => {
  const before = structuredClone(rows);
  const result = confirmRows(rows, [read(["a"], ["x"]), read(["b"], ["z"])], documents, byAnn);
  expect(result.ok).toBe(false);
  expect(rows).toEqual(before);
});

test("a row without its other side can't be confirmed", () => {
  const alone = [row(["a"], [])];
  expect(confirmRows(alone, [read(["a"], [])], documents, byAnn).ok).toBe(false);
});

test("a minor change of the source leaves a confirmed row confirmed, by whoever confirmed it", () => {
  const stale = [row(["a"], ["x"], { status: "confirmed", confirmedBy: "bo", sourceHashes: ["0".repeat(64)] })];
  const next = must(confirmRows(stale, [read(["a"], ["x"])], documents, { actorId: "ann", minor: true }));
  expect(deriveRows(next, source, target)[0]?.state).toBe("current");
  expect(next[0]).toMatchObject({ confirmedBy: "bo", minor: true });
});

test.each([
  ["桥开了。", "桥开了！", true],
  ["桥 开了", "桥开了", true],
  ["桥开了。", "桥关了。", false],
  ["a 3% rise", "a 3 rise", true],
  ["同样", "同样", false],
])("%s → %s", (before, after, minor) => {
  expect(onlyPunctuationDiffers(before, after)).toBe(minor);
});

test("two blocks are put beside one, and the row that loses a block keeps the rest", () => {
  const next = must(pairBlocks(rows, [{ sourceIds: ["b", "a"], targetIds: ["x"] }], documents));
  expect(shape(next)).toEqual(["a,b|x", "|y", "c|z"]);
  expect(next[2]).toBe(rows[2]);
});

test("a row is taken apart by leaving each side alone", () => {
  const apart = [
    { sourceIds: ["b"], targetIds: [] },
    { sourceIds: [], targetIds: ["y"] },
  ];
  expect(shape(must(pairBlocks(rows, apart, documents)))).toEqual(["a|x", "|y", "b|", "c|z"]);
});

test("a pairing that stands already keeps its confirmation", () => {
  const confirmed = [row(["a"], ["x"], { status: "confirmed", confirmedBy: "ann" }), rows[1], rows[2]] as Row[];
  expect(must(pairBlocks(confirmed, [{ sourceIds: ["a"], targetIds: ["x"] }], documents))).toEqual(confirmed);
});

test("a block that is not there, or twice, is refused", () => {
  for (const pairings of [
    [{ sourceIds: ["nobody"], targetIds: ["x"] }],
    [{ sourceIds: ["a", "a"], targetIds: [] }],
    [
      { sourceIds: ["a"], targetIds: ["y"] },
      { sourceIds: ["b"], targetIds: ["y"] },
    ],
  ])
    expect(pairBlocks(rows, pairings, documents)).toMatchObject({ ok: false, error: { code: "rowChanged" } });
});

test("a proposal pairs by figures and length what nobody confirmed, and leaves what somebody did", () => {
  const shifted = [row(["a"], []), row(["b"], ["x"]), row(["c"], ["y"]), row([], ["z"])];
  expect(proposePairs(shifted, documents).map(({ sourceIds, targetIds }) => `${sourceIds}|${targetIds}`)).toEqual([
    "a|x",
    "b|y",
    "c|z",
  ]);
  const confirmed = [row(["a"], []), row(["b"], ["x"], { status: "confirmed" }), row(["c"], ["y"]), row([], ["z"])];
  expect(proposePairs(confirmed, documents).flatMap(({ targetIds }) => targetIds)).not.toContain("x");
  expect(proposePairs(rows, documents)).toEqual([]);
});

test("whatever is paired with whatever, every block stands in exactly one row", () => {
  const ids = (pool: string[]) => fc.uniqueArray(fc.constantFrom(...pool), { maxLength: 3 });
  const pairing = fc.record({ sourceIds: ids(["a", "b", "c"]), targetIds: ids(["x", "y", "z"]) });
  fc.assert(
    fc.property(fc.array(pairing, { minLength: 1, maxLength: 8 }), (pairings) => {
      let current: readonly Row[] = rows;
      for (const one of pairings) {
        const next = pairBlocks(current, [one], documents);
        if (next.ok) current = next.value;
        expect(current.flatMap((each) => each.sourceIds).sort()).toEqual(["a", "b", "c"]);
        expect(current.flatMap((each) => each.targetIds).sort()).toEqual(["x", "y", "z"]);
      }
    }),
  );
});

test("what was taken apart and put together again is confirmed as it was, while both sides read the same", () => {
  const confirmed = must(confirmRows(rows, [read(["a"], ["x"]), read(["b"], ["y"])], documents, byAnn));
  const apart = must(
    pairBlocks(
      confirmed,
      [
        { sourceIds: ["a"], targetIds: [] },
        { sourceIds: [], targetIds: ["x"] },
      ],
      documents,
    ),
  );
  expect(deriveRows(apart, source, target).map(({ state }) => state)).toEqual([
    "unpaired",
    "missing",
    "current",
    "draft",
  ]);
  const together = [{ sourceIds: ["a"], targetIds: ["x"] }];
  expect(must(pairBlocks(apart, together, documents, "machine"))).toEqual(confirmed);

  const rewritten = doc(
    ["x", "It carried 400,000 last year."],
    ["y", "The bridge opened in 2019."],
    ["z", "63 people."],
  );
  const after = reconcile(apart, { before: source, after: source }, { before: target, after: rewritten });
  const again = must(pairBlocks(after, together, { source, target: rewritten }));
  expect(again[0]).toMatchObject({ sourceIds: ["a"], targetIds: ["x"], status: "draft" });
  expect(again[0]).not.toHaveProperty("confirmedBy");
  const other = doc(["a", "去年运送42万件。"], ["b", "桥在2019年通车。"], ["c", "末班船载了63人。"]);
  const changed = reconcile(apart, { before: source, after: other }, { before: target, after: target });
  expect(must(pairBlocks(changed, together, { source: other, target }))[0]).toMatchObject({ status: "draft" });
});

test("rows that one person confirmed are confirmed when they are joined; rows of two people are to be read again", () => {
  const ann = must(confirmRows(rows, [read(["a"], ["x"]), read(["b"], ["y"])], documents, byAnn));
  const joined = [{ sourceIds: ["a", "b"], targetIds: ["x", "y"] }];
  const state = (list: readonly Row[]) => deriveRows(list, source, target)[0]?.state;
  expect(state(must(pairBlocks(ann, joined, documents)))).toBe("current");
  const both = must(confirmRows(ann, [read(["b"], ["y"])], documents, { actorId: "bo", minor: false }));
  expect(state(must(pairBlocks(both, joined, documents)))).toBe("draft");
});
