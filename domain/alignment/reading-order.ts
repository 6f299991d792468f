import type { Row } from "#domain/alignment/alignment.ts";
import type { Document } from "#domain/document/document.ts";

/** Rows in the order of the source; a row without source stands behind the row that holds the target block before it. */
export function inReadingOrder(rows: readonly Row[], source: Document, target: Document): Row[] {
  const places = new Map(source.content.map((block, at) => [block.attrs.id, at]));
  const firstPlace = (row: Row) => Math.min(...row.sourceIds.map((id) => places.get(id) ?? Number.POSITIVE_INFINITY));
  const paired = rows.filter((row) => row.sourceIds.length > 0).sort((a, b) => firstPlace(a) - firstPlace(b));
  const byTarget = new Map(rows.flatMap((row) => row.targetIds.map((id) => [id, row])));
  const behind = new Map<Row | undefined, Row[]>();
  const placed = new Set<Row>();
  let previous: Row | undefined;
  let anchor: Row | undefined;
  for (const block of target.content) {
    const row = byTarget.get(block.attrs.id);
    if (!row || row === previous) continue;
    previous = row;
    if (row.sourceIds.length > 0) anchor = row;
    else if (!placed.has(row)) {
      placed.add(row);
      behind.set(anchor, [...(behind.get(anchor) ?? []), row]);
    }
  }
  return [undefined, ...paired].flatMap((row) => [...(row ? [row] : []), ...(behind.get(row) ?? [])]);
}
