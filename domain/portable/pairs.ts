import type { ImportedRow } from "#domain/importing/imported-article.ts";

/** A document's blocks as its file shows them: ids in order, and which of them the file writes. */
export type FileBlocks = { ids: readonly string[]; written: ReadonlySet<string> };

/**
 * What stands beside what when `article.json` does not say: blocks with the same written id; between two such pairs, and
 * before the first and after the last, in order, one with one; the rest alone. All pairs count as confirmed: somebody
 * put the files side by side.
 */
export function pairFiles(source: FileBlocks, target: FileBlocks): ImportedRow[] {
  const inTarget = new Map(target.ids.map((id, at) => [id, at]));
  const rows: ImportedRow[] = [];
  const named = (id: string) => source.written.has(id) && target.written.has(id) && inTarget.has(id);
  const crossing = new Set<string>();
  let [fromSource, fromTarget] = [0, 0];
  const close = (toSource: number, toTarget: number) => {
    const free = (ids: readonly string[]) => ids.filter((id) => !crossing.has(id));
    const left = free(source.ids.slice(fromSource, toSource));
    const right = free(target.ids.slice(fromTarget, toTarget));
    for (let at = 0; at < Math.max(left.length, right.length); at++) {
      rows.push({ sourceIds: left.slice(at, at + 1), targetIds: right.slice(at, at + 1), status: "confirmed" });
    }
  };
  const anchors = increasing(source.ids, (id) => (named(id) ? inTarget.get(id) : undefined));
  for (const id of source.ids) if (named(id) && !anchors.has(id)) crossing.add(id);
  for (const [at, id] of source.ids.entries()) {
    const there = inTarget.get(id) ?? 0;
    if (crossing.has(id)) {
      close(at, fromTarget);
      rows.push({ sourceIds: [id], targetIds: [id], status: "confirmed" });
      fromSource = at + 1;
    } else if (anchors.has(id)) {
      close(at, there);
      rows.push({ sourceIds: [id], targetIds: [id], status: "confirmed" });
      [fromSource, fromTarget] = [at + 1, there + 1];
    }
  }
  close(source.ids.length, target.ids.length);
  return rows.filter((row) => row.sourceIds.length + row.targetIds.length > 0);
}

/** Of the ids that have a place, those that go forwards: each behind the one before it. */
function increasing(ids: readonly string[], placeOf: (id: string) => number | undefined): Set<string> {
  const kept = new Set<string>();
  let last = -1;
  for (const id of ids) {
    const place = placeOf(id);
    if (place === undefined || place <= last) continue;
    kept.add(id);
    last = place;
  }
  return kept;
}

/** Whether two lists of rows pair the same blocks in the same order, and all pairs are confirmed. */
export function sameRows(rows: readonly ImportedRow[], derived: readonly ImportedRow[]): boolean {
  const key = (row: ImportedRow) => `${row.sourceIds.join(" ")}|${row.targetIds.join(" ")}|${statusOf(row)}`;
  return (
    rows.length === derived.length &&
    rows.every((row, at) => key(row) === key(derived[at] ?? row) && derived[at] !== undefined)
  );
}

/** A block alone is neither draft nor confirmed. */
function statusOf(row: ImportedRow): string {
  return row.sourceIds.length > 0 && row.targetIds.length > 0 ? row.status : "";
}
