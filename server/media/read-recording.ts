import { z } from "zod";
import { findUses } from "#db/media/picture-uses.ts";
import { findRecording, type StoredRecording } from "#db/media/recordings.ts";
import { type Tx, transaction } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import type { RecordingForDesk } from "#domain/media/recording.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { toRecording } from "#server/media/to-recording.ts";

export const readRecordingInput = z.strictObject({ mediaId: idSchema });

/** A recording of the library with its captions and where it is played. */
export async function readRecording(
  actor: Actor,
  { mediaId }: z.infer<typeof readRecordingInput>,
): Promise<Result<RecordingForDesk>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  return transaction(async (tx) => {
    const recording = await findRecording(tx, mediaId);
    return recording ? ok(await recordingForDesk(tx, recording)) : refuse("notFound");
  });
}

/** The same of a recording that was just read or written. */
export async function recordingForDesk(tx: Tx, recording: StoredRecording): Promise<RecordingForDesk> {
  const { uses, total } = await findUses(tx, recording.id);
  const { captions, lockVersion } = recording;
  return { ...toRecording(recording), captions, lockVersion, uses, usedIn: total };
}
