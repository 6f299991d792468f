import type { Tx } from "#db/transaction.ts";
import { type RecordBody, type RecordForDesk, recordBodySchema } from "#domain/records/record.ts";

/** A record with what only the desk's housekeeping needs. */
export type StoredRecord = RecordForDesk & { contributions: string[] };

/** An article's records by id. */
export async function findRecords(tx: Tx, articleId: string): Promise<Record<string, RecordForDesk>> {
  const rows = await tx.articleRecord.findMany({
    where: { articleId },
    orderBy: { id: "asc" },
    select: { id: true, body: true, lockVersion: true },
  });
  return Object.fromEntries(
    rows.map(({ id, body, lockVersion }) => [id, { body: recordBodySchema.parse(body), lockVersion }]),
  );
}

export function countRecords(tx: Tx, articleId: string): Promise<number> {
  return tx.articleRecord.count({ where: { articleId } });
}

/** One of them; null when the article has none of this id. */
export async function findRecord(tx: Tx, articleId: string, id: string): Promise<StoredRecord | null> {
  const row = await tx.articleRecord.findUnique({ where: { articleId_id: { articleId, id } } });
  if (!row) return null;
  return { body: recordBodySchema.parse(row.body), lockVersion: row.lockVersion, contributions: row.contributions };
}

type Key = { articleId: string; id: string };
type Written = { body: RecordBody; contributions: string[] };

/** Adds a record; its id is the article's own affair. */
export async function insertRecord(tx: Tx, record: Key & Written, actorId: string, at: Date): Promise<void> {
  await tx.articleRecord.create({
    data: { ...record, kind: record.body.kind, createdAt: at, createdBy: actorId, updatedAt: at, updatedBy: actorId },
  });
}

/** Writes a record over the version it was made from, which stands in the predicate. False when that is not the newest. */
export async function writeRecord(
  tx: Tx,
  { articleId, id, body, contributions }: Key & Written,
  from: { lockVersion: number },
  by: { actorId: string; at: Date },
): Promise<boolean> {
  const { count } = await tx.articleRecord.updateMany({
    where: { articleId, id, lockVersion: from.lockVersion },
    data: {
      body,
      kind: body.kind,
      contributions,
      lockVersion: { increment: 1 },
      updatedAt: by.at,
      updatedBy: by.actorId,
    },
  });
  return count === 1;
}
