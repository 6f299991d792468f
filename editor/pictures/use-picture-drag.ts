"use client";

import type { Editor } from "@tiptap/core";
import { useDrag } from "#editor/blocks/use-drag.ts";
import { movePicture, type PlaceInGallery } from "#editor/pictures/change-galleries.ts";

/** Where a dragged picture would stand: before the one at `to`, at a line in the window. */
type Gap = { to: number; line: { left: number; top: number; height: number } };

/** Half of what is between two pictures: the line stands in the middle of it. */
const halfGap = 8;

/** Dragging a picture among those of its gallery by its handle. */
export function usePictureDrag(editor: Editor, { gallery, at }: PlaceInGallery) {
  return useDrag<Gap>({
    sideways: true,
    gapAt: (x, y) => gapAt(picturesIn(editor, gallery), x, y),
    drop: ({ to }) => {
      const moved = movePicture(editor.state, gallery, at, to);
      if (moved) editor.view.dispatch(moved);
    },
  });
}

/** Puts the focus on the handle of a picture, as soon as the picture is shown. */
export function focusHandle(editor: Editor, gallery: number, at: number): void {
  setTimeout(() => picturesIn(editor, gallery)[at]?.querySelector<HTMLElement>("[data-picture-handle]")?.focus());
}

/** The elements of a gallery's pictures, in order. */
function picturesIn(editor: Editor, gallery: number): HTMLElement[] {
  const element = editor.view.nodeDOM(gallery);
  return element instanceof HTMLElement ? [...element.querySelectorAll<HTMLElement>("[data-picture]")] : [];
}

/** The side of a picture that is nearest to a point in the window. */
function gapAt(pictures: readonly HTMLElement[], x: number, y: number): Gap | null {
  let nearest: { at: number; away: number; box: DOMRect } | null = null;
  pictures.forEach((picture, at) => {
    const box = picture.getBoundingClientRect();
    const beside = (value: number, from: number, to: number) => Math.max(from - value, 0, value - to);
    const away = Math.hypot(beside(x, box.left, box.right), beside(y, box.top, box.bottom));
    if (nearest === null || away < nearest.away) nearest = { at, away, box };
  });
  if (nearest === null) return null;
  const { at, box }: { at: number; box: DOMRect } = nearest;
  const behind = x > box.left + box.width / 2;
  const left = behind ? box.right + halfGap - 1 : box.left - halfGap - 1;
  return { to: behind ? at + 1 : at, line: { left, top: box.top, height: box.height } };
}
