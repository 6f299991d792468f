import { z } from "zod";
import { deleteMedia, lockPicture } from "#db/media/media.ts";
import { findUses } from "#db/media/picture-uses.ts";
import { type Actor, may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { answerOnce } from "#server/commands/answer-once.ts";
import { stillUsed } from "#server/media/still-used.ts";

export const deletePictureInput = z.strictObject({ commandId: idSchema, mediaId: idSchema });

const deletedSchema = z.strictObject({ mediaId: idSchema });

/**
 * Takes a picture out of the library for good. One that a draft shows, or that was ever published, stays: `pictureUsed`,
 * with one place in `params.where` and some in `detail: { uses }`. Older revisions of a text do not count.
 */
export async function deletePicture(
  actor: Actor,
  { commandId, mediaId }: z.infer<typeof deletePictureInput>,
): Promise<Result<z.infer<typeof deletedSchema>>> {
  if (!may(actor, "media.write")) return refuse("forbidden");
  const command = { id: commandId, name: "media/delete-picture", answer: deletedSchema };
  return answerOnce(actor, command, async (tx) => {
    if (!(await lockPicture(tx, mediaId))) return refuse("notFound");
    const used = stillUsed("pictureUsed", actor, await findUses(tx, mediaId));
    if (used) return used;
    await deleteMedia(tx, mediaId);
    return ok({ mediaId });
  });
}
