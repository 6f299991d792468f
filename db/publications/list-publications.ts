import type { LivePublicationRow } from "#db/publications/find-live.ts";
import type { Tx } from "#db/transaction.ts";
import { type Language, languageSchema } from "#domain/locale.ts";
import { publicationSnapshotSchema } from "#domain/publication/snapshot.ts";

/** A publication in a list; `madeAt` is ISO 8601, UTC. */
export type PublicationInList = { language: Language; number: number; madeAt: string };

/** Up to `limit` publications of an article, the newest first, without what they say. */
export async function listPublications(tx: Tx, articleId: string, limit: number): Promise<PublicationInList[]> {
  const rows = await tx.publication.findMany({
    where: { articleId },
    orderBy: [{ madeAt: "desc" }, { number: "desc" }],
    take: limit,
    select: { language: true, number: true, madeAt: true },
  });
  return rows.map(({ language, number, madeAt }) => ({
    language: languageSchema.parse(language),
    number,
    madeAt: madeAt.toISOString(),
  }));
}

/** One publication of a language, whether readers still have it or not; null when there is none of this number. */
export async function findPublication(
  tx: Tx,
  articleId: string,
  language: Language,
  number: number,
): Promise<LivePublicationRow | null> {
  const row = await tx.publication.findUnique({
    where: { articleId_language_number: { articleId, language, number } },
  });
  if (!row) return null;
  return { number, madeAt: row.madeAt.toISOString(), snapshot: publicationSnapshotSchema.parse(row.snapshot) };
}
