import { z } from "zod";
import { lockArticle, whyClosed } from "#db/articles/lock-article.ts";
import { deleteCorrection, findCorrection } from "#db/corrections/corrections.ts";
import { type Actor, may } from "#domain/access.ts";
import { decideChange } from "#domain/corrections/correction.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { answerOnce } from "#server/commands/answer-once.ts";
import {
  afterCorrection,
  checkWriter,
  noNote,
  type SavedCorrection,
  savedCorrectionSchema,
} from "#server/corrections/after-correction.ts";

export const removeCorrectionInput = z.strictObject({
  commandId: idSchema,
  articleId: idSchema,
  correctionId: idSchema,
});

const answer = savedCorrectionSchema.pick({ voided: true });

/** Takes back a note that no reader had yet; one that they had stays (`correctionPublished`). */
export async function removeCorrection(
  actor: Actor,
  input: z.infer<typeof removeCorrectionInput>,
): Promise<Result<Pick<SavedCorrection, "voided">>> {
  if (!may(actor, "article.write")) return refuse("forbidden");
  const command = { id: input.commandId, name: "corrections/remove-correction", answer };
  return answerOnce(actor, command, async (tx) => {
    const { articleId, correctionId: id } = input;
    const article = await lockArticle(tx, articleId);
    if (!article) return refuse(await whyClosed(tx, articleId));
    const there = await findCorrection(tx, { articleId, id });
    if (!there) return refuse("notFound");
    const writer = await checkWriter(tx, actor, article, { before: there.note, after: noNote });
    if (!writer.ok) return writer;
    const allowed = decideChange(there);
    if (!allowed.ok) return allowed;
    await deleteCorrection(tx, { articleId, id });
    const event = { type: "correctionRemoved", correctionId: id, note: there.note } as const;
    return ok(await afterCorrection(tx, actor, input, event));
  });
}
