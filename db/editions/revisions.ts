import { toRevision, toRevisionMark } from "#db/editions/revision-row.ts";
import type { Tx } from "#db/transaction.ts";
import type { Revision, RevisionMark } from "#domain/article/revision.ts";

/** Up to `limit` revisions of an edition, the newest first, with numbers below `before`. */
export async function listRevisions(
  tx: Tx,
  editionId: string,
  page: { before: number | undefined; limit: number },
): Promise<RevisionMark[]> {
  const rows = await tx.revision.findMany({
    where: { editionId, ...(page.before === undefined ? {} : { number: { lt: page.before } }) },
    orderBy: { number: "desc" },
    take: page.limit,
    omit: { document: true, contributions: true, deck: true, contentHash: true, records: true },
  });
  return rows.map(toRevisionMark);
}

/** One revision with its text; null when the edition has none of this number. */
export async function findRevision(tx: Tx, editionId: string, number: number): Promise<Revision | null> {
  const row = await tx.revision.findUnique({ where: { editionId_number: { editionId, number } } });
  return row ? toRevision(row) : null;
}

/** Gives a revision another name: all that may change of one. False when the edition has none of this number. */
export async function renameRevision(tx: Tx, editionId: string, number: number, name: string): Promise<boolean> {
  return (await tx.revision.updateMany({ where: { editionId, number }, data: { name } })).count === 1;
}
