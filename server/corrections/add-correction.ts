import { z } from "zod";
import { lockArticle, whyClosed } from "#db/articles/lock-article.ts";
import { databaseNow } from "#db/clock.ts";
import { countCorrections, insertCorrection } from "#db/corrections/corrections.ts";
import { type Actor, may } from "#domain/access.ts";
import { correctionNoteSchema, mostCorrections } from "#domain/corrections/correction.ts";
import { createId, idSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { answerOnce } from "#server/commands/answer-once.ts";
import {
  afterCorrection,
  checkNote,
  checkWriter,
  noNote,
  type SavedCorrection,
  savedCorrectionSchema,
} from "#server/corrections/after-correction.ts";

export const addCorrectionInput = z.strictObject({
  commandId: idSchema,
  articleId: idSchema,
  note: correctionNoteSchema,
});

/**
 * Says to readers what an earlier publication had wrong; the next one carries it. Refused with `nothingToCorrect` in a
 * language of which they never had one, with `correctionsFull` (`params.most`) when there are as many as there may be.
 */
export async function addCorrection(
  actor: Actor,
  input: z.infer<typeof addCorrectionInput>,
): Promise<Result<SavedCorrection>> {
  if (!may(actor, "article.write")) return refuse("forbidden");
  const command = { id: input.commandId, name: "corrections/add-correction", answer: savedCorrectionSchema };
  return answerOnce(actor, command, async (tx) => {
    const { articleId } = input;
    const article = await lockArticle(tx, articleId);
    if (!article) return refuse(await whyClosed(tx, articleId));
    const writer = await checkWriter(tx, actor, article, { before: noNote, after: input.note });
    if (!writer.ok) return writer;
    const note = await checkNote(tx, articleId, input.note);
    if (!note.ok) return note;
    if ((await countCorrections(tx, articleId)) >= mostCorrections)
      return refuse("correctionsFull", { params: { most: mostCorrections } });
    const id = createId();
    await insertCorrection(tx, { articleId, id, note: note.value }, actor.id, await databaseNow(tx));
    const event = { type: "correctionAdded", correctionId: id, note: note.value } as const;
    return ok({ correctionId: id, lockVersion: 1, ...(await afterCorrection(tx, actor, input, event)) });
  });
}
