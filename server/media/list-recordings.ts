import { z } from "zod";
import { listStoredRecordings } from "#db/media/recordings.ts";
import { transaction } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import { type RecordingPage, recordingKindSchema } from "#domain/media/recording.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { writtenText } from "#domain/text.ts";
import { toRecording } from "#server/media/to-recording.ts";

export const listRecordingsInput = z.strictObject({
  /** Part of a file's name; Chinese in either script. */
  query: writtenText(200).default(""),
  kind: recordingKindSchema.nullable().default(null),
  /** From 1. */
  page: z.int().min(1).max(100_000).default(1),
  pageSize: z.int().min(1).max(100).default(24),
});

/** One page of the library's recordings, the newest first. */
export async function listRecordings(
  actor: Actor,
  { query, kind, page, pageSize }: z.infer<typeof listRecordingsInput>,
): Promise<Result<RecordingPage>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  const { items, total } = await transaction((tx) =>
    listStoredRecordings(tx, { query, kind }, { offset: (page - 1) * pageSize, limit: pageSize }),
  );
  return ok({ items: items.map(toRecording), total, page, pageSize });
}
