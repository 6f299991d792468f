import type { Tx } from "#db/transaction.ts";
import type { PublicationSnapshot } from "#domain/publication/snapshot.ts";

/**
 * Puts the recordings of publications and their captions with what readers may have. The bytes stay where they are: the library
 * knows where they were published, and keeps what was.
 */
export async function storeRecordings(
  tx: Tx,
  publications: readonly { snapshot: PublicationSnapshot; number: number }[],
): Promise<void> {
  const recordings = publications.flatMap(({ snapshot }) => Object.values(snapshot.recordings ?? {}));
  if (recordings.length === 0) return;
  const hashes = [...new Set(recordings.map(({ hash }) => hash))];
  await tx.$executeRaw`
    INSERT INTO published_recordings (hash, mime, bytes)
    SELECT m.hash, r.mime, r.bytes FROM media m JOIN recordings r ON r.media_id = m.id WHERE m.hash = ANY(${hashes})
    ORDER BY m.hash
    ON CONFLICT (hash) DO NOTHING`;
  if ((await tx.publishedRecording.count({ where: { hash: { in: hashes } } })) !== hashes.length)
    throw new Error("a recording to be published is not in the library");
  const texts = new Map(recordings.flatMap(({ tracks }) => tracks.map(({ hash, text }) => [hash, text] as const)));
  const tracks = [...texts].sort(([a], [b]) => (a < b ? -1 : 1));
  await tx.publishedMedia.createMany({
    data: tracks.map(([hash, text]) => ({ hash, format: "vtt", bytes: new TextEncoder().encode(text) })),
    skipDuplicates: true,
  });
  for (const { snapshot, number } of publications) {
    const ids = Object.keys(snapshot.recordings ?? {});
    await tx.$executeRaw`
      INSERT INTO media_uses (media_id, article_id, language, publication)
      SELECT id, ${snapshot.articleId}, ${snapshot.language}, ${number}::int FROM media WHERE id = ANY(${ids})`;
  }
}
