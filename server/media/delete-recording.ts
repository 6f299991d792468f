import { z } from "zod";
import { deleteMedia } from "#db/media/media.ts";
import { findUses } from "#db/media/picture-uses.ts";
import { lockRecording } from "#db/media/recordings.ts";
import { type Actor, may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { answerOnce } from "#server/commands/answer-once.ts";
import { stillUsed } from "#server/media/still-used.ts";

export const deleteRecordingInput = z.strictObject({ commandId: idSchema, mediaId: idSchema });

const deletedSchema = z.strictObject({ mediaId: idSchema });

/** Takes a recording out of the library for good. One that is or was used stays, as with pictures: `recordingUsed`. */
export async function deleteRecording(
  actor: Actor,
  { commandId, mediaId }: z.infer<typeof deleteRecordingInput>,
): Promise<Result<z.infer<typeof deletedSchema>>> {
  if (!may(actor, "media.write")) return refuse("forbidden");
  const command = { id: commandId, name: "media/delete-recording", answer: deletedSchema };
  return answerOnce(actor, command, async (tx) => {
    if (!(await lockRecording(tx, mediaId))) return refuse("notFound");
    const used = stillUsed("recordingUsed", actor, await findUses(tx, mediaId));
    if (used) return used;
    await deleteMedia(tx, mediaId);
    return ok({ mediaId });
  });
}
