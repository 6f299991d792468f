import { z } from "zod";
import { touchArticle } from "#db/articles/touch-article.ts";
import { findWorkingCopies } from "#db/editions/working-copy.ts";
import { announceChange } from "#db/presence/announce.ts";
import type { Tx } from "#db/transaction.ts";
import type { Actor } from "#domain/access.ts";
import { languages } from "#domain/locale.ts";
import { voidStaleSignatures } from "#server/reviews/void-stale-signatures.ts";

export const savedRecordSchema = z.strictObject({
  lockVersion: z.int(),
  /** An approval fell. */
  voided: z.boolean(),
});
export type SavedRecord = z.infer<typeof savedRecordSchema>;

type Written = { commandId: string; articleId: string; at: Date };

/** What follows a write of a record, in its transaction: the desk's list and open pages are told, and approvals that covered it fall. */
export async function afterRecord(
  tx: Tx,
  { id: actorId }: Actor,
  written: Written,
): Promise<Pick<SavedRecord, "voided">> {
  const { articleId, at, commandId } = written;
  await touchArticle(tx, articleId, { actorId, at, editions: await findWorkingCopies(tx, articleId) });
  await announceChange(tx, articleId);
  return { voided: await voidStaleSignatures(tx, articleId, actorId, commandId, { languages }) };
}
