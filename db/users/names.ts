import type { Tx } from "#db/transaction.ts";

/** The names of accounts by id, for showing who did what; ids that are none are left out. */
export async function findUserNames(tx: Tx, ids: Iterable<string | null>): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const rows = await tx.user.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Every account's name, disabled ones included: what they did stands in the log. */
export async function listUserNames(tx: Tx): Promise<{ id: string; name: string }[]> {
  return tx.user.findMany({ select: { id: true, name: true }, orderBy: [{ name: "asc" }, { id: "asc" }] });
}
