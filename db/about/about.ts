import type { Tx } from "#db/transaction.ts";
import { type AboutText, aboutTextSchema } from "#domain/about/about.ts";
import { saysSomething } from "#domain/article/complete-localized.ts";
import { noText } from "#domain/article/furniture.ts";

/** What the publication says of itself; `lockVersion` counts writes, from 0. */
export type KeptAbout = { text: AboutText; lockVersion: number };

/** What it says now; nothing, at 0, before anybody wrote it. */
export async function findAbout(tx: Tx): Promise<KeptAbout> {
  const row = await tx.about.findUnique({ where: { id: 1 } });
  return row
    ? { text: aboutTextSchema.parse(row.text), lockVersion: row.lockVersion }
    : { text: noText, lockVersion: 0 };
}

/** Keeps it and gives it to readers; false where somebody else wrote it since `baseLockVersion`. */
export async function replaceAbout(
  tx: Tx,
  text: AboutText,
  { baseLockVersion, actorId, at }: { baseLockVersion: number; actorId: string | null; at: Date },
): Promise<boolean> {
  const row = { text, lockVersion: baseLockVersion + 1, savedAt: at, savedBy: actorId };
  const { count } =
    baseLockVersion === 0
      ? await tx.about.createMany({ data: [{ id: 1, ...row }], skipDuplicates: true })
      : await tx.about.updateMany({ where: { id: 1, lockVersion: baseLockVersion }, data: row });
  if (count !== 1) return false;
  await tx.publishedAbout.deleteMany();
  if (saysSomething(text)) await tx.publishedAbout.create({ data: { id: 1, text } });
  return true;
}
