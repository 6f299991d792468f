import type { Tx } from "#db/transaction.ts";

/** Bytes of a picture that a publication uses; undefined for any other, a draft's among them. */
export async function findPublishedMedia(tx: Tx, hash: string, format: string): Promise<Uint8Array | undefined> {
  const found = await tx.publishedMedia.findUnique({ where: { hash } });
  return found?.format === format ? found.bytes : undefined;
}
