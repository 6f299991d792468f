import type { Row } from "#domain/alignment/alignment.ts";
import { type RowKey, rowName } from "#domain/alignment/row-key.ts";
import type { Document } from "#domain/document/document.ts";

/** Where something stands in a column of lines that both languages share: from line `start` (from 1), `span` lines high. */
export type Track = { start: number; span: number };

export type Tracks = {
  /** How many lines there are. */
  count: number;
  /** Every block of either document. */
  source: ReadonlyMap<string, Track>;
  target: ReadonlyMap<string, Track>;
  /** Every row, by `rowName`; one whose sides can't stand beside each other is where its first block is. */
  rows: ReadonlyMap<string, Track>;
};

type Side = "source" | "target";
type Places = Record<Side, ReadonlyMap<string, number>>;

/**
 * Where blocks stand so that paired ones begin at the same height and each document still reads from top to bottom. Rows
 * that cross others (their blocks follow one another in another order) can't all do both: as many as possible stand
 * beside each other, the others' sides each where their document has them.
 */
export function placeOnTracks(rows: readonly Row[], source: Document, target: Document): Tracks {
  const ids = { source: idsOf(source), target: idsOf(target) };
  const places: Places = { source: placesOf(ids.source), target: placesOf(ids.target) };
  const tracks = { source: new Map<string, Track>(), target: new Map<string, Track>() };
  const next = { source: 0, target: 0 };
  let line = 1;
  const loose = (side: Side, upTo: number) => {
    for (; next[side] < upTo; next[side]++) tracks[side].set(ids[side][next[side]] ?? "", { start: line++, span: 1 });
  };
  for (const row of besideEachOther(rows, places)) {
    loose("source", places.source.get(row.sourceIds[0] ?? "") ?? 0);
    loose("target", places.target.get(row.targetIds[0] ?? "") ?? 0);
    const span = Math.max(row.sourceIds.length, row.targetIds.length);
    for (const [side, own] of [["source", row.sourceIds] as const, ["target", row.targetIds] as const]) {
      own.forEach((id, at) => {
        tracks[side].set(id, { start: line + at, span: at === own.length - 1 ? span - at : 1 });
      });
      next[side] += own.length;
    }
    line += span;
  }
  loose("source", ids.source.length);
  loose("target", ids.target.length);
  return { count: line - 1, ...tracks, rows: tracksOfRows(rows, tracks) };
}

/** The longest choice of paired rows whose blocks follow one another in both documents. */
function besideEachOther(rows: readonly Row[], places: Places): RowKey[] {
  const paired = rows
    .filter((row) => isRun(row.sourceIds, places.source) && isRun(row.targetIds, places.target))
    .map((row) => ({
      row,
      source: firstOf(row.sourceIds, places.source),
      target: firstOf(row.targetIds, places.target),
    }))
    .sort((a, b) => a.source - b.source);
  // Patience sorting: `ends[n]` is the pair that a rising run of n + 1 can end with soonest.
  const ends: number[] = [];
  const before: number[] = [];
  paired.forEach(({ target }, index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((paired[ends[middle] ?? 0]?.target ?? 0) < target) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  });
  const chosen: RowKey[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = paired[index];
    if (pair) chosen.push(pair.row);
  }
  return chosen.reverse();
}

/** Whether these blocks are there and follow one another without anything between. */
function isRun(ids: readonly string[], places: ReadonlyMap<string, number>): boolean {
  const first = places.get(ids[0] ?? "");
  return first !== undefined && ids.every((id, at) => places.get(id) === first + at);
}

function tracksOfRows(rows: readonly Row[], tracks: Record<Side, ReadonlyMap<string, Track>>): Map<string, Track> {
  const placed = new Map<string, Track>();
  for (const row of rows) {
    const own = [
      ...row.sourceIds.flatMap((id) => tracks.source.get(id) ?? []),
      ...row.targetIds.flatMap((id) => tracks.target.get(id) ?? []),
    ];
    const first = own[0];
    if (!first) continue;
    const together = row.sourceIds.length > 0 && tracks.target.get(row.targetIds[0] ?? "")?.start === first.start;
    const end = Math.max(...(together ? own : [first]).map(({ start, span }) => start + span));
    placed.set(rowName(row), { start: first.start, span: end - first.start });
  }
  return placed;
}

function idsOf(document: Document): string[] {
  return document.content.map((block) => block.attrs.id);
}

function placesOf(ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id, at) => [id, at]));
}

function firstOf(ids: readonly string[], places: ReadonlyMap<string, number>): number {
  return places.get(ids[0] ?? "") ?? Number.POSITIVE_INFINITY;
}
