import { readerDb } from "#db/client.ts";
import { listArticlesGathered } from "#db/published/article-cards.ts";
import { countGathered } from "#db/published/articles-gathered.ts";
import { localizedTextSchema, type ReaderLocale } from "#domain/locale.ts";
import type { ArticleCard } from "#domain/publication/article-card.ts";
import type { Gathered, LiveGathered } from "#domain/publication/gathered.ts";
import { entriesOn, gatheredAPage, isIndexPage } from "#domain/publication/index-pages.ts";
import type { LiveSource } from "#domain/publication/live.ts";
import { sourceName } from "#domain/publication/source-name.ts";

/** What gathers articles, called as the newest publication calls it; null where no live edition has it. */
export async function readLiveGathered(list: Gathered): Promise<LiveGathered | null> {
  const orderBy = [
    { edition: { publication: { madeAt: "desc" } } },
    { articleId: "asc" },
    { language: "desc" },
  ] as const satisfies object[];
  if (list.by === "tag") {
    const row = await readerDb().publishedTag.findFirst({
      where: { slug: list.name },
      orderBy,
      select: { name: true },
    });
    return row && { ...list, title: localizedTextSchema.parse(row.name) };
  }
  const row = await readerDb().publishedSource.findFirst({ where: { sourceId: list.name }, orderBy });
  return row && { ...list, title: titleOf(row) };
}

/** A page of the articles that a list gathers, null the first; the newest first. */
export async function listGathered(
  locale: ReaderLocale,
  list: Gathered,
  page: number | null,
): Promise<{ cards: ArticleCard[]; total: number }> {
  const total = await countGathered(readerDb(), list);
  if (!isIndexPage(page, total, gatheredAPage)) return { cards: [], total };
  return { cards: await listArticlesGathered(locale, list, entriesOn(page, total, gatheredAPage)), total };
}

/** Every source that a live edition names, as the newest publication names it; those with the most articles first. */
export async function listLiveSources(): Promise<LiveSource[]> {
  const rows = await readerDb().$queryRaw<{ id: string; name: unknown; channel: unknown; count: bigint }[]>`
    SELECT DISTINCT ON (s.source_id) s.source_id AS id, s.name, s.channel,
      (SELECT count(DISTINCT article_id) FROM published_sources own WHERE own.source_id = s.source_id) AS count
    FROM published_sources s
    JOIN published_editions e ON e.article_id = s.article_id AND e.language = s.language
    JOIN published_publications p ON p.id = e.publication_id
    ORDER BY s.source_id, p.made_at DESC, s.article_id, s.language DESC`;
  return rows
    .map(({ id, count, ...said }) => ({ id, title: titleOf(said), count: Number(count) }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

function titleOf({ name, channel }: { name: unknown; channel: unknown }) {
  return sourceName({ name: localizedTextSchema.parse(name), channel: localizedTextSchema.parse(channel) });
}
