import { adoptNewBlocks } from "#domain/alignment/adopt-new-blocks.ts";
import type { Row } from "#domain/alignment/alignment.ts";
import { blocksOf, byId } from "#domain/alignment/derive-rows.ts";
import { type Change, followWords } from "#domain/alignment/follow-words.ts";
import { inReadingOrder } from "#domain/alignment/reading-order.ts";
import { blockHash } from "#domain/document/block-hash.ts";
import { blockText } from "#domain/document/block-text.ts";
import type { Block } from "#domain/document/document.ts";
import { sameBlock } from "#domain/document/merge-documents.ts";

/**
 * The rows after a save, so that every block of either edition is in exactly one row and rows stand in reading order.
 * Split and merged blocks stay in their row; blocks that vanished leave theirs; new ones get rows, and a new block whose
 * neighbours are paired joins a block that waits for one in the same gap, as a draft. A target that was rewritten is a
 * draft made from the source as it is now; a changed source leaves the row as it was, which makes it stale.
 */
export function reconcile(rows: readonly Row[], source: Change, target: Change): Row[] {
  const followed = followWords(followWords(rows, source, "source"), target, "target");
  const [sourceBlocks, targetBlocks] = [byId(source.after), byId(target.after)];
  const targetBefore = byId(target.before);
  const places = new Map(source.after.content.map((block, at) => [block.attrs.id, at]));
  const targetPlaces = new Map(target.after.content.map((block, at) => [block.attrs.id, at]));
  const earlier = new Map(rows.flatMap((row) => row.targetIds.map((id) => [id, row])));
  const standing = followed.flatMap((row): Row[] => {
    const next = {
      ...row,
      sourceIds: present(row.sourceIds, places),
      targetIds: present(row.targetIds, targetPlaces),
    };
    if (next.sourceIds.length === 0 && next.targetIds.length === 0) return [];
    if (next.targetIds.length === 0) return [unpaired(next, [])];
    const was = row.targetIds.flatMap((id) => earlier.get(id)?.targetIds ?? []);
    const rewritten = !sameWording(blocksOf([...new Set(was)], targetBefore), blocksOf(next.targetIds, targetBlocks));
    // A target that was taken from its source remembers what was said of the two for as long as its words stand.
    if (next.sourceIds.length === 0)
      return [row.sourceIds.length === 0 && !rewritten ? next : unpaired(next, row.sourceHashes)];
    return [rewritten ? writtenNow(next, sourceBlocks) : next];
  });
  const adopted = adoptNewBlocks(standing, source.after, target.after);
  return inReadingOrder(adopted, source.after, target.after);
}

/** A row whose target was written just now from the source as it stands. */
export function writtenNow(row: Row, sourceBlocks: ReadonlyMap<string, Block>): Row {
  const { sourceIds, targetIds } = row;
  const sourceHashes = blocksOf(sourceIds, sourceBlocks).map(blockHash);
  return { sourceIds, targetIds, sourceHashes, status: "draft", origin: "human" };
}

function unpaired({ sourceIds, targetIds, origin }: Row, sourceHashes: string[]): Row {
  return { sourceIds, targetIds, sourceHashes, status: "draft", origin };
}

function present(ids: readonly string[], places: ReadonlyMap<string, number>): string[] {
  return ids.filter((id) => places.has(id)).sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

/** Block by block where the blocks are the same ones; by their words alone where they were split or merged. */
function sameWording(before: readonly Block[], after: readonly Block[]): boolean {
  const sameBlocks =
    before.length === after.length && before.every((block, at) => block.attrs.id === after[at]?.attrs.id);
  if (sameBlocks) return before.every((block, at) => sameBlock(block, after[at]));
  return before.length > 0 && wordsOf(before) === wordsOf(after);
}

function wordsOf(blocks: readonly Block[]): string {
  return blocks.map(blockText).join("").replace(/\s/g, "");
}
