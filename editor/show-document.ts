import type { Editor } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import type { Document } from "#domain/document/document.ts";
import { sameBlock } from "#domain/document/merge-documents.ts";
import { fromDocument } from "#editor/from-document.ts";
import { blockOf } from "#editor/to-document.ts";

/** Marks a change that did not come from this person's hand. */
export const shownMeta = "shown";

/** Puts a document on the screen by changing only the blocks that differ, so that the caret and the view stay. */
export function showDocument(editor: Editor, document: Document): void {
  const transaction = showingTransaction(editor.state, document);
  if (transaction) editor.view.dispatch(transaction);
}

/** Null when the screen already shows the document. What others wrote is no step of this person's undo. */
export function showingTransaction(state: EditorState, document: Document): Transaction | null {
  const isBare = state.doc.childCount === 1 && state.doc.content.size === 2;
  if (document.content.length === 0 && isBare) return null;
  const wanted = Node.fromJSON(state.schema, fromDocument(document)).children;
  const shown = state.doc.children;
  const transaction = state.tr.setMeta(shownMeta, true).setMeta("addToHistory", false);
  if (haveSameIds(shown, wanted)) replaceChanged(transaction, shown, wanted);
  else replaceMiddle(transaction, shown, wanted);
  return transaction.docChanged ? transaction : null;
}

function haveSameIds(a: readonly Node[], b: readonly Node[]): boolean {
  return a.length === b.length && a.every((node, index) => node.attrs.id === b[index]?.attrs.id);
}

function replaceChanged(transaction: Transaction, shown: readonly Node[], wanted: readonly Node[]): void {
  let position = transaction.doc.content.size;
  for (let index = shown.length - 1; index >= 0; index--) {
    const [was, is] = [shown[index], wanted[index]];
    if (!was || !is) continue;
    position -= was.nodeSize;
    if (!isSame(was, is)) replaceBlock(transaction, position, was, is);
  }
}

/** What only the editor knows of a block, such as where a picture is on its way to, is no difference. */
function isSame(a: Node, b: Node): boolean {
  return a.eq(b) || (a.type.name === "gallery" && b.type === a.type && sameBlock(blockOf(a), blockOf(b)));
}

/** Within a line of text only what differs: a caret in it stays where it is among the words. */
function replaceBlock(transaction: Transaction, position: number, was: Node, is: Node): void {
  const start = was.content.findDiffStart(is.content);
  const end = was.content.findDiffEnd(is.content);
  if (!was.isTextblock || !was.sameMarkup(is) || start === null || end === null) {
    transaction.replaceWith(position, position + was.nodeSize, is);
    return;
  }
  // Where the same words stand twice, both searches count them.
  const twice = Math.max(0, start - Math.min(end.a, end.b));
  const [from, to] = [position + 1 + start, position + 1 + end.a + twice];
  transaction.replace(from, to, is.slice(start, end.b + twice));
}

function replaceMiddle(transaction: Transaction, shown: readonly Node[], wanted: readonly Node[]): void {
  const same = (a: Node | undefined, b: Node | undefined) => a !== undefined && b !== undefined && isSame(a, b);
  const most = Math.min(shown.length, wanted.length);
  let head = 0;
  while (head < most && same(shown[head], wanted[head])) head += 1;
  let tail = 0;
  while (tail < most - head && same(shown.at(-1 - tail), wanted.at(-1 - tail))) tail += 1;
  const sizeOf = (nodes: readonly Node[]) => nodes.reduce((sum, node) => sum + node.nodeSize, 0);
  const from = sizeOf(shown.slice(0, head));
  const to = from + sizeOf(shown.slice(head, shown.length - tail));
  transaction.replaceWith(from, to, wanted.slice(head, wanted.length - tail));
}
