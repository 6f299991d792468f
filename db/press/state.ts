import type { Tx } from "#db/transaction.ts";
import { type PressState, pressChannel } from "#domain/publication/pressed.ts";

type Row = { generation: bigint; build_id: string; store_id: string };

/** The generation readers see; makes the one row on first use. */
export async function readPressState(tx: Tx): Promise<PressState> {
  const found = await tx.pressState.findUnique({ where: { id: 1 } });
  if (found !== null) {
    return { generation: Number(found.generation), frame: found.buildId, storeId: found.storeId };
  }
  return lockPressState(tx);
}

/** Reads the state and holds it until the transaction ends, so that generations follow one another. */
export async function lockPressState(tx: Tx): Promise<PressState> {
  await tx.$executeRaw`INSERT INTO press_state (id) VALUES (1) ON CONFLICT (id) DO NOTHING`;
  const rows = await tx.$queryRaw<
    Row[]
  >`SELECT generation, build_id, store_id FROM press_state WHERE id = 1 FOR UPDATE`;
  const row = rows[0];
  if (row === undefined) {
    throw new Error("press_state has no row");
  }
  return { generation: Number(row.generation), frame: row.build_id, storeId: row.store_id };
}

/** Moves the pointer: from the commit on, readers get this generation, and every instance hears of it. */
export async function advancePressState(tx: Tx, generation: number): Promise<void> {
  await tx.pressState.update({ where: { id: 1 }, data: { generation: BigInt(generation) } });
  await tx.$executeRaw`SELECT pg_notify(${pressChannel}, ${String(generation)})`;
}

/** Notes which build and furniture everything has now been pressed with. */
export async function setPressFrame(tx: Tx, frame: string): Promise<void> {
  await tx.pressState.update({ where: { id: 1 }, data: { buildId: frame } });
}
