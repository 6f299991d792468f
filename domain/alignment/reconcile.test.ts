import { expect, test } from "vitest";
import type { Row } from "#domain/alignment/alignment.ts";
import { deriveRows, progressOf } from "#domain/alignment/derive-rows.ts";
import { reconcile } from "#domain/alignment/reconcile.ts";
import { blockHash } from "#domain/document/block-hash.ts";
import type { Block, Document } from "#domain/document/document.ts";

const paragraph = (id: string, text: string): Block => ({
  type: "paragraph",
  attrs: { id },
  ...(text === "" ? {} : { content: [{ type: "text", text }] }),
});
const heading = (id: string, text: string): Block => ({
  type: "heading",
  attrs: { id, level: 2 },
  content: [{ type: "text", text }],
});
const doc = (...blocks: (Block | [string, string])[]): Document => ({
  type: "doc",
  content: blocks.map((block) => (Array.isArray(block) ? paragraph(...block) : block)),
});
const still = (document: Document) => ({ before: document, after: document });
const zh = doc(["a", "一二三"], ["b", "四五六"], ["c", "七八九"]);
const en = doc(["x", "one two three"], ["y", "four five six"], ["z", "seven eight nine"]);
const confirmed = (sourceId: string, targetId: string): Row => ({
  sourceIds: [sourceId],
  targetIds: [targetId],
  sourceHashes: zh.content.filter((block) => block.attrs.id === sourceId).map(blockHash),
  status: "confirmed",
  origin: "human",
  confirmedBy: "ann",
});
const rows = [confirmed("a", "x"), confirmed("b", "y"), confirmed("c", "z")];
const shape = (list: readonly Row[]) => list.map((row) => `${row.sourceIds}|${row.targetIds}`);
const states = (list: readonly Row[], source: Document, target: Document) =>
  deriveRows(list, source, target).map(({ state }) => state);

test("changing one source block makes exactly its row stale and keeps the wording it was made from", () => {
  const after = doc(["a", "一二三"], ["b", "四五六七"], ["c", "七八九"]);
  const next = reconcile(rows, { before: zh, after }, still(en));
  expect(next).toEqual(rows);
  expect(states(next, after, en)).toEqual(["current", "stale", "current"]);
});

test("rewriting a target makes its row a draft of the source as it is now", () => {
  const changed = doc(["a", "一二三"], ["b", "四五"], ["c", "七八九"]);
  const after = doc(["x", "one two three"], ["y", "four five"], ["z", "seven eight nine"]);
  const next = reconcile(rows, still(changed), { before: en, after });
  expect(states(next, changed, after)).toEqual(["current", "draft", "current"]);
  expect(next[1]?.confirmedBy).toBeUndefined();
});

test("a removed source leaves its target unpaired, a removed target leaves its source missing", () => {
  const source = doc(["a", "一二三"], ["c", "七八九"]);
  const unpaired = reconcile(rows, { before: zh, after: source }, still(en));
  expect(shape(unpaired)).toEqual(["a|x", "|y", "c|z"]);
  expect(states(unpaired, source, en)).toEqual(["current", "unpaired", "current"]);
  const target = doc(["x", "one two three"], ["z", "seven eight nine"]);
  const missing = reconcile(rows, still(zh), { before: en, after: target });
  expect(shape(missing)).toEqual(["a|x", "b|", "c|z"]);
  expect(states(missing, zh, target)).toEqual(["current", "missing", "current"]);
});

test("paragraphs written one after the other stand beside the source in its order", () => {
  let list = reconcile([], { before: doc(), after: zh }, still(doc()));
  expect(shape(list)).toEqual(["a|", "b|", "c|"]);
  const first = doc(["x", "one"]);
  list = reconcile(list, still(zh), { before: doc(), after: first });
  const second = doc(["x", "one"], ["y", ""]);
  list = reconcile(list, still(zh), { before: first, after: second });
  expect(shape(list)).toEqual(["a|x", "b|y", "c|"]);
  expect(states(list, zh, second)).toEqual(["draft", "missing", "missing"]);
});

test("a source written after its target pairs with it and typing on does not make it stale", () => {
  let list = reconcile([], still(doc()), { before: doc(), after: en });
  expect(shape(list)).toEqual(["|x", "|y", "|z"]);
  const begun = doc(["a", "一"]);
  list = reconcile(list, { before: doc(), after: begun }, still(en));
  const typed = doc(["a", "一二三"]);
  list = reconcile(list, { before: begun, after: typed }, still(en));
  expect(shape(list)).toEqual(["a|x", "|y", "|z"]);
  expect(states(list, typed, en)).toEqual(["draft", "unpaired", "unpaired"]);
});

test("a new block joins only one that waits in the same gap", () => {
  const source = doc(["a", "一二三"], ["n", "新"], ["b", "四五六"], ["c", "七八九"]);
  const withNew = reconcile(rows, { before: zh, after: source }, still(en));
  expect(shape(withNew)).toEqual(["a|x", "n|", "b|y", "c|z"]);
  const elsewhere = doc(...en.content, ["w", "new"]);
  expect(shape(reconcile(withNew, still(source), { before: en, after: elsewhere }))).toEqual([
    "a|x",
    "n|",
    "b|y",
    "c|z",
    "|w",
  ]);
  const there = doc(["x", "one two three"], ["w", "new"], ["y", "four five six"], ["z", "seven eight nine"]);
  expect(shape(reconcile(withNew, still(source), { before: en, after: there }))).toEqual(["a|x", "n|w", "b|y", "c|z"]);
});

test("a heading prefers a heading that waits", () => {
  const source = doc(["a", "一"], heading("h", "题"));
  const list = reconcile([], { before: doc(), after: source }, still(doc()));
  expect(shape(reconcile(list, still(source), { before: doc(), after: doc(heading("x", "Title")) }))).toEqual([
    "a|",
    "h|x",
  ]);
});

test("a source block cut in two stays beside its translation and stays current", () => {
  const source = doc(["a", "一二三"], ["b", "四五"], ["n", "六"], ["c", "七八九"]);
  const next = reconcile(rows, { before: zh, after: source }, still(en));
  expect(shape(next)).toEqual(["a|x", "b,n|y", "c|z"]);
  expect(states(next, source, en)).toEqual(["current", "current", "current"]);
});

test("two source blocks made one bring their translations together", () => {
  const source = doc(["a", "一二三四五六"], ["c", "七八九"]);
  const next = reconcile(rows, { before: zh, after: source }, still(en));
  expect(shape(next)).toEqual(["a|x,y", "c|z"]);
  expect(states(next, source, en)).toEqual(["current", "current"]);
});

test("a target cut in two, or two made one, keep what they were made from", () => {
  const cut = doc(["x", "one"], ["n", "two three"], ["y", "four five six"], ["z", "seven eight nine"]);
  const next = reconcile(rows, still(zh), { before: en, after: cut });
  expect(shape(next)).toEqual(["a|x,n", "b|y", "c|z"]);
  expect(states(next, zh, cut)).toEqual(["current", "current", "current"]);
  const joined = doc(["x", "one two three four five six"], ["z", "seven eight nine"]);
  const together = reconcile(rows, still(zh), { before: en, after: joined });
  expect(shape(together)).toEqual(["a,b|x", "c|z"]);
  expect(states(together, zh, joined)).toEqual(["current", "current"]);
});

test("moving a source block moves its row", () => {
  const source = doc(["c", "七八九"], ["a", "一二三"], ["b", "四五六"]);
  expect(shape(reconcile(rows, { before: zh, after: source }, still(en)))).toEqual(["c|z", "a|x", "b|y"]);
});

test("progress counts rows by state", () => {
  const source = doc(["a", "一"], ["b", "四五六"], ["c", "七八九"], ["d", "十"]);
  const next = reconcile(rows, { before: zh, after: source }, still(en));
  expect(progressOf(deriveRows(next, source, en))).toEqual({ missing: 1, draft: 0, current: 2, stale: 1, unpaired: 0 });
});
