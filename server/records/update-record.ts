import { z } from "zod";
import { lockArticle, whyClosed } from "#db/articles/lock-article.ts";
import { databaseNow } from "#db/clock.ts";
import { findRecord, type StoredRecord, writeRecord } from "#db/records/records.ts";
import { type Actor, may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { recordBodySchema } from "#domain/records/record.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { sameJson } from "#domain/same-json.ts";
import { mayChange } from "#server/articles/open-article.ts";
import { answerOnce } from "#server/commands/answer-once.ts";
import { afterRecord, type SavedRecord, savedRecordSchema } from "#server/records/after-record.ts";
import { checkPrinted } from "#server/records/check-printed.ts";

export const updateRecordInput = z.strictObject({
  commandId: idSchema,
  articleId: idSchema,
  recordId: idSchema,
  /** The version that the client's was made from. */
  baseLockVersion: z.int().min(1),
  body: recordBodySchema,
});

/**
 * Changes what a statistic or a chart says, in both languages at once: whoever does counts as a writer of each language
 * that prints it, and approvals that covered it fall. What is said in one language alone needs the right to that one only. Refuses a stale base with `conflict` and
 * `detail: { current: RecordForDesk }`, another kind of record with `invalidInput`, and with `heldInReview` while a text that
 * prints it is left to others.
 */
export async function updateRecord(
  actor: Actor,
  input: z.infer<typeof updateRecordInput>,
): Promise<Result<SavedRecord>> {
  if (!may(actor, "article.write")) return refuse("forbidden");
  const command = { id: input.commandId, name: "records/update-record", answer: savedRecordSchema };
  return answerOnce(actor, command, async (tx) => {
    const { articleId, recordId: id, body } = input;
    const article = await lockArticle(tx, articleId);
    if (!article) return refuse(await whyClosed(tx, articleId));
    const before = await findRecord(tx, articleId, id);
    if (!mayChange(actor, article, before?.body, body)) return refuse("beyondRights");
    if (!before) return refuse("notFound");
    if (before.body.kind !== body.kind) return refuse("invalidInput", { params: { at: "body.kind" } });
    if (before.lockVersion !== input.baseLockVersion) return conflict(before);
    const at = await databaseNow(tx);
    if (sameJson(before.body, body)) return ok({ lockVersion: before.lockVersion, voided: false });
    const held = await checkPrinted(tx, actor, article, id);
    if (!held.ok) return held;
    const contributions = [...new Set([...before.contributions, actor.id])].sort();
    const by = { actorId: actor.id, at };
    if (!(await writeRecord(tx, { articleId, id, body, contributions }, before, by))) return conflict(before);
    return ok({ lockVersion: before.lockVersion + 1, ...(await afterRecord(tx, actor, { ...input, at })) });
  });
}

function conflict({ body, lockVersion }: StoredRecord) {
  return refuse("conflict", { detail: { current: { body, lockVersion } } });
}
