"use client";

import type { Editor } from "@tiptap/core";
import { findBlock, moveBlocks } from "#editor/blocks/change-blocks.ts";
import { useDrag } from "#editor/blocks/use-drag.ts";

/** Where a dragged block would stand: at which edge of which block. */
export type Gap = { id: string; edge: "above" | "below" };

/** So near to the edge of the window the page moves along. Pixels, and pixels a move. */
const edge = 64;
const scrollStep = 14;

/** Dragging a block by its handle. */
export function useBlockDrag(editor: Editor, id: string) {
  return useDrag<Gap>({
    gapAt: (_x, y) => {
      if (y < edge) window.scrollBy(0, -scrollStep);
      else if (y > window.innerHeight - edge) window.scrollBy(0, scrollStep);
      return gapAt(editor, y);
    },
    drop: (gap) => {
      const moved = movedTo(editor, id, gap);
      if (moved) editor.view.dispatch(moved);
    },
  });
}

function movedTo({ state }: Editor, id: string, { id: other, edge }: Gap) {
  const [block, beside] = [findBlock(state.doc, id), findBlock(state.doc, other)];
  if (!block || !beside) return null;
  return moveBlocks(state, block.index, block.index, edge === "above" ? beside.index : beside.index + 1);
}

/** The edge of a block that is nearest to a height in the window. */
function gapAt({ view, state }: Editor, y: number): Gap | null {
  const { left, width } = view.dom.getBoundingClientRect();
  const under = document
    .elementsFromPoint(left + width / 2, y)
    .find((one) => one !== view.dom && view.dom.contains(one));
  const id = under && blockIdOf({ view, state }, under);
  if (!under || !id) return null;
  const { top, height } = topLevel(view.dom, under).getBoundingClientRect();
  return { id, edge: y < top + height / 2 ? "above" : "below" };
}

/** The id of the block that an element of an editor belongs to. */
export function blockIdOf({ view, state }: Pick<Editor, "view" | "state">, element: Element): string | null {
  if (!view.dom.contains(element) || element === view.dom) return null;
  const position = view.posAtDOM(topLevel(view.dom, element), 0, -1);
  const $position = state.doc.resolve(Math.max(0, Math.min(position, state.doc.content.size)));
  const block = $position.depth > 0 ? $position.node(1) : $position.nodeAfter;
  return typeof block?.attrs.id === "string" ? block.attrs.id : null;
}

function topLevel(root: Element, element: Element): Element {
  let top = element;
  while (top.parentElement && top.parentElement !== root) top = top.parentElement;
  return top;
}
