import { z } from "zod";
import { addAvif, findFile } from "#db/media/derivatives.ts";
import { transaction } from "#db/transaction.ts";
import { idSchema } from "#domain/ids.ts";
import { encodeAvif } from "#server/media/process-image.ts";

/** The payload of the job `make-avif`. */
export const makeAvifInput = z.strictObject({ mediaId: idSchema });

/**
 * The job after an upload: AVIF at the widths that there is WebP of, which costs too much for somebody to wait for. What
 * is published before it is done has WebP alone. Does nothing for a picture that is gone.
 */
export async function makeAvif({ mediaId }: z.infer<typeof makeAvifInput>): Promise<void> {
  const file = await transaction((tx) => findFile(tx, mediaId));
  if (!file) return;
  const widthsIn = (format: string) => file.variants.filter((one) => one.format === format).map(({ width }) => width);
  const done = new Set(widthsIn("avif"));
  for (const width of widthsIn("webp").filter((one) => !done.has(one))) {
    const made = await encodeAvif(file.original.bytes, width);
    await transaction((tx) => addAvif(tx, mediaId, file.hash, made));
  }
}
