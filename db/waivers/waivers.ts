import type { Tx } from "#db/transaction.ts";
import { findUserNames } from "#db/users/names.ts";
import type { Waiver } from "#domain/checks/waiver.ts";

/** What was waived in an article, of words that stand and of words that do not any more. */
export async function findWaivers(tx: Tx, articleId: string): Promise<Waiver[]> {
  const rows = await tx.findingWaiver.findMany({
    where: { articleId },
    orderBy: [{ createdAt: "asc" }, { key: "asc" }],
  });
  const names = await findUserNames(
    tx,
    rows.map(({ createdBy }) => createdBy),
  );
  return rows.map(({ key, rule, quote, reason, createdBy, createdAt }) => ({
    ...{ key, rule, quote, reason },
    by: names.get(createdBy) ?? "",
    at: createdAt.toISOString(),
  }));
}

type NewWaiver = Pick<Waiver, "key" | "rule" | "quote" | "reason"> & { articleId: string };

/** Waives a finding; false when it was waived already. */
export async function insertWaiver(tx: Tx, waiver: NewWaiver, by: { actorId: string; at: Date }): Promise<boolean> {
  const data = { ...waiver, createdBy: by.actorId, createdAt: by.at };
  return (await tx.findingWaiver.createMany({ data: [data], skipDuplicates: true })).count === 1;
}

/** Takes a waiver back; false when there is none. */
export async function deleteWaiver(tx: Tx, articleId: string, key: string): Promise<boolean> {
  return (await tx.findingWaiver.deleteMany({ where: { articleId, key } })).count === 1;
}

/** Forgets what was waived of words that are gone. */
export async function keepWaivers(tx: Tx, articleId: string, keys: readonly string[]): Promise<void> {
  // One parameter, however many findings there are: a statement has no more than 32,767.
  await tx.$executeRaw`DELETE FROM finding_waivers WHERE article_id = ${articleId} AND key <> ALL(${[...keys]}::text[])`;
}
