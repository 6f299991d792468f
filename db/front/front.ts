import type { Tx } from "#db/transaction.ts";
import { type FrontArrangement, frontArrangementSchema } from "#domain/front/front.ts";
import { toJsonObject } from "#domain/json.ts";
import { Prisma } from "#prisma/generated/client.ts";

/** An arrangement as it is kept, null while the front goes by itself; `lockVersion` counts writes, from 0. */
export type KeptFront = { arrangement: FrontArrangement | null; lockVersion: number };

/** The arrangement of now; none, at 0, before anybody arranged it. */
export async function findFront(tx: Tx): Promise<KeptFront> {
  const row = await tx.front.findUnique({ where: { id: 1 } });
  if (!row) return { arrangement: null, lockVersion: 0 };
  return { arrangement: frontArrangementSchema.nullable().parse(row.arrangement), lockVersion: row.lockVersion };
}

/** Keeps an arrangement and gives it to readers; false where somebody else kept one since `baseLockVersion`. */
export async function replaceFront(
  tx: Tx,
  arrangement: FrontArrangement | null,
  { baseLockVersion, actorId, at }: { baseLockVersion: number; actorId: string; at: Date },
): Promise<boolean> {
  const row = {
    arrangement: arrangement === null ? Prisma.JsonNull : toJsonObject(arrangement),
    lockVersion: baseLockVersion + 1,
    savedAt: at,
    savedBy: actorId,
  };
  const { count } =
    baseLockVersion === 0
      ? await tx.front.createMany({ data: [{ id: 1, ...row }], skipDuplicates: true })
      : await tx.front.updateMany({ where: { id: 1, lockVersion: baseLockVersion }, data: row });
  if (count !== 1) return false;
  await tx.publishedFront.deleteMany();
  if (arrangement !== null) await tx.publishedFront.create({ data: { id: 1, arrangement: toJsonObject(arrangement) } });
  return true;
}
