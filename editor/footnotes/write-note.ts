import type { Editor, JSONContent } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { Fragment } from "@tiptap/pm/model";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import { findNote, newNoteId, noteAt } from "#editor/extensions/footnote.ts";

/** Selects the footnote that the caret stands at, or puts one behind the selected words. False where none can stand. */
export function insertFootnote(editor: Editor): boolean {
  const { state, view } = editor;
  if (noteAt(state)) return true;
  const { $to } = state.selection;
  const type = state.schema.nodes.footnote;
  const index = $to.index();
  if (!type || !$to.parent.isTextblock || !$to.parent.canReplaceWith(index, index, type)) return false;
  const tr = state.tr.insert($to.pos, type.create({ id: newNoteId() }));
  view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, $to.pos)).scrollIntoView());
  return true;
}

/** The words of a footnote as lines to write on. */
export function noteLines(editor: Editor, id: string): JSONContent {
  const position = findNote(editor.state.doc, id);
  const note: JSONContent | null = position === null ? null : editor.state.doc.nodeAt(position)?.toJSON();
  return { type: "doc", content: [{ type: "paragraph", content: note?.content ?? [] }] };
}

/** Gives a footnote the words of some lines: what is written in several has breaks between. */
export function writeNote(editor: Editor, id: string, lines: JSONContent): void {
  const position = findNote(editor.state.doc, id);
  const note = position === null ? null : editor.state.doc.nodeAt(position);
  if (position === null || !note) return;
  const words = (lines.content ?? []).flatMap((line, at) => [
    ...(at > 0 ? [{ type: "hardBreak" }] : []),
    ...(line.content ?? []),
  ]);
  const content = Fragment.fromJSON(editor.schema, words);
  if (content.eq(note.content)) return;
  const tr = editor.state.tr.replaceWith(position, position + note.nodeSize, note.copy(content));
  editor.view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, position)));
}

/** Takes a footnote out of the text, in a step that can be undone by itself. */
export function removeNote(editor: Editor, id: string): void {
  const position = findNote(editor.state.doc, id);
  const size = position === null ? 0 : (editor.state.doc.nodeAt(position)?.nodeSize ?? 0);
  if (position !== null) editor.view.dispatch(closeHistory(editor.state.tr.delete(position, position + size)));
}

/** Goes back to the text behind a footnote; one without words is none. */
export function leaveNote(editor: Editor, id: string): void {
  const position = findNote(editor.state.doc, id);
  const note = position === null ? null : editor.state.doc.nodeAt(position);
  if (position !== null && note) {
    const { tr } = editor.state;
    tr.setSelection(TextSelection.create(tr.doc, position + note.nodeSize));
    editor.view.dispatch(note.textContent.trim() === "" ? tr.delete(position, position + note.nodeSize) : tr);
  }
  editor.commands.focus();
}
