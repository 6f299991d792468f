import { closeHistory } from "@tiptap/pm/history";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, NodeSelection, Selection, TextSelection, type Transaction } from "@tiptap/pm/state";
import { createId } from "#domain/ids.ts";

/** Where a block stands among the blocks of its edition. */
export type PlacedBlock = { node: Node; index: number; position: number };

/** The block with an id; null where it is gone. */
export function findBlock(doc: Node, id: string): PlacedBlock | null {
  let found: PlacedBlock | null = null;
  doc.forEach((node, position, index) => {
    if (node.attrs.id === id) found = { node, index, position };
  });
  return found;
}

/**
 * Moves the blocks `first` to `last` in front of the block that stood at `to`, or to the end. They keep their ids and the
 * caret its place in them. Null where they would stand as they stand.
 */
export function moveBlocks(state: EditorState, first: number, last: number, to: number): Transaction | null {
  const { doc, selection } = state;
  const stays = to >= first && to <= last + 1;
  if (stays || first > last || first < 0 || last >= doc.childCount || to < 0 || to > doc.childCount) return null;
  const startOf = (index: number) => doc.children.slice(0, index).reduce((sum, node) => sum + node.nodeSize, 0);
  const [from, end, target] = [startOf(first), startOf(last + 1), startOf(to)];
  const transaction = closeHistory(state.tr).delete(from, end);
  const at = transaction.mapping.map(target);
  transaction.insert(at, doc.children.slice(first, last + 1));
  if (selection.from >= from && selection.to <= end)
    transaction.setSelection(shifted(transaction.doc, selection, at - from));
  return transaction.scrollIntoView();
}

/** Moves the blocks that the selection touches by one place. */
export function moveSelected(state: EditorState, direction: 1 | -1): Transaction | null {
  const { $from, $to, to } = state.selection;
  const first = $from.index(0);
  // A selected block ends where the next begins.
  const last = $to.depth === 0 && to > state.selection.from ? $to.index(0) - 1 : $to.index(0);
  return moveBlocks(state, first, last, direction === -1 ? first - 1 : last + 2);
}

/** The same block once more below it, with an id of its own and the caret in it. */
export function duplicateBlock(state: EditorState, id: string): Transaction | null {
  const block = findBlock(state.doc, id);
  if (!block) return null;
  const { node, position } = block;
  const copy = node.type.create({ ...node.attrs, id: createId() }, node.content, node.marks);
  const at = position + node.nodeSize;
  const transaction = closeHistory(state.tr).insert(at, copy);
  return transaction.setSelection(inBlock(transaction.doc, at)).scrollIntoView();
}

/** Takes a block away. An edition always has a line to write on. */
export function deleteBlock(state: EditorState, id: string): Transaction | null {
  const block = findBlock(state.doc, id);
  if (!block) return null;
  const { node, position } = block;
  const transaction = closeHistory(state.tr);
  const end = position + node.nodeSize;
  const line = state.schema.nodes.paragraph?.create({ id: createId() });
  if (state.doc.childCount === 1 && line) transaction.replaceWith(position, end, line);
  else transaction.delete(position, end);
  return transaction
    .setSelection(Selection.near(transaction.doc.resolve(Math.min(position, transaction.doc.content.size))))
    .scrollIntoView();
}

/** Puts the caret into a block, unless it is there; a block without words is selected as a whole. */
export function selectBlock(state: EditorState, id: string): Transaction | null {
  const block = findBlock(state.doc, id);
  if (!block || state.selection.$from.index(0) === block.index) return null;
  return state.tr.setSelection(inBlock(state.doc, block.position));
}

function inBlock(doc: Node, position: number): Selection {
  const node = doc.nodeAt(position);
  if (!node || node.isLeaf) return NodeSelection.create(doc, position);
  return Selection.findFrom(doc.resolve(position + 1), 1, true) ?? NodeSelection.create(doc, position);
}

function shifted(doc: Node, selection: Selection, by: number): Selection {
  if (selection instanceof NodeSelection) return NodeSelection.create(doc, selection.from + by);
  return TextSelection.between(doc.resolve(selection.anchor + by), doc.resolve(selection.head + by));
}
