import type { Block, Document } from "#domain/document/document.ts";
import { mergeOrder } from "#domain/document/merge-order.ts";
import { sameJson } from "#domain/same-json.ts";

/** A block that both sides changed differently; null where a side deleted it. */
export type BlockConflict = { blockId: string; mine: Block | null; theirs: Block | null };

export type MergedDocument = {
  /** In a conflict it holds my block, or theirs where I deleted it: nothing is lost before a person has chosen. */
  merged: Document;
  conflicts: BlockConflict[];
};

/**
 * Three-way merge by block id of two documents that were both made from `base`. Only blocks that both sides changed need a
 * person. A block that one side deleted and the other left alone is deleted; insertions and moves of both sides stand.
 */
export function mergeDocuments(base: Document, mine: Document, theirs: Document): MergedDocument {
  const blocksOf = (document: Document) => new Map(document.content.map((block) => [block.attrs.id, block]));
  const [inBase, inMine, inTheirs] = [blocksOf(base), blocksOf(mine), blocksOf(theirs)];
  const conflicts: BlockConflict[] = [];
  const content: Block[] = [];
  for (const id of mergeOrder([...inBase.keys()], [...inMine.keys()], [...inTheirs.keys()])) {
    const [origin, my, their] = [inBase.get(id), inMine.get(id), inTheirs.get(id)];
    const chosen = choose(origin, my, their);
    if (chosen === "conflict") conflicts.push({ blockId: id, mine: my ?? null, theirs: their ?? null });
    const kept = chosen === "conflict" ? (my ?? their) : chosen;
    if (kept) content.push(kept);
  }
  return { merged: { type: "doc", content }, conflicts };
}

function choose(origin: Block | undefined, mine: Block | undefined, theirs: Block | undefined) {
  if (sameBlock(mine, theirs) || sameBlock(origin, theirs)) return mine;
  if (sameBlock(origin, mine)) return theirs;
  return "conflict";
}

/** Whether two blocks are worded alike; id, words, marks and attributes all count. */
export function sameBlock(a: Block | undefined, b: Block | undefined): boolean {
  return sameJson(a, b);
}
