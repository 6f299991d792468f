import { readerDb } from "#db/client.ts";
import type { Language } from "#domain/locale.ts";
import { type LiveArticle, notSaid } from "#domain/publication/live.ts";
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
  const found = await readLive({ articleId: { in: [...ids] } });
  const id = ids.find((candidate) => found.has(candidate));
  return (id === undefined ? undefined : found.get(id)) ?? null;
}

/** The newest articles that a language has, of one column or of all, with that language alone: what a feed gives. */
export async function listLiveInLanguage(
  language: Language,
  { columnId, limit }: { columnId?: string; limit: number },
): Promise<LiveArticle[]> {
  const rows = await readerDb().publishedEdition.findMany({
    where: { language, ...(columnId !== undefined && { columnId }) },
    orderBy: [{ datePublished: "desc" }, { articleId: "asc" }],
    take: limit,
    select: { articleId: true },
  });
  return inOrder(
    rows.map(({ articleId }) => articleId),
    { language },
  );
}

/** The newest articles that both languages have, by the time that the desk prints on the later of them. */
export async function listLiveInBoth(limit: number): Promise<LiveArticle[]> {
  const rows = await readerDb().publishedEdition.groupBy({
    by: ["articleId"],
    having: { language: { _count: { gt: 1 } } },
    orderBy: [{ _max: { datePublished: "desc" } }, { articleId: "asc" }],
    take: limit,
  });
  return inOrder(rows.map(({ articleId }) => articleId));
}

async function inOrder(ids: string[], where: { language?: Language } = {}): Promise<LiveArticle[]> {
  const found = await readLive({ articleId: { in: ids }, ...where });
  return ids.flatMap((id) => found.get(id) ?? []);
}

async function readLive(where: {
  articleId: { in: string[] };
  language?: Language;
}): Promise<Map<string, LiveArticle>> {
  const rows = await readerDb().publishedEdition.findMany({ where, include: { publication: true } });
  const changes = await changesOf(rows.filter(({ publication }) => publication.number > 1));
  const articles = new Map<string, LiveArticle>();
  for (const { articleId, firstMadeAt, publication } of rows) {
    const snapshot = publicationSnapshotSchema.parse(publication.snapshot);
    const article: LiveArticle = articles.get(articleId) ?? { id: articleId, editions: {} };
    const { number, madeAt } = publication;
    article.editions[snapshot.language] = {
      snapshot,
      number,
      madeAt: madeAt.toISOString(),
      changedAt: (changes.get(`${articleId} ${snapshot.language}`) ?? madeAt).toISOString(),
      firstMadeAt: firstMadeAt.toISOString(),
    };
    articles.set(articleId, article);
  }
  return articles;
}

/** When each of these last came to say something else, by article and language. */
async function changesOf(live: readonly { articleId: string }[]): Promise<Map<string, Date>> {
  if (live.length === 0) return new Map();
  const rows = await readerDb().$queryRaw<{ article_id: string; language: string; changed_at: Date }[]>`
    SELECT article_id, language, max(made_at) FILTER (WHERE said IS DISTINCT FROM before) AS changed_at FROM (
      SELECT article_id, language, made_at, said, lag(said) OVER (PARTITION BY article_id, language ORDER BY number) AS before
      FROM published_publications CROSS JOIN LATERAL (SELECT snapshot - ${[...notSaid]}::text[] AS said) told
      WHERE article_id = ANY(${live.map(({ articleId }) => articleId)})
    ) told GROUP BY article_id, language`;
  return new Map(rows.map((row) => [`${row.article_id} ${row.language}`, row.changed_at]));
}
