import type { Tx } from "#db/transaction.ts";

/**
 * Forgets entries that a later one replaced, up to `keepFrom`, and objects that nothing answers with any more. Objects get
 * an hour's grace, because one is stored just before the entry that refers to it. Returns what was deleted.
 */
export async function sweepPress(tx: Tx, keepFrom: number): Promise<{ entries: number; objects: number }> {
  const entries = await tx.$executeRaw`
    DELETE FROM press_entries old
    WHERE old.generation < ${BigInt(keepFrom)}
      AND EXISTS (SELECT 1 FROM press_entries newer WHERE newer.path = old.path AND newer.generation > old.generation)`;
  const objects = await tx.$executeRaw`
    DELETE FROM press_objects o
    WHERE o.created_at < now() - interval '1 hour'
      AND NOT EXISTS (SELECT 1 FROM press_entries e WHERE e.object_hash = o.hash)`;
  return { entries, objects };
}
