import type { LockedArticle } from "#db/articles/lock-article.ts";
import { findWorkingCopies } from "#db/editions/working-copy.ts";
import type { Tx } from "#db/transaction.ts";
import type { Actor } from "#domain/access.ts";
import { languagesPrinting } from "#domain/records/record.ts";
import type { Result } from "#domain/result.ts";
import { checkHeld } from "#server/articles/check-held.ts";

/** Refuses with `heldInReview` while one of the texts that print a record is left to others. */
export async function checkPrinted(
  tx: Tx,
  actor: Actor,
  article: LockedArticle,
  recordId: string,
): Promise<Result<unknown>> {
  return checkHeld(tx, actor, article, languagesPrinting(await findWorkingCopies(tx, article.id), recordId));
}
