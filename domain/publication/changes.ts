import type { EditionText } from "#domain/article/article.ts";
import { blockHash } from "#domain/document/block-hash.ts";
import type { Block } from "#domain/document/document.ts";

/** One block that is no longer what it was. `before` is null for a new one; a removed one is gone from the text. */
export type BlockChange = { blockId: string; change: "added" | "changed" | "removed"; before: Block | null };

/** What differs between two states of an edition. `title` and `deck` hold the former wording, or null when unchanged. */
export type TextChanges = {
  title: { before: string } | null;
  deck: { before: string } | null;
  /** In reading order of the present text; removed blocks stand where they stood, after the block before them. */
  blocks: BlockChange[];
  /** Whether blocks that are in both stand in another order. */
  reordered: boolean;
};

/** What a reviewer has to look at: everything in `now` that is not as it was in `before`, block by block. */
export function textChanges(before: EditionText, now: EditionText): TextChanges {
  const was = new Map(before.document.content.map((block) => [block.attrs.id, block]));
  const is = new Set(now.document.content.map((block) => block.attrs.id));
  const removedAfter = removedByPredecessor(before, is);
  const blocks: BlockChange[] = [...(removedAfter.get("") ?? [])];
  for (const block of now.document.content) {
    const blockId = block.attrs.id;
    const old = was.get(blockId);
    if (!old) blocks.push({ blockId, change: "added", before: null });
    else if (blockHash(old) !== blockHash(block)) blocks.push({ blockId, change: "changed", before: old });
    blocks.push(...(removedAfter.get(blockId) ?? []));
  }
  const kept = before.document.content.map((block) => block.attrs.id).filter((id) => is.has(id));
  const order = now.document.content.map((block) => block.attrs.id).filter((id) => was.has(id));
  return {
    title: before.title === now.title ? null : { before: before.title },
    deck: before.deck === now.deck ? null : { before: before.deck },
    blocks,
    reordered: kept.join(" ") !== order.join(" "),
  };
}

/** Removed blocks by the id of the last block before them that is still there; "" for those at the very top. */
function removedByPredecessor(before: EditionText, is: ReadonlySet<string>): Map<string, BlockChange[]> {
  const removed = new Map<string, BlockChange[]>();
  let predecessor = "";
  for (const block of before.document.content) {
    const blockId = block.attrs.id;
    if (is.has(blockId)) predecessor = blockId;
    else {
      const change: BlockChange = { blockId, change: "removed", before: block };
      removed.set(predecessor, [...(removed.get(predecessor) ?? []), change]);
    }
  }
  return removed;
}
