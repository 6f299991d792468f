import { z } from "zod";
import { findPicture, updateWords } from "#db/media/media.ts";
import { type Actor, may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { focalPointSchema, writtenWordsSchema } from "#domain/media/picture.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { answerOnce } from "#server/commands/answer-once.ts";
import { pictureForDesk } from "#server/media/read-picture.ts";

export const savePictureInput = z.strictObject({
  commandId: idSchema,
  mediaId: idSchema,
  baseLockVersion: z.int().min(1),
  words: writtenWordsSchema,
  focal: focalPointSchema,
});

export const savedPictureSchema = z.strictObject({ lockVersion: z.int() });

/**
 * Writes what the library says of a picture, and what of it must stay in sight. Texts that show it keep their own words;
 * pages look there from their next publication on. Refuses a stale base with `conflict` and
 * `detail: { current: PictureForDesk }`.
 */
export async function savePicture(
  actor: Actor,
  input: z.infer<typeof savePictureInput>,
): Promise<Result<z.infer<typeof savedPictureSchema>>> {
  if (!may(actor, "media.write")) return refuse("forbidden");
  const command = { id: input.commandId, name: "media/save-picture", answer: savedPictureSchema };
  return answerOnce(actor, command, async (tx) => {
    const { mediaId: id, words, focal, baseLockVersion } = input;
    const stored = await updateWords(tx, { id, words, focal }, baseLockVersion);
    if (stored) return ok({ lockVersion: stored.lockVersion });
    const current = await findPicture(tx, id);
    if (!current) return refuse("notFound");
    return refuse("conflict", { detail: { current: await pictureForDesk(tx, current) } });
  });
}
