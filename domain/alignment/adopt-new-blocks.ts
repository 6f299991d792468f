import type { Row } from "#domain/alignment/alignment.ts";
import { byId } from "#domain/alignment/derive-rows.ts";
import { type Gap, WaitingRows } from "#domain/alignment/waiting-rows.ts";
import { blockHash } from "#domain/document/block-hash.ts";
import type { Block, Document } from "#domain/document/document.ts";

type Side = "source" | "target";

/**
 * Gives every block that is in no row yet one: with a block of the other side that waits alone between the same paired
 * neighbours, or a row of its own. A paragraph takes the first that waits; any other block prefers one of its own type,
 * since whoever writes a heading before its neighbours skipped them.
 */
export function adoptNewBlocks(rows: readonly Row[], source: Document, target: Document): Row[] {
  const next = rows.map((row): Row => ({ ...row }));
  adoptSide(next, source, target, "target");
  adoptSide(next, source, target, "source");
  return next;
}

function adoptSide(rows: Row[], source: Document, target: Document, side: Side): void {
  const [own, others] = side === "source" ? [source, target] : [target, source];
  const otherSide: Side = side === "source" ? "target" : "source";
  const rowOf = new Map(rows.flatMap((row) => idsOf(row, side).map((id) => [id, row])));
  const newBlocks = own.content.filter((block) => !rowOf.has(block.attrs.id));
  if (newBlocks.length === 0) return;
  const otherBlocks = byId(others);
  const otherPlaces = new Map(others.content.map((block, at) => [block.attrs.id, at]));
  const waiting = rows
    .filter((row) => idsOf(row, side).length === 0)
    .map((row) => ({ row, at: placeOf(row, otherSide, otherPlaces, Math.min) }))
    .sort((a, b) => a.at - b.at);
  const queue = new WaitingRows(
    waiting.map(({ at }) => at),
    waiting.map(({ row }) => otherBlocks.get(idsOf(row, otherSide)[0] ?? "")?.type ?? ""),
  );
  const gaps = gapsOf(own, rowOf, (row, pick) => placeOf(row, otherSide, otherPlaces, pick));
  for (const block of newBlocks) {
    const gap = gaps.get(block.attrs.id);
    const alike = gap && block.type !== "paragraph" ? queue.firstIn(gap, block.type) : null;
    const chosen = alike ?? (gap ? queue.firstIn(gap) : null);
    const partner = chosen === null ? undefined : waiting[chosen]?.row;
    if (partner && chosen !== null) {
      queue.take(chosen);
      pair(partner, block, side, otherBlocks);
    } else rows.push(alone(block, side));
  }
}

/** For each new block, the places on the other side of the paired blocks before and behind it. */
function gapsOf(
  own: Document,
  rowOf: ReadonlyMap<string, Row>,
  place: (row: Row, pick: (...places: number[]) => number) => number,
): Map<string, Gap> {
  const gaps = new Map<string, Gap>();
  let after = -1;
  let open: Gap[] = [];
  for (const block of own.content) {
    const row = rowOf.get(block.attrs.id);
    if (row && row.sourceIds.length > 0 && row.targetIds.length > 0) {
      const before = place(row, Math.min);
      for (const gap of open) gap.before = before;
      open = [];
      after = place(row, Math.max);
    } else if (!row) {
      const gap = { after, before: Number.POSITIVE_INFINITY };
      gaps.set(block.attrs.id, gap);
      open.push(gap);
    }
  }
  return gaps;
}

function pair(row: Row, block: Block, side: Side, otherBlocks: ReadonlyMap<string, Block>): void {
  row.status = "draft";
  // What was said of the target and its former source says nothing of this one.
  delete row.confirmedBy;
  if (side === "source") {
    row.sourceIds = [block.attrs.id];
    // The target was there first: it was made from no wording of this block.
    row.sourceHashes = [];
  } else {
    row.targetIds = [block.attrs.id];
    row.sourceHashes = row.sourceIds.flatMap((id) => otherBlocks.get(id) ?? []).map(blockHash);
    row.origin = "human";
  }
}

function alone(block: Block, side: Side): Row {
  const ids = [block.attrs.id];
  const [sourceIds, targetIds] = side === "source" ? [ids, []] : [[], ids];
  return { sourceIds, targetIds, sourceHashes: [], status: "draft", origin: "human" };
}

function idsOf(row: Row, side: Side): string[] {
  return side === "source" ? row.sourceIds : row.targetIds;
}

function placeOf(
  row: Row,
  side: Side,
  places: ReadonlyMap<string, number>,
  pick: (...places: number[]) => number,
): number {
  return pick(...idsOf(row, side).map((id) => places.get(id) ?? -1));
}
