import { expect, test } from "vitest";
import type { RowState } from "#domain/alignment/alignment.ts";
import type { Block } from "#domain/document/document.ts";
import { outlineOf } from "#editor/outline/outline.ts";
import type { ShownRow } from "#editor/rows/rows-board.ts";

const heading = (text: string, level: 2 | 3 = 2): Block => ({
  type: "heading",
  attrs: { id: text, level },
  content: [{ type: "text", text }],
});
const words = (text: string): Block => ({ type: "paragraph", attrs: { id: text }, content: [{ type: "text", text }] });
const row = (state: RowState, source: Block[], target: Block[]): ShownRow => ({
  name: [...source, ...target].map(({ attrs }) => attrs.id).join(),
  row: { sourceIds: [], targetIds: [], sourceHashes: [], status: "draft", origin: "human" },
  state,
  track: { start: 1, span: 1 },
  source,
  target,
});
const told = (rows: ShownRow[]) =>
  outlineOf(rows).map(({ level, source, target, open }) => [level, source, target, open]);

test("each heading begins a section, with what is open in it; what comes before is one where something is open", () => {
  expect(
    told([
      row("stale", [words("a")], [words("A")]),
      row("current", [heading("甲")], [heading("First")]),
      row("missing", [words("b")], []),
      row("draft", [heading("乙", 3)], []),
      row("current", [words("c")], [words("C")]),
    ]),
  ).toEqual([
    [2, "", "", 1],
    [2, "甲", "First", 1],
    [3, "乙", "", 1],
  ]);
});

test("a heading of the translation alone makes a section too; without headings there is no outline", () => {
  expect(told([row("unpaired", [], [heading("Alone")])])).toEqual([[2, "", "Alone", 1]]);
  expect(told([row("missing", [words("a")], [])])).toEqual([]);
});
