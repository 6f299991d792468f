import type { Tx } from "#db/transaction.ts";

/** The start of this transaction by the database's clock: several instances agree on it whatever theirs say. */
export async function databaseNow(tx: Tx): Promise<Date> {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`SELECT now() AS now`;
  if (!row) throw new Error("SELECT now() returned no row");
  return row.now;
}
