import type { Tx } from "#db/transaction.ts";
import type { PublicationSnapshot } from "#domain/publication/snapshot.ts";

/**
 * Says what the live text of a language shows: its pictures, recordings and captions have public addresses, and what its
 * former publication had beside them has none any more. The live pointer takes it along when it goes.
 */
export async function storeMediaUses(tx: Tx, snapshot: PublicationSnapshot): Promise<void> {
  const { articleId, language, recordings = {} } = snapshot;
  const played = Object.values(recordings).flatMap(({ hash, tracks }) => [hash, ...tracks.map((track) => track.hash)]);
  const hashes = new Set([...pictureHashesOf(snapshot), ...played]);
  await tx.publishedMediaUse.deleteMany({ where: { articleId, language } });
  await tx.publishedMediaUse.createMany({ data: [...hashes].map((hash) => ({ articleId, language, hash })) });
}

/** The bytes of a snapshot's pictures, its cover among them. */
export function pictureHashesOf({ cover, pictures = {} }: PublicationSnapshot): string[] {
  const images = [...(cover ? [cover.image] : []), ...Object.values(pictures)];
  return images.flatMap(({ variants }) => variants.map(({ hash }) => hash));
}
