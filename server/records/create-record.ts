import { z } from "zod";
import { databaseNow } from "#db/clock.ts";
import { countRecords, findRecord, insertRecord } from "#db/records/records.ts";
import { type Actor, may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { mostRecords, recordBodySchema } from "#domain/records/record.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { openArticle } from "#server/articles/open-article.ts";
import { answerOnce } from "#server/commands/answer-once.ts";
import { afterRecord, type SavedRecord, savedRecordSchema } from "#server/records/after-record.ts";
import { checkPrinted } from "#server/records/check-printed.ts";

export const createRecordInput = z.strictObject({
  commandId: idSchema,
  articleId: idSchema,
  /** The id that a block refers to already: blocks come first, so that the place is kept whoever writes meanwhile. */
  recordId: idSchema,
  body: recordBodySchema,
});

/**
 * Gives an article a statistic or a chart. Refused with `conflict` and `detail: { current: RecordForDesk }` when somebody
 * else filled it in meanwhile, with `recordsFull` (`params.most`) when the article has as many as it may, with `heldInReview`
 * while a text that prints it is left to others.
 */
export async function createRecord(
  actor: Actor,
  input: z.infer<typeof createRecordInput>,
): Promise<Result<SavedRecord>> {
  if (!may(actor, "article.write")) return refuse("forbidden");
  const command = { id: input.commandId, name: "records/create-record", answer: savedRecordSchema };
  return answerOnce(actor, command, async (tx) => {
    const { articleId, recordId: id, body } = input;
    const opened = await openArticle(tx, actor, articleId, "article.write");
    if (!opened.ok) return opened;
    const held = await checkPrinted(tx, actor, opened.value, id);
    if (!held.ok) return held;
    const there = await findRecord(tx, articleId, id);
    if (there) return refuse("conflict", { detail: { current: { body: there.body, lockVersion: there.lockVersion } } });
    if ((await countRecords(tx, articleId)) >= mostRecords)
      return refuse("recordsFull", { params: { most: mostRecords } });
    const at = await databaseNow(tx);
    await insertRecord(tx, { articleId, id, body, contributions: [actor.id] }, actor.id, at);
    return ok({ lockVersion: 1, ...(await afterRecord(tx, actor, { ...input, at })) });
  });
}
