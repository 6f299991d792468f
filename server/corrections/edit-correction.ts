import { z } from "zod";
import { lockArticle, whyClosed } from "#db/articles/lock-article.ts";
import { findCorrection, writeCorrection } from "#db/corrections/corrections.ts";
import { type Actor, may } from "#domain/access.ts";
import { correctionNoteSchema, decideChange } from "#domain/corrections/correction.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { answerOnce } from "#server/commands/answer-once.ts";
import {
  afterCorrection,
  checkNote,
  checkWriter,
  type SavedCorrection,
  savedCorrectionSchema,
} from "#server/corrections/after-correction.ts";

export const editCorrectionInput = z.strictObject({
  commandId: idSchema,
  articleId: idSchema,
  correctionId: idSchema,
  /** That the note had on the page; refused with `conflict` when it is not the newest. */
  baseLockVersion: z.int(),
  note: correctionNoteSchema,
});

/** Rewords a note that no reader had yet; whoever does counts as its writer beside those before. */
export async function editCorrection(
  actor: Actor,
  input: z.infer<typeof editCorrectionInput>,
): Promise<Result<SavedCorrection>> {
  if (!may(actor, "article.write")) return refuse("forbidden");
  const command = { id: input.commandId, name: "corrections/edit-correction", answer: savedCorrectionSchema };
  return answerOnce(actor, command, async (tx) => {
    const { articleId, correctionId: id, baseLockVersion: lockVersion } = input;
    const article = await lockArticle(tx, articleId);
    if (!article) return refuse(await whyClosed(tx, articleId));
    const there = await findCorrection(tx, { articleId, id });
    if (!there) return refuse("notFound");
    const writer = await checkWriter(tx, actor, article, { before: there.note, after: input.note });
    if (!writer.ok) return writer;
    const allowed = decideChange(there);
    if (!allowed.ok) return allowed;
    const note = await checkNote(tx, articleId, input.note);
    if (!note.ok) return note;
    if (there.lockVersion !== lockVersion) return refuse("conflict");
    const contributions = [...new Set([...there.contributions, actor.id])];
    if (!(await writeCorrection(tx, { articleId, id, note: note.value, contributions }, { lockVersion })))
      return refuse("conflict");
    const event = { type: "correctionReworded", correctionId: id, note: note.value } as const;
    const after = await afterCorrection(tx, actor, input, event, there.note);
    return ok({ correctionId: id, lockVersion: lockVersion + 1, ...after });
  });
}
