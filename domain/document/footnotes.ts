import type { Footnote } from "#domain/document/document.ts";

/** Any node of a document that may have others within it. */
type Holder = { type: string; content?: readonly Holder[] | undefined };

/** The footnotes of a block or of a run of words, in the order in which they are read. */
export function footnotesOf(node: Holder): Footnote[] {
  if (isFootnote(node)) return [node];
  return node.content?.flatMap(footnotesOf) ?? [];
}

/** A copy of a node in which each footnote is another; the node itself where there is none. */
export function mapFootnotes<T extends Holder>(node: T, map: (note: Footnote) => unknown): T {
  if (footnotesOf(node).length === 0) return node;
  const content = node.content?.map((child) => (isFootnote(child) ? map(child) : mapFootnotes(child, map)));
  return { ...node, content } as T;
}

function isFootnote(node: Holder): node is Footnote {
  return node.type === "footnote";
}
