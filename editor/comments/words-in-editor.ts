import type { Editor } from "@tiptap/core";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import type { Anchor } from "#domain/annotations/anchor.ts";
import type { Place } from "#domain/annotations/target.ts";
import type { CommentHighlight } from "#editor/comments/comment-highlights.ts";
import { placesOf, wordMap } from "#editor/comments/word-map.ts";
import { positionOf } from "#editor/rows/write-beside.ts";

/** What to underline for a thread, or the block to mark where its words are all of it or stand in fields. */
export function highlightsOf(editor: Editor, thread: string, anchor: Anchor): CommentHighlight[] {
  if (anchor === "orphaned" || "line" in anchor.at) return [];
  const { blockId, start, end } = anchor.at;
  const found = wordsIn(editor, blockId, anchor.at);
  if (!found) return [];
  const { position, size, pieces, fields } = found;
  if (fields || pieces.length === 0 || (start === 0 && end === found.length))
    return [{ from: position, to: position + size, block: true, thread }];
  return pieces.map(([from, to]) => ({ from: position + from, to: position + to, block: false, thread }));
}

function wordsIn(editor: Editor, blockId: string, { start, end, ...place }: Place & { start: number; end: number }) {
  const position = positionOf(editor, blockId);
  const node = position === null ? null : editor.state.doc.nodeAt(position);
  if (position === null || !node) return null;
  const inField = "field" in place && place.field !== undefined;
  const map = wordMap(node);
  const places = inField ? { pieces: [], fields: true } : placesOf(map, start, end);
  return { position, size: node.nodeSize, length: map.text.length, ...places };
}

/** Selects words of a block, or (null) the block, and brings them into view. */
export function goToWords(editor: Editor, blockId: string, at: { start: number; end: number } | null): void {
  const found = wordsIn(editor, blockId, { blockId, start: 0, end: 0, ...at });
  if (!found || editor.isDestroyed) return;
  const { position, pieces } = found;
  const { doc, tr } = editor.state;
  const [first, last] = [pieces[0], pieces.at(-1)];
  const selection =
    first && last && first[0] < last[1]
      ? TextSelection.create(doc, position + first[0], position + last[1])
      : NodeSelection.create(doc, position);
  editor.view.dispatch(tr.setSelection(selection).scrollIntoView());
  if (editor.isEditable) editor.view.focus();
  const block = editor.view.nodeDOM(position);
  if (block instanceof HTMLElement) block.scrollIntoView({ block: "nearest" });
}

export function goToLine(editor: Editor, line: "title" | "deck", start: number, end: number): void {
  const field = lineField(editor, line);
  field?.focus();
  field?.setSelectionRange(start, end);
}

/** The field of an edition's title or deck. */
export function lineField(editor: Editor, line: "title" | "deck"): HTMLTextAreaElement | null {
  const field = editor.view.dom.closest("[data-side]")?.querySelector(`[data-field=${line}]`);
  return field instanceof HTMLTextAreaElement ? field : null;
}
