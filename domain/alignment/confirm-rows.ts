import type { Row } from "#domain/alignment/alignment.ts";
import { blocksOf, byId, madeFrom } from "#domain/alignment/derive-rows.ts";
import { type RowKey, rowName } from "#domain/alignment/row-key.ts";
import { blockHash } from "#domain/document/block-hash.ts";
import { hasWords } from "#domain/document/block-text.ts";
import type { Document } from "#domain/document/document.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

/** A row and the wordings its confirmer read, block by block. */
export type ConfirmedRow = RowKey & { sourceHashes: string[]; targetHashes: string[] };

export type ConfirmOptions = {
  actorId: string;
  /** The source's change needs no second reading: the row stays what it was, and remembers that somebody said so. */
  minor: boolean;
};

/**
 * Says of rows that their targets are right for their sources as somebody read them. Refused with `rowChanged` when a row
 * is another one by now or either side reads differently: nobody confirms words they have not seen. A row without words
 * on both sides can't be confirmed.
 */
export function confirmRows(
  rows: readonly Row[],
  wanted: readonly ConfirmedRow[],
  documents: { source: Document; target: Document },
  { actorId, minor }: ConfirmOptions,
): Result<Row[]> {
  const [sources, targets] = [byId(documents.source), byId(documents.target)];
  const next = [...rows];
  const places = new Map(rows.map((row, at) => [rowName(row), at]));
  for (const key of wanted) {
    const at = places.get(rowName(key));
    const row = at === undefined ? undefined : next[at];
    if (at === undefined || !row) return refuse("rowChanged");
    const [source, target] = [blocksOf(row.sourceIds, sources), blocksOf(row.targetIds, targets)];
    if (!source.some(hasWords) || !target.some(hasWords)) return refuse("rowChanged");
    const asRead = madeFrom(key, source) && madeFrom({ sourceHashes: key.targetHashes }, target);
    if (!asRead) return refuse("rowChanged");
    const { sourceIds, targetIds, origin } = row;
    const sourceHashes = source.map(blockHash);
    next[at] = minor
      ? { ...row, sourceHashes, minor: true }
      : { sourceIds, targetIds, sourceHashes, status: "confirmed", origin, confirmedBy: actorId };
  }
  return ok(next);
}

/** Whether two wordings differ in punctuation and spaces alone: such a change of the source can be called minor. */
export function onlyPunctuationDiffers(before: string, after: string): boolean {
  const words = (text: string) => text.replace(/[\p{P}\p{Z}\s]/gu, "");
  return before !== after && words(before) === words(after);
}
