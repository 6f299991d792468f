import type { Tx } from "#db/transaction.ts";
import { type Outlet, outletSchema } from "#domain/article/furniture.ts";

/** All outlets, by id. */
export async function findOutlets(tx: Tx): Promise<Outlet[]> {
  return outletSchema.array().parse(await tx.outlet.findMany({ orderBy: { id: "asc" } }));
}

export async function outletExists(tx: Tx, id: string): Promise<boolean> {
  return (await tx.outlet.count({ where: { id } })) === 1;
}

export async function insertOutlet(tx: Tx, outlet: Outlet): Promise<void> {
  await tx.outlet.create({ data: outlet });
}
