import type { Row } from "#domain/alignment/alignment.ts";
import { blocksOf, byId, madeFrom } from "#domain/alignment/derive-rows.ts";
import { type Pairing, pairByOrder } from "#domain/alignment/pair-by-order.ts";
import { inReadingOrder } from "#domain/alignment/reading-order.ts";
import { writtenNow } from "#domain/alignment/reconcile.ts";
import { isRow, type RowKey, rowName } from "#domain/alignment/row-key.ts";
import { blockHash } from "#domain/document/block-hash.ts";
import type { Block, Document } from "#domain/document/document.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

type Documents = { source: Document; target: Document };

/**
 * Puts blocks beside each other by hand: each pairing becomes a row, and its blocks leave the rows they were in. An empty
 * side leaves the other alone. What was confirmed stays confirmed where it still says so: in a pairing that is a row
 * already, in one that puts two sides back together that were taken apart, and in rows of one person joined as a whole.
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
  const standing = new Set(rows.map(rowName));
  const fresh = pairings.filter((pairing) => !standing.has(rowName(pairing)));
  const sourceIds = new Set(fresh.flatMap((one) => one.sourceIds));
  const targetIds = new Set(fresh.flatMap((one) => one.targetIds));
  const recall = recallFrom(rows, sources);
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
    .map(ordered(source, target))
    .map((key) => recall(key) ?? madeRow(key, sources, origin));
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
  const standing = new Set(rows.map(rowName));
  return proposals.filter((pairing) => !standing.has(rowName(pairing)));
}

function madeRow(key: RowKey, sources: ReadonlyMap<string, Block>, origin: Row["origin"]): Row {
  const row: Row = { ...key, sourceHashes: [], status: "draft", origin };
  return key.sourceIds.length > 0 && key.targetIds.length > 0 ? { ...writtenNow(row, sources), origin } : row;
}

/** Finds what was confirmed of the blocks that a pairing puts together or takes apart; null where nothing holds for it. */
function recallFrom(rows: readonly Row[], sources: ReadonlyMap<string, Block>): (key: RowKey) => Row | null {
  const ofTarget = new Map(rows.flatMap((row) => row.targetIds.map((id) => [id, row])));
  const holds = (row: Row, key: RowKey) => madeFrom(row, blocksOf(key.sourceIds, sources));
  return (key) => {
    const parts = [...new Set(key.targetIds.flatMap((id) => ofTarget.get(id) ?? []))];
    const [first] = parts;
    if (!first?.confirmedBy || parts.some(({ status }) => status !== "confirmed")) return null;
    const sameTarget = sameSet(
      parts.flatMap(({ targetIds }) => targetIds),
      key.targetIds,
    );
    if (!sameTarget || parts.some(({ confirmedBy }) => confirmedBy !== first.confirmedBy)) return null;
    const { status, origin, confirmedBy } = first;
    if (key.sourceIds.length === 0)
      return parts.length === 1 ? { ...key, sourceHashes: first.sourceHashes, status, origin, confirmedBy } : null;
    const apart = parts.length === 1 && first.sourceIds.length === 0;
    const whole =
      sameSet(
        parts.flatMap(({ sourceIds }) => sourceIds),
        key.sourceIds,
      ) && parts.every((part) => holds(part, part));
    if (!(apart ? holds(first, key) : whole)) return null;
    return { ...key, sourceHashes: blocksOf(key.sourceIds, sources).map(blockHash), status, origin, confirmedBy };
  };
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  const all = new Set(a);
  return all.size === b.length && b.every((id) => all.has(id));
}

function ordered(source: Document, target: Document): (key: RowKey) => RowKey {
  const [sources, targets] = [placesOf(source), placesOf(target)];
  const sorted = (ids: readonly string[], places: ReadonlyMap<string, number>) =>
    [...ids].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  return ({ sourceIds, targetIds }) => ({
    sourceIds: sorted(sourceIds, sources),
    targetIds: sorted(targetIds, targets),
  });
}

function placesOf({ content }: Document): Map<string, number> {
  return new Map(content.map((block, at) => [block.attrs.id, at]));
}
