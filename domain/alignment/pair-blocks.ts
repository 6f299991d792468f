import type { Row } from "#domain/alignment/alignment.ts";
import { byId } from "#domain/alignment/derive-rows.ts";
import { type Pairing, pairByOrder } from "#domain/alignment/pair-by-order.ts";
import { inReadingOrder } from "#domain/alignment/reading-order.ts";
import { writtenNow } from "#domain/alignment/reconcile.ts";
import { isRow, type RowKey } from "#domain/alignment/row-key.ts";
import type { Block, Document } from "#domain/document/document.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

type Documents = { source: Document; target: Document };

/**
 * Puts blocks beside each other by hand: each pairing becomes a row, and its blocks leave the rows they were in. An empty
 * side leaves the other alone. A pairing that is a row already changes nothing, so what was confirmed stays confirmed.
 * Refused with `rowChanged` when a block is not there or would stand in two rows.
 */
export function pairBlocks(
  rows: readonly Row[],
  pairings: readonly RowKey[],
  { source, target }: Documents,
  origin: Row["origin"] = "human",
): Result<Row[]> {
  const [sources, targets] = [byId(source), byId(target)];
  const taken = { source: pairings.flatMap((one) => one.sourceIds), target: pairings.flatMap((one) => one.targetIds) };
  const known = taken.source.every((id) => sources.has(id)) && taken.target.every((id) => targets.has(id));
  const once = new Set(taken.source).size === taken.source.length && new Set(taken.target).size === taken.target.length;
  if (!known || !once) return refuse("rowChanged");
  const fresh = pairings.filter((pairing) => !rows.some((row) => isRow(row, pairing)));
  const sourceIds = new Set(fresh.flatMap((one) => one.sourceIds));
  const targetIds = new Set(fresh.flatMap((one) => one.targetIds));
  const left = rows.flatMap((row): Row[] => {
    const kept = {
      sourceIds: row.sourceIds.filter((id) => !sourceIds.has(id)),
      targetIds: row.targetIds.filter((id) => !targetIds.has(id)),
    };
    if (isRow(row, kept)) return [row];
    if (kept.sourceIds.length + kept.targetIds.length === 0) return [];
    return [madeRow(kept, sources, row.origin)];
  });
  const made = fresh
    .filter((pairing) => pairing.sourceIds.length + pairing.targetIds.length > 0)
    .map((pairing) => madeRow(inOrder(pairing, source, target), sources, origin));
  return ok(inReadingOrder([...left, ...made], source, target));
}

/**
 * What standing beside each other by length and figures would be, for everything that nobody confirmed: confirmed rows
 * stay, and each stretch between two of them is paired anew. Only pairings that differ from the rows are given.
 */
export function proposePairs(rows: readonly Row[], { source, target }: Documents): Pairing[] {
  const proposals: Pairing[] = [];
  let [waitingSource, waitingTarget]: [Block[], Block[]] = [[], []];
  const [sources, targets] = [byId(source), byId(target)];
  const pairStretch = () => {
    const stretch = pairByOrder({ type: "doc", content: waitingSource }, { type: "doc", content: waitingTarget });
    proposals.push(...stretch);
    [waitingSource, waitingTarget] = [[], []];
  };
  for (const row of rows) {
    if (row.status === "confirmed" && row.sourceIds.length > 0 && row.targetIds.length > 0) {
      pairStretch();
      continue;
    }
    waitingSource.push(...row.sourceIds.flatMap((id) => sources.get(id) ?? []));
    waitingTarget.push(...row.targetIds.flatMap((id) => targets.get(id) ?? []));
  }
  pairStretch();
  return proposals.filter((pairing) => !rows.some((row) => isRow(row, pairing)));
}

function madeRow(key: RowKey, sources: ReadonlyMap<string, Block>, origin: Row["origin"]): Row {
  const row: Row = { ...key, sourceHashes: [], status: "draft", origin };
  return key.sourceIds.length > 0 && key.targetIds.length > 0 ? { ...writtenNow(row, sources), origin } : row;
}

function inOrder({ sourceIds, targetIds }: RowKey, source: Document, target: Document): RowKey {
  const sorted = (ids: readonly string[], { content }: Document) =>
    content.flatMap((block) => (ids.includes(block.attrs.id) ? [block.attrs.id] : []));
  return { sourceIds: sorted(sourceIds, source), targetIds: sorted(targetIds, target) };
}
