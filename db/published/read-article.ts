import { readerDb } from "#db/client.ts";
import type { LiveArticle } from "#domain/publication/live.ts";
import { publicationSnapshotSchema } from "#domain/publication/snapshot.ts";

/** Which entries of the quotation library that an article embeds have a page. */
export async function listPublicEntries(articleId: string): Promise<ReadonlySet<string>> {
  const rows = await readerDb().$queryRaw<{ id: string }[]>`
    SELECT DISTINCT q.id FROM published_quotation_uses u JOIN published_quotations q ON q.id = u.quotation_id
    WHERE u.article_id = ${articleId}`;
  return new Set(rows.map(({ id }) => id));
}

/**
 * The article whose id is the first of `ids` that is published, whatever slug the address had before it; null when none
 * is.
 */
export async function readLiveArticle(ids: readonly string[]): Promise<LiveArticle | null> {
  const rows = await readerDb().publishedEdition.findMany({
    where: { articleId: { in: [...ids] } },
    include: { publication: true },
  });
  const id = ids.find((candidate) => rows.some((row) => row.articleId === candidate));
  if (id === undefined) return null;
  const article: LiveArticle = { id, editions: {} };
  for (const { articleId, firstMadeAt, publication } of rows) {
    if (articleId !== id) continue;
    const snapshot = publicationSnapshotSchema.parse(publication.snapshot);
    article.editions[snapshot.language] = {
      snapshot,
      number: publication.number,
      madeAt: publication.madeAt.toISOString(),
      firstMadeAt: firstMadeAt.toISOString(),
    };
  }
  return article;
}
