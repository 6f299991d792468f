import { z } from "zod";
import type { Tx } from "#db/transaction.ts";

const originalSchema = z.object({
  hash: z.string(),
  original: z.object({ bytes: z.instanceof(Uint8Array) }),
  variants: z.array(z.object({ width: z.int(), format: z.string() })),
});

/** A picture's file in full size, and which derivatives of it there are; null when there is no such picture. */
export async function findFile(tx: Tx, id: string): Promise<z.infer<typeof originalSchema> | null> {
  const row = await tx.media.findUnique({
    where: { id },
    select: { hash: true, original: { select: { bytes: true } }, variants: { select: { width: true, format: true } } },
  });
  return row && originalSchema.parse(row);
}

type NewDerivative = { hash: string; width: number; height: number; bytes: Uint8Array<ArrayBuffer> };

/** Adds a derivative of a file, unless the picture has another file by now. */
export async function addAvif(tx: Tx, id: string, fileHash: string, made: NewDerivative): Promise<void> {
  const [same] = await tx.$queryRaw<unknown[]>`SELECT id FROM media WHERE id = ${id} AND hash = ${fileHash} FOR SHARE`;
  if (!same) return;
  await tx.mediaVariant.createMany({ data: [{ ...made, mediaId: id, format: "avif" }], skipDuplicates: true });
}
