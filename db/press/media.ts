import type { Tx } from "#db/transaction.ts";

/** Bytes of a picture that a live text shows; undefined for any other, a draft's or a text's that was taken down. */
export async function findPublishedMedia(tx: Tx, hash: string, format: string): Promise<Uint8Array | undefined> {
  if (!(await isShown(tx, hash))) return undefined;
  const found = await tx.publishedMedia.findUnique({ where: { hash } });
  return found?.format === format ? found.bytes : undefined;
}

/** Whether a live text shows the picture, or plays the recording. */
export async function isShown(tx: Tx, hash: string): Promise<boolean> {
  return (await tx.publishedMediaUse.findFirst({ where: { hash }, select: { hash: true } })) !== null;
}

export type WithdrawnMedia = { pictures: { hash: string; format: string }[]; recordings: string[] };

/** What readers had once and no live text shows any more: the record keeps its bytes, and no copy may. */
export async function findWithdrawnMedia(tx: Tx): Promise<WithdrawnMedia> {
  const pictures = await tx.$queryRaw<WithdrawnMedia["pictures"]>`
    SELECT hash, format FROM published_media m
    WHERE NOT EXISTS (SELECT FROM published_media_uses u WHERE u.hash = m.hash)`;
  const recordings = await tx.$queryRaw<{ hash: string }[]>`
    SELECT hash FROM published_recordings r
    WHERE NOT EXISTS (SELECT FROM published_media_uses u WHERE u.hash = r.hash)`;
  return { pictures, recordings: recordings.map(({ hash }) => hash) };
}
