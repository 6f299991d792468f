import { closeHistory } from "@tiptap/pm/history";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, NodeSelection, TextSelection, type Transaction } from "@tiptap/pm/state";
import { galleryLimits } from "#domain/document/document.ts";

/** A picture among those of its gallery: which of how many, from 0, and where the gallery begins. */
export type PlaceInGallery = { at: number; of: number; gallery: number };

/** Where the figure at a position stands in a gallery; null for one by itself. */
export function placeInGallery(doc: Node, position: number): PlaceInGallery | null {
  const $position = doc.resolve(position);
  if ($position.depth !== 1 || $position.parent.type.name !== "gallery") return null;
  return { at: $position.index(), of: $position.parent.childCount, gallery: $position.before() };
}

/** Moves a picture in front of the one that stood at `to`, or to the end. Null where it would stand as it stands. */
export function movePicture(state: EditorState, gallery: number, from: number, to: number): Transaction | null {
  const pictures = picturesOf(state.doc, gallery);
  const moved = pictures[from];
  if (!moved || to < 0 || to > pictures.length || to === from || to === from + 1) return null;
  const others = pictures.filter((_, at) => at !== from);
  const at = to > from ? to - 1 : to;
  const content = [...others.slice(0, at), moved, ...others.slice(at)];
  // As one replacement: without a picture, even for a moment, a gallery of two would get an empty place.
  const end = gallery + 1 + sizeOf(pictures);
  const transaction = closeHistory(state.tr).replaceWith(gallery + 1, end, content);
  const start = gallery + 1 + sizeOf(content.slice(0, at));
  return transaction.setSelection(NodeSelection.create(transaction.doc, start)).scrollIntoView();
}

/** Takes the picture at a position out of its gallery; what is left of two is a figure. Null for one by itself. */
export function removePicture(state: EditorState, position: number): Transaction | null {
  const place = placeInGallery(state.doc, position);
  const gallery = place && state.doc.nodeAt(place.gallery);
  if (!place || !gallery) return null;
  const left = gallery.children.filter((_, at) => at !== place.at);
  const transaction = closeHistory(state.tr);
  const end = place.gallery + gallery.nodeSize;
  const [only, another] = left;
  if (only && !another) {
    transaction.replaceWith(
      place.gallery,
      end,
      only.type.create({ ...only.attrs, id: gallery.attrs.id }, only.content),
    );
    return transaction.setSelection(TextSelection.create(transaction.doc, place.gallery + 1));
  }
  const size = gallery.child(place.at).nodeSize;
  transaction.delete(position, position + size);
  const beside = left[place.at] ? position : position - (left[place.at - 1]?.nodeSize ?? 0);
  return transaction.setSelection(TextSelection.create(transaction.doc, beside + 1));
}

/** The figures around the one with this id that stand one after another, it among them: where they begin, and they. */
export function figuresAround(doc: Node, id: string): { from: number; figures: Node[] } {
  let run: { from: number; figures: Node[] } = { from: 0, figures: [] };
  let found: typeof run | null = null;
  doc.forEach((node, position) => {
    if (node.type.name !== "figure") run = { from: 0, figures: [] };
    else {
      if (run.figures.length === 0) run = { from: position, figures: [] };
      run.figures.push(node);
      if (node.attrs.id === id) found = run;
    }
  });
  return found ?? { from: 0, figures: [] };
}

/** Makes one gallery of the figures around one. It stands in the row of the first. Null where they are too few or many. */
export function joinFigures(state: EditorState, id: string): Transaction | null {
  const { from, figures } = figuresAround(state.doc, id);
  const { gallery } = state.schema.nodes;
  if (!gallery || figures.length < galleryLimits.least || figures.length > galleryLimits.most) return null;
  const made = gallery.create({ id: figures[0]?.attrs.id }, figures.map(withId(null)));
  const transaction = closeHistory(state.tr).replaceWith(from, from + sizeOf(figures), made);
  return transaction.setSelection(TextSelection.create(transaction.doc, from + 2)).scrollIntoView();
}

/** Makes figures of a gallery, the first in its row. */
export function partGallery(state: EditorState, id: string): Transaction | null {
  let transaction: Transaction | null = null;
  state.doc.forEach((node, position) => {
    if (node.attrs.id !== id || node.type.name !== "gallery") return;
    const figures = node.children.map((figure, at) => withId(at === 0 ? id : null)(figure));
    const parted = closeHistory(state.tr).replaceWith(position, position + node.nodeSize, figures);
    transaction = parted.setSelection(TextSelection.create(parted.doc, position + 1)).scrollIntoView();
  });
  return transaction;
}

function withId(id: string | null) {
  return (node: Node) => node.type.create({ ...node.attrs, id }, node.content);
}

function picturesOf(doc: Node, gallery: number): readonly Node[] {
  const node = doc.nodeAt(gallery);
  return node?.type.name === "gallery" ? node.children : [];
}

function sizeOf(nodes: readonly Node[]): number {
  return nodes.reduce((sum, node) => sum + node.nodeSize, 0);
}
