import { createReadStream } from "node:fs";
import type { Actor } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import type { RecordingFile } from "#domain/portable/read-desk.ts";
import { ok, type Result } from "#domain/result.ts";
import { saveCaptions } from "#server/media/save-captions.ts";
import { uploadRecording } from "#server/media/upload-recording.ts";

/** Brings a recording to the library with its captions. Of one that is there already, the desk's own captions stand. */
export async function importRecording(actor: Actor, { name, file, captions }: RecordingFile): Promise<Result<string>> {
  const stored = await uploadRecording(actor, { name, body: createReadStream(file.onDisk) });
  if (!stored.ok) return stored;
  const { mediaId, known } = stored.value;
  if (known || captions.zh + captions.en === "") return ok(mediaId);
  const saved = await saveCaptions(actor, { commandId: createId(), mediaId, baseLockVersion: 1, captions });
  return saved.ok ? ok(mediaId) : saved;
}
