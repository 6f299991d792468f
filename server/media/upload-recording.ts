import { open } from "node:fs/promises";
import { z } from "zod";
import { findRecordingByHash, insertPiece, insertRecording } from "#db/media/recordings.ts";
import { transaction } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import { pieceBytes, recordingLimits, type UploadedRecording } from "#domain/media/recording.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { writtenText } from "#domain/text.ts";
import { probeRecording } from "#server/media/probe-recording.ts";
import { type ReceivedFile, receiveFile } from "#server/media/receive-file.ts";
import { toRecording } from "#server/media/to-recording.ts";

export const uploadRecordingInput = z.strictObject({
  /** As the file was called; kept for people, never used as a path. */
  name: writtenText(300),
  body: z.custom<AsyncIterable<Uint8Array>>(
    (value) => typeof value === "object" && value !== null && Symbol.asyncIterator in value,
  ),
});

/** The largest file goes to the database in a few seconds; a slow disk gets its time. Locks nobody waits for. */
const storingMs = 300_000;

/**
 * Stores a recording as it is, by what it is and not by what it is called. The same file again gives the one that is
 * there, so a repeated upload needs no command id. Refuses with `recordingUnsupported`, `recordingTooLarge`
 * (`params.megabytes`) or `recordingDamaged`.
 */
export async function uploadRecording(
  actor: Actor,
  { name, body }: z.infer<typeof uploadRecordingInput>,
): Promise<Result<UploadedRecording>> {
  if (!may(actor, "media.write")) return refuse("forbidden");
  return receiveFile(body, async (file) => {
    const known = await transaction((tx) => findRecordingByHash(tx, file.hash));
    if (known) return ok({ ...toRecording(known), known: true });
    const probed = await probeRecording(file.path, file.container);
    if (!probed.ok) return probed;
    if (probed.value.kind === "audio" && file.bytes > recordingLimits.audio)
      return refuse("recordingTooLarge", { params: { megabytes: recordingLimits.audio / 1_000_000 } });
    const { hash, bytes, path } = file;
    const row = { id: createId(), originalName: name, hash, bytes, ...probed.value, createdBy: actor.id };
    return transaction(
      async (tx) => {
        const fresh = await insertRecording(tx, row);
        if (fresh) {
          let number = 0;
          for await (const piece of piecesOf(path)) await insertPiece(tx, row.id, number++, piece);
        }
        const stored = await findRecordingByHash(tx, hash);
        if (!stored) throw new Error("a recording just stored is not there");
        return ok({ ...toRecording(stored), known: !fresh });
      },
      { timeoutMs: storingMs },
    );
  });
}

async function* piecesOf(path: ReceivedFile["path"]): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const file = await open(path, "r");
  try {
    for (;;) {
      const piece = new Uint8Array(pieceBytes);
      let filled = 0;
      while (filled < pieceBytes) {
        const { bytesRead } = await file.read(piece, filled, pieceBytes - filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      if (filled > 0) yield piece.slice(0, filled);
      if (filled < pieceBytes) return;
    }
  } finally {
    await file.close();
  }
}
