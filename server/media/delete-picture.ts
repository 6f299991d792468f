import { z } from "zod";
import { deleteMedia, lockPicture } from "#db/media/media.ts";
import { findUses } from "#db/media/picture-uses.ts";
import { type Actor, may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { answerOnce } from "#server/commands/answer-once.ts";

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
    const { uses, total } = await findUses(tx, mediaId);
    const [first] = uses;
    if (first) {
      const where = first.titles[actor.locale === "en" ? "en" : "zh"] || first.titles.zh || first.titles.en;
      return refuse("pictureUsed", { params: { where: where || first.articleId, count: total }, detail: { uses } });
    }
    await deleteMedia(tx, mediaId);
    return ok({ mediaId });
  });
}
