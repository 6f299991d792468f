import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { TextSelection } from "@tiptap/pm/state";
import { anchorTarget, placeText } from "#domain/annotations/anchor.ts";
import { quoteRange } from "#domain/annotations/quote-range.ts";
import type { Target } from "#domain/annotations/target.ts";
import type { EditionText } from "#domain/article/article.ts";
import type { Language } from "#domain/locale.ts";
import { unitsBetween, wordMap } from "#editor/comments/word-map.ts";

/**
 * What is selected in an edition, as something to say something about: words of one block (of the first, where the selection
 * goes on), or without any the whole block. Null where there is no block.
 */
export function selectedTarget(editor: Editor, language: Language): Target | null {
  const { from, to, words } = selectionOf(editor);
  const found = blockFrom(editor, from, to);
  if (!found) return null;
  const { node, position } = found;
  const place = { blockId: String(node.attrs.id) };
  const map = wordMap(node);
  const units = words && from < to ? unitsBetween(map, from - position, to - position) : null;
  const range = units ? quoteRange(map.text, units.start, units.end) : undefined;
  return { language, place, ...(range && { range }) };
}

/** What is selected in a title or a deck, or all of it. */
export function lineTarget(field: HTMLTextAreaElement, language: Language): Target | null {
  const line = field.dataset.field;
  if (line !== "title" && line !== "deck") return null;
  const range = quoteRange(field.value, field.selectionStart, field.selectionEnd);
  return { language, place: { line }, ...(range && { range }) };
}

/**
 * The same words in the edition as the desk has it, where an editor shows what somebody would have otherwise: words that
 * only they suggest stand for the whole place.
 */
export function standingTarget(target: Target, standing: EditionText): Target {
  const { language, place, range } = target;
  if (!range) return target;
  const anchor = anchorTarget(target, standing);
  if (anchor === "orphaned") return { language, place };
  const { start, end, ...found } = anchor.at;
  const words = quoteRange(placeText(found, standing) ?? "", start, end);
  return { language, place: found, ...(words && { range: words }) };
}

/** Where nobody may write, the page's own selection counts: the editor may not have heard of it yet. */
function selectionOf({ view, state, isEditable }: Editor): { from: number; to: number; words: boolean } {
  const { from, to } = state.selection;
  const words = state.selection instanceof TextSelection;
  if (isEditable) return { from, to, words };
  const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection() ?? {};
  if (!anchorNode || !focusNode) return { from, to, words };
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return { from, to, words };
  const ends = [view.posAtDOM(anchorNode, anchorOffset ?? 0), view.posAtDOM(focusNode, focusOffset ?? 0)];
  return { from: Math.min(...ends), to: Math.max(...ends), words: true };
}

/** The first block of which something is selected. */
function blockFrom({ state: { doc } }: Editor, from: number, to: number): { node: Node; position: number } | null {
  let first: { node: Node; position: number } | null = null;
  doc.forEach((node, position) => {
    const end = position + node.nodeSize;
    // A selection may begin behind the last word of a block, with everything selected in the next.
    const isIn = from === to ? position <= from && from < end : position < to && from < end - 1;
    if (!first && isIn) first = { node, position };
  });
  return first;
}
