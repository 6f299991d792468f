import type { Tx } from "#db/transaction.ts";
import type { PressedEntry } from "#domain/publication/pressed.ts";

type Row = {
  path: string;
  generation: bigint;
  status: number;
  object_hash: string | null;
  location: string | null;
  subject: string;
};

/** What these paths answer now: the newest entry of each. Paths without one are left out. */
export async function currentEntries(tx: Tx, paths: string[]): Promise<Map<string, PressedEntry>> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT DISTINCT ON (path) path, generation, status, object_hash, location, subject
    FROM press_entries WHERE path = ANY(${paths})
    ORDER BY path, generation DESC`;
  return new Map(rows.map((row) => [row.path, toEntry(row)]));
}

/** Every path that was ever about this subject, with what it answers now. */
export async function entriesAbout(tx: Tx, subject: string): Promise<PressedEntry[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT DISTINCT ON (path) path, generation, status, object_hash, location, subject
    FROM press_entries WHERE path IN (SELECT path FROM press_entries WHERE subject = ${subject})
    ORDER BY path, generation DESC`;
  return rows.map(toEntry);
}

/** Where a page of entries ended. */
export type EntryCursor = { generation: number; path: string };

/** A page of what was added after `above` (exclusive), up to and including a generation, oldest first. */
export async function entriesBetween(
  tx: Tx,
  range: { above: EntryCursor; upTo: number; limit: number },
): Promise<PressedEntry[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT path, generation, status, object_hash, location, subject
    FROM press_entries
    WHERE generation >= ${BigInt(range.above.generation)}
      AND (generation, path) > (${BigInt(range.above.generation)}, ${range.above.path})
      AND generation <= ${BigInt(range.upTo)}
    ORDER BY generation, path LIMIT ${range.limit}`;
  return rows.map(toEntry);
}

/** A page of all paths the press knows, in order, with what each answers now. */
export async function listEntries(tx: Tx, after: string, limit: number): Promise<PressedEntry[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT DISTINCT ON (path) path, generation, status, object_hash, location, subject
    FROM press_entries WHERE path > ${after}
    ORDER BY path, generation DESC LIMIT ${limit}`;
  return rows.map(toEntry);
}

/** Adds what paths answer from their generation on. */
export async function addEntries(tx: Tx, entries: PressedEntry[]): Promise<void> {
  await tx.pressEntry.createMany({
    data: entries.map((entry) => ({ ...entry, generation: BigInt(entry.generation) })),
  });
}

function toEntry({ object_hash: objectHash, generation, ...row }: Row): PressedEntry {
  return { ...row, generation: Number(generation), objectHash };
}
