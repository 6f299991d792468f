import { Editor, type JSONContent } from "@tiptap/core";
import { UndoRedo } from "@tiptap/extensions";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import { documentSchema } from "#domain/document/document.ts";
import { footnotesOf } from "#domain/document/footnotes.ts";
import { documentExtensions } from "#editor/extensions/document-extensions.ts";
import { noteAt } from "#editor/extensions/footnote.ts";
import { insertFootnote, leaveNote, noteLines, removeNote, writeNote } from "#editor/footnotes/write-note.ts";
import { documentOf } from "#editor/to-document.ts";

const line = (text: string): JSONContent => ({
  type: "paragraph",
  ...(text !== "" && { content: [{ type: "text", text }] }),
});

/** A real editor without a page. */
function editing(...content: JSONContent[]): Editor {
  const extensions = [...documentExtensions, UndoRedo];
  const editor = new Editor({ element: null, extensions, content: { type: "doc", content } });
  editor.view.updateState(editor.state.reconfigure({ plugins: editor.extensionManager.plugins }));
  return editor;
}

const caret = (editor: Editor, from: number, to = from) =>
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, from, to)));
const notes = (editor: Editor) => documentSchema.parse(documentOf(editor.state.doc)).content.flatMap(footnotesOf);
const selected = (editor: Editor) => String(noteAt(editor.state)?.attrs.id);

test("a footnote is put behind the selected words, written in lines, and left with the caret behind it", () => {
  const editor = editing(line("one two"));
  caret(editor, 1, 4);
  expect(insertFootnote(editor)).toBe(true);
  const id = selected(editor);
  writeNote(editor, id, { type: "doc", content: [line("first"), line("second")] });
  expect(notes(editor)).toEqual([
    {
      type: "footnote",
      attrs: { id },
      content: [{ type: "text", text: "first" }, { type: "hardBreak" }, { type: "text", text: "second" }],
    },
  ]);
  expect(noteLines(editor, id).content?.[0]?.content).toHaveLength(3);
  leaveNote(editor, id);
  editor.view.dispatch(editor.state.tr.insertText("!"));
  expect(editor.state.doc.textContent).toBe("onefirstsecond! two");
});

test("asking at a footnote that is there makes no other", () => {
  const editor = editing(line("one"));
  caret(editor, 4);
  insertFootnote(editor);
  const id = selected(editor);
  insertFootnote(editor);
  expect(selected(editor)).toBe(id);
  expect(notes(editor)).toHaveLength(1);
});

test("a footnote that is left without a word is none; one that is removed comes back by undoing", () => {
  const editor = editing(line("one"));
  caret(editor, 4);
  insertFootnote(editor);
  leaveNote(editor, selected(editor));
  expect(notes(editor)).toEqual([]);
  insertFootnote(editor);
  const id = selected(editor);
  writeNote(editor, id, { type: "doc", content: [line("kept")] });
  removeNote(editor, id);
  expect(notes(editor)).toEqual([]);
  editor.commands.undo();
  expect(JSON.stringify(notes(editor))).toContain(id);
});

test("a copy of a footnote is another, and there is none in the words of one", () => {
  const editor = editing(line("one"));
  caret(editor, 4);
  insertFootnote(editor);
  const id = selected(editor);
  writeNote(editor, id, { type: "doc", content: [line("note")] });
  const copy = editor.state.doc.nodeAt(4);
  if (copy) editor.view.dispatch(editor.state.tr.insert(1, copy));
  const ids = notes(editor).map(({ attrs }) => attrs.id);
  expect(new Set(ids).size).toBe(2);
  expect(ids).toContain(id);
  expect(copy?.type.contentMatch.matchType(copy.type)).toBeFalsy();
});

test("who types while a sign is selected writes behind it", () => {
  const editor = editing(line("one"));
  caret(editor, 4);
  insertFootnote(editor);
  writeNote(editor, selected(editor), { type: "doc", content: [line("note")] });
  expect(editor.state.selection).toBeInstanceOf(NodeSelection);
  const { from, to } = editor.state.selection;
  const handled = editor.state.plugins.some(
    (plugin) => plugin.props.handleTextInput?.call(plugin, editor.view, from, to, "x", () => editor.state.tr) === true,
  );
  expect(handled).toBe(true);
  expect(notes(editor)).toHaveLength(1);
  expect(editor.state.doc.textContent).toBe("onenotex");
});
