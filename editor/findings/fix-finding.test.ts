import { Editor, type JSONContent } from "@tiptap/core";
import { expect, test } from "vitest";
import { documentExtensions } from "#editor/extensions/document-extensions.ts";
import { fixFinding } from "#editor/findings/fix-finding.ts";
import type { ShownFinding } from "#editor/findings/shown-finding.ts";
import { documentOf } from "#editor/to-document.ts";

function editing(...content: JSONContent[]): Editor {
  const editor = new Editor({ element: null, extensions: documentExtensions, content: { type: "doc", content } });
  editor.view.updateState(editor.state.reconfigure({ plugins: editor.extensionManager.plugins }));
  return editor;
}
const paragraph = (id: string, ...content: JSONContent[]): JSONContent => ({
  type: "paragraph",
  attrs: { id },
  content,
});
const said = (text: string, ...marks: string[]): JSONContent => ({
  type: "text",
  text,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
});
const finding = (quote: string, at: number, suggestion?: string): ShownFinding => ({
  ...{ rule: "missing-space", side: "en", severity: "error", key: "a".repeat(32), waiver: null, quote, at },
  said: { kind: "meant" },
  ...(suggestion !== undefined && { suggestion }),
});
/** `row`: the blocks of one side of it. */
const fix = (editor: Editor, row: number[], one: ShownFinding) => {
  const blocks = documentOf(editor.state.doc).content;
  return fixFinding(
    editor,
    row.flatMap((at) => blocks[at] ?? []),
    one,
  );
};
const texts = ({ state }: Editor) => state.doc.children.map(({ textContent }) => textContent);

test("the suggestion takes the place of exactly the words that it is about, which keep their marks", () => {
  const editor = editing(paragraph("a", said("toone and "), said("toone", "bold"), said(" more")));
  expect(fix(editor, [0], finding("toone", 10, "to one"))).toBe(true);
  expect(texts(editor)).toEqual(["toone and to one more"]);
  expect(editor.getJSON().content?.[0]?.content?.[1]).toMatchObject({ text: "to one", marks: [{ type: "bold" }] });
});

test("in the second of two blocks of a row, and in a caption and its words for who does not see the picture", () => {
  const figure = { type: "figure", attrs: { id: "f", mediaId: "m1", alt: "A akey view", credit: "" } };
  const editor = editing(paragraph("a", said("one")), { ...figure, content: [said("The akey bridge")] });
  expect(fix(editor, [0, 1], finding("akey", 8, "a key"))).toBe(true);
  expect(texts(editor)).toEqual(["one", "The a key bridge"]);
  expect(fix(editor, [1], finding("akey", 19, "a key"))).toBe(true);
  expect(editor.state.doc.child(1).attrs.alt).toBe("A a key view");
});

test("nothing happens without a suggestion, or where the words are not there any more", () => {
  const editor = editing(paragraph("a", said("to one and more")));
  const before = editor.state.doc;
  expect(fix(editor, [0], finding("to one", 0))).toBe(false);
  expect(fix(editor, [0], finding("toone", 0, "to one"))).toBe(false);
  expect(fix(editor, [0], finding("more", 900, "less"))).toBe(false);
  expect(editor.state.doc).toBe(before);
});

test("a suggestion of nothing takes the words away", () => {
  const editor = editing(paragraph("a", said("数字 2024 年")));
  expect(fix(editor, [0], finding(" ", 2, ""))).toBe(true);
  expect(texts(editor)).toEqual(["数字2024 年"]);
});
