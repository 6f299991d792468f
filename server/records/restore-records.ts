import type { LockedArticle } from "#db/articles/lock-article.ts";
import { databaseNow } from "#db/clock.ts";
import { findRecord, insertRecord, writeRecord } from "#db/records/records.ts";
import type { Tx } from "#db/transaction.ts";
import type { Actor } from "#domain/access.ts";
import type { Records } from "#domain/records/record.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { sameJson } from "#domain/same-json.ts";
import { mayChange } from "#server/articles/open-article.ts";
import { checkPrinted } from "#server/records/check-printed.ts";

/**
 * Lets an article's records say again what a revision printed, each as a new change of it by whoever restores; one that is
 * gone comes back. How many changed. Refused with `beyondRights` where one would say something else in a language that is not
 * theirs, with `heldInReview` while a text that prints one is left to others. Call it under the article's lock, before what follows from a change.
 */
export async function restoreRecords(
  tx: Tx,
  actor: Actor,
  article: LockedArticle,
  records: Records,
): Promise<Result<number>> {
  const { id: articleId } = article;
  const at = await databaseNow(tx);
  let changed = 0;
  for (const [id, body] of Object.entries(records)) {
    const before = await findRecord(tx, articleId, id);
    if (before && sameJson(before.body, body)) continue;
    if (!mayChange(actor, article, before?.body, body)) return refuse("beyondRights");
    const held = await checkPrinted(tx, actor, article, id);
    if (!held.ok) return held;
    // Whoever ever wrote it stays its writer: which of them wrote the figures of then is not known.
    const contributions = [...new Set([...(before?.contributions ?? []), actor.id])].sort();
    const record = { articleId, id, body, contributions };
    if (!before) await insertRecord(tx, record, actor.id, at);
    else if (!(await writeRecord(tx, record, before, { actorId: actor.id, at })))
      throw new Error(`record ${id} of article ${articleId} changed under its lock`);
    changed++;
  }
  return ok(changed);
}
