import { z } from "zod";
import { addJob } from "#db/jobs/add-job.ts";
import { findMediaByHash, insertMedia } from "#db/media/media.ts";
import { transaction } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import type { UploadedPicture } from "#domain/media/picture.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { writtenText } from "#domain/text.ts";
import { processImage } from "#server/media/process-image.ts";
import { toPicture } from "#server/media/to-picture.ts";

export const uploadImageInput = z.strictObject({
  /** As the file was called; kept for people, never used as a path. */
  name: writtenText(300),
  bytes: z.instanceof(Uint8Array),
});

/**
 * Stores a picture with its derivatives. The same picture again, whatever it is called and whatever metadata it carries,
 * gives the one that is there; so a repeated upload needs no command id. Refuses like processImage.
 */
export async function uploadImage(
  actor: Actor,
  input: z.infer<typeof uploadImageInput>,
): Promise<Result<UploadedPicture>> {
  if (!may(actor, "media.write")) return refuse("forbidden");
  const processed = await processImage(input.bytes);
  if (!processed.ok) return processed;
  const { original, variants } = processed.value;
  return transaction(async (tx) => {
    const known = await findMediaByHash(tx, original.hash);
    if (known) return ok({ ...toPicture(known), known: true });
    const { hash, width, height, format, bytes } = original;
    const stored = await insertMedia(tx, {
      id: createId(),
      originalName: input.name,
      hash,
      width,
      height,
      original: { format, bytes },
      variants,
      createdBy: actor.id,
    });
    if (!stored.known) await addJob(tx, "make-avif", { mediaId: stored.id }, { jobKey: `avif:${stored.id}` });
    return ok({ ...toPicture(stored), known: stored.known });
  });
}
