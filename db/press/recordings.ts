import { z } from "zod";
import { isShown } from "#db/press/media.ts";
import type { Tx } from "#db/transaction.ts";
import { type RecordingMime, recordingMimeSchema } from "#domain/media/recording.ts";

export type RecordingHead = { mime: RecordingMime; bytes: number };

/** What a recording is that a live text plays; undefined for any other, a draft's or a text's that was taken down. */
export async function findPublishedRecording(tx: Tx, hash: string): Promise<RecordingHead | undefined> {
  if (!(await isShown(tx, hash))) return undefined;
  const found = await tx.publishedRecording.findUnique({ where: { hash }, select: { mime: true, bytes: true } });
  return found ? { mime: recordingMimeSchema.parse(found.mime), bytes: found.bytes } : undefined;
}

const rowsSchema = z.array(z.object({ bytes: z.instanceof(Uint8Array) }));

/** A piece of such a recording, from 0. */
export async function findPublishedPiece(tx: Tx, hash: string, number: number): Promise<Uint8Array | undefined> {
  const rows = await tx.$queryRaw`
    SELECT p.bytes FROM published_recordings r
    JOIN media m ON m.hash = r.hash
    JOIN recording_pieces p ON p.media_id = m.id AND p.number = ${number}::int
    WHERE r.hash = ${hash}`;
  return rowsSchema.parse(rows)[0]?.bytes;
}
