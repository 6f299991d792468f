import { getSchema } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { blockText } from "#domain/document/block-text.ts";
import { placesOf, unitsBetween, wordMap } from "#editor/comments/word-map.ts";
import { documentExtensions } from "#editor/extensions/document-extensions.ts";
import { fromDocument } from "#editor/from-document.ts";
import { documents } from "#editor/testing-documents.ts";
import { sampleBlocks } from "#editor/testing-samples.ts";

const schema = getSchema(documentExtensions);
const editorOf = (content: Parameters<typeof fromDocument>[0]["content"]) =>
  Node.fromJSON(schema, fromDocument({ type: "doc", content }));

/** The characters that stand in the pieces. */
function wordsIn(block: Node, pieces: [number, number][]): string {
  // A place counted from the block's own is one within it behind its opening.
  return pieces.map(([from, to]) => block.textBetween(from - 1, to - 1, "", "\n")).join("");
}

test("the text of every block is the domain's", () => {
  for (const block of Object.values(sampleBlocks).flat())
    expect(wordMap(editorOf([block]).child(0)).text, block.type).toBe(blockText(block));
});

test("the text of any document is the domain's, and every unit of it is found in the editor", () => {
  fc.assert(
    fc.property(documents, fc.nat(), fc.nat(), (document, a, b) => {
      fc.pre(document.content.length > 0);
      const doc = editorOf(document.content);
      for (const [index, block] of document.content.entries()) {
        const node = doc.child(index);
        const map = wordMap(node);
        expect(map.text).toBe(blockText(block));
        const [start, end] = [a, b].map((at) => at % (map.text.length + 1)).sort((one, other) => one - other);
        if (start === undefined || end === undefined || start === end) continue;
        const { pieces, fields } = placesOf(map, start, end);
        const units = map.text.slice(start, end);
        if (!fields) expect(wordsIn(node, pieces).replaceAll("\n", "")).toBe(units.replaceAll("\n", ""));
        const [first, last] = [pieces[0], pieces.at(-1)];
        const inOrder = pieces.every((piece, at) => at === 0 || piece[0] >= (pieces[at - 1]?.[1] ?? 0));
        if (!first || !last || !inOrder || fields || units.trim() !== units) continue;
        const back = unitsBetween(map, first[0], last[1]);
        // Where notes are meant with the text, the text alone is.
        const notes = map.runs.find(({ isNote }) => isNote)?.at ?? map.text.length;
        if (end <= notes || pieces.length === 1) expect(back).toEqual({ start, end });
        else if (start < notes) expect(back?.start).toBe(start);
      }
    }),
  );
});

test("a selection over a footnote's sign is of the words around it", () => {
  const node = editorOf([sampleBlocks.paragraph]).child(0);
  const map = wordMap(node);
  expect(map.text).toBe("两行\ntwo lines\n甲\n乙\n");
  // From 行 to the first letter behind the sign and the break.
  const { pieces } = placesOf(map, 1, 4);
  const [first, last] = [pieces[0]?.[0] ?? 0, pieces.at(-1)?.[1] ?? 0];
  expect(last - first).toBeGreaterThan(3);
  expect(unitsBetween(map, first, last)).toEqual({ start: 1, end: 4 });
  expect(unitsBetween(map, 3, 3)).toBeNull();
  const note = placesOf(map, 13, 14).pieces[0] ?? [0, 0];
  expect(unitsBetween(map, ...note)).toEqual({ start: 13, end: 14 });
});
