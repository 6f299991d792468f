import type { Tx } from "#db/transaction.ts";
import type { Language } from "#domain/locale.ts";
import { type PublicationSnapshot, publicationSnapshotSchema } from "#domain/publication/snapshot.ts";

export type LivePublicationRow = { number: number; madeAt: string; snapshot: PublicationSnapshot };

/** What readers get of one language now, with its snapshot; null when they get nothing. */
export async function findLivePublication(
  tx: Tx,
  articleId: string,
  language: Language,
): Promise<LivePublicationRow | null> {
  const live = await tx.publishedEdition.findUnique({
    where: { articleId_language: { articleId, language } },
    include: { publication: true },
  });
  if (!live) return null;
  const { number, madeAt, snapshot } = live.publication;
  return { number, madeAt: madeAt.toISOString(), snapshot: publicationSnapshotSchema.parse(snapshot) };
}
