import type { Row } from "#domain/alignment/alignment.ts";
import { blocksOf, byId, madeFrom } from "#domain/alignment/derive-rows.ts";
import { inReadingOrder } from "#domain/alignment/reading-order.ts";
import { blockHash } from "#domain/document/block-hash.ts";
import type { Document } from "#domain/document/document.ts";

/**
 * The same rows seen from the other edition, which becomes the source. What agreed still agrees, and what a human
 * confirmed stays confirmed; a row that was stale becomes a draft, since neither side was made from the other as it is.
 */
export function switchSource(rows: readonly Row[], source: Document, target: Document): Row[] {
  const [sourceBlocks, targetBlocks] = [byId(source), byId(target)];
  const switched = rows.map((row): Row => {
    const agreed = row.sourceIds.length > 0 && madeFrom(row, blocksOf(row.sourceIds, sourceBlocks));
    const { status, origin, confirmedBy } = row;
    return {
      sourceIds: row.targetIds,
      targetIds: row.sourceIds,
      sourceHashes: agreed && row.targetIds.length > 0 ? blocksOf(row.targetIds, targetBlocks).map(blockHash) : [],
      status: agreed ? status : "draft",
      origin,
      ...(agreed && confirmedBy ? { confirmedBy } : {}),
    };
  });
  return inReadingOrder(switched, target, source);
}
