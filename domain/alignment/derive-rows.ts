import type { Row, RowState } from "#domain/alignment/alignment.ts";
import { blockHash } from "#domain/document/block-hash.ts";
import { hasWords, isWorded } from "#domain/document/block-text.ts";
import type { Block, Document } from "#domain/document/document.ts";

/** A row with what the desk says of it. */
export type DerivedRow = { row: Row; state: RowState };

/** How many rows are in each state. */
export type Progress = Record<RowState, number>;

/**
 * What each row is: `unpaired` has words on the target's side only; `missing` waits for its target; `stale` was made from
 * another wording of its source (`row.sourceHashes` names it); `draft` awaits a human's confirmation; `current` needs
 * nothing. A row without a word on either side needs nothing either.
 */
export function deriveRows(rows: readonly Row[], source: Document, target: Document): DerivedRow[] {
  const sourceBlocks = byId(source);
  const targetBlocks = byId(target);
  return rows.map((row) => ({
    row,
    state: stateOf(row, blocksOf(row.sourceIds, sourceBlocks), blocksOf(row.targetIds, targetBlocks)),
  }));
}

/** Counts the rows of an article by state. */
export function progressOf(rows: readonly DerivedRow[]): Progress {
  const progress: Progress = { missing: 0, draft: 0, current: 0, stale: 0, unpaired: 0 };
  for (const { state } of rows) progress[state]++;
  return progress;
}

function stateOf(row: Row, source: Block[], target: Block[]): RowState {
  if (source.length === 0) return "unpaired";
  if (!target.some(hasWords)) return source.some(hasWords) ? "missing" : "current";
  // The picture is there and its words are not.
  if (source.some(isWorded) && !target.some(isWorded)) return "missing";
  if (row.sourceHashes.length > 0 && !madeFrom(row, source)) return "stale";
  return row.status === "confirmed" && row.sourceHashes.length > 0 ? "current" : "draft";
}

/** Whether these are the wordings that the row's target was made from. */
export function madeFrom(row: Pick<Row, "sourceHashes">, source: readonly Block[]): boolean {
  return (
    row.sourceHashes.length === source.length && source.every((block, at) => blockHash(block) === row.sourceHashes[at])
  );
}

/** The blocks of a document by id. */
export function byId(document: Document): Map<string, Block> {
  return new Map(document.content.map((block) => [block.attrs.id, block]));
}

/** Those of `ids` that exist, in their order. */
export function blocksOf(ids: readonly string[], blocks: ReadonlyMap<string, Block>): Block[] {
  return ids.flatMap((id) => blocks.get(id) ?? []);
}
