import { z } from "zod";
import { findPiece, findRecording } from "#db/media/recordings.ts";
import { transaction } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import type { RecordingMime } from "#domain/media/recording.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

export const openRecordingInput = z.strictObject({ mediaId: idSchema });

export type OpenedRecording = {
  mime: RecordingMime;
  hash: string;
  bytes: number;
  /** A piece of the file, from 0. */
  piece: (number: number) => Promise<Uint8Array>;
};

/** A recording's file for somebody signed in: drafts have no public address. */
export async function openRecording(
  actor: Actor,
  { mediaId }: z.infer<typeof openRecordingInput>,
): Promise<Result<OpenedRecording>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  const found = await transaction((tx) => findRecording(tx, mediaId));
  if (!found) return refuse("notFound");
  const piece = async (number: number) => {
    const bytes = await transaction((tx) => findPiece(tx, mediaId, number));
    if (!bytes) throw new Error(`recording ${mediaId} has no piece ${number}`);
    return bytes;
  };
  return ok({ mime: found.mime, hash: found.hash, bytes: found.bytes, piece });
}
