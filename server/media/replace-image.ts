import type { z } from "zod";
import { lockArticles } from "#db/articles/lock-article.ts";
import { addJob } from "#db/jobs/add-job.ts";
import { findMediaByHash, lockPicture, replaceFile } from "#db/media/media.ts";
import { articlesShowing } from "#db/media/picture-uses.ts";
import { transaction } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import { createId, idSchema } from "#domain/ids.ts";
import type { Picture } from "#domain/media/picture.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { checkShown } from "#server/articles/check-held.ts";
import { processImage } from "#server/media/process-image.ts";
import { toPicture } from "#server/media/to-picture.ts";
import { uploadImageInput } from "#server/media/upload-image.ts";
import { voidStaleSignatures } from "#server/reviews/void-stale-signatures.ts";

export const replaceImageInput = uploadImageInput.extend({ mediaId: idSchema });

/**
 * Puts another file in a picture's place: drafts show it at once, and approvals of texts that show it fall; readers get
 * it with the next publication. Refuses like processImage, like checkShown, and a file that another picture of the library
 * has already with `pictureKnown`. The same file again changes nothing, so a repeated upload needs no command id.
 */
export async function replaceImage(
  actor: Actor,
  { mediaId, name, bytes }: z.infer<typeof replaceImageInput>,
): Promise<Result<Picture>> {
  if (!may(actor, "media.write")) return refuse("forbidden");
  const processed = await processImage(bytes);
  if (!processed.ok) return processed;
  const { original, variants } = processed.value;
  const { hash, width, height, format } = original;
  return transaction(async (tx) => {
    // Articles first: whoever signs or publishes one of them holds its lock and reads its pictures.
    const articles = await lockArticles(tx, await articlesShowing(tx, mediaId));
    const current = await lockPicture(tx, mediaId);
    if (!current) return refuse("notFound");
    const known = await findMediaByHash(tx, hash);
    if (known) {
      if (known.id === mediaId) return ok(toPicture(current));
      return refuse("pictureKnown", { params: { name: known.originalName }, detail: { mediaId: known.id } });
    }
    const held = await checkShown(tx, actor, articles);
    if (!held.ok) return held;
    const file = { id: mediaId, originalName: name, hash, width, height, variants };
    const stored = await replaceFile(tx, { ...file, original: { format, bytes: original.bytes } }, current.lockVersion);
    if (!stored) throw new Error("a locked picture was written to");
    await addJob(tx, "make-avif", { mediaId }, { jobKey: `avif:${mediaId}` });
    for (const { id } of articles) await voidStaleSignatures(tx, id, actor.id, createId());
    return ok(toPicture(stored));
  });
}
