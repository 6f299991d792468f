import { Editor, type JSONContent } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import { documentSchema } from "#domain/document/document.ts";
import { documentExtensions } from "#editor/extensions/document-extensions.ts";
import { leaveBlock } from "#editor/extensions/leave-block.ts";
import { RowsBoard } from "#editor/rows/rows-board.ts";
import { focusRow } from "#editor/rows/write-beside.ts";
import { documentOf } from "#editor/to-document.ts";

const line = (text: string): JSONContent => ({ type: "paragraph", content: [{ type: "text", text }] });
const item = (text: string) => ({ type: "listItem", content: [line(text)] });
const row = (...words: string[]) => ({
  type: "tableRow",
  content: words.map((word) => ({ type: "tableCell", content: [line(word)] })),
});

/** A real editor without a page. */
function editing(...content: JSONContent[]): Editor {
  const editor = new Editor({ element: null, extensions: documentExtensions, content: { type: "doc", content } });
  editor.view.updateState(editor.state.reconfigure({ plugins: editor.extensionManager.plugins }));
  return editor;
}

test("whoever goes to a row can write there: at the end of its words, in a table in its first cell", () => {
  const editor = editing(
    { type: "quotation", attrs: { id: "q" }, content: [line("one"), line("two")] },
    { type: "bulletList", attrs: { id: "l" }, content: [item("rope"), item("oars")] },
    { type: "table", attrs: { id: "t" }, content: [row("day", "tide"), row("1st", "2.5")] },
  );
  const read = () => documentSchema.parse(documentOf(editor.state.doc));
  const board = new RowsBoard({ sourceLanguage: "zh", rows: [], documents: { zh: read() } });
  board.attach("zh", { editor, read });
  const written = board.view().rows.map((shown) => {
    expect(focusRow(board, shown, "zh")).toBe(true);
    editor.view.dispatch(editor.state.tr.insertText("!"));
    return editor.state.selection.$from.parent.textContent;
  });
  expect(written).toEqual(["two!", "oars!", "day!"]);
});

test("below a quotation is the paragraph that waits there, and a new one only where none does", () => {
  const editor = editing({ type: "quotation", content: [line("one")] }, { type: "paragraph" }, line("more"));
  const leave = () => {
    editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, 3)));
    expect(leaveBlock(editor, "quotation")).toBe(true);
    editor.view.dispatch(editor.state.tr.insertText("below"));
    return editor.state.doc.children.map(({ textContent }) => textContent);
  };
  expect(leave()).toEqual(["one", "below", "more"]);
  expect(leave()).toEqual(["one", "below", "below", "more"]);
});
