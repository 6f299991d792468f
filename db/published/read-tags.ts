import { readerDb } from "#db/client.ts";
import { listArticlesTagged } from "#db/published/article-cards.ts";
import { localizedTextSchema, type ReaderLocale } from "#domain/locale.ts";
import type { ArticleCard } from "#domain/publication/article-card.ts";
import { entriesOn, isIndexPage, taggedAPage } from "#domain/publication/index-pages.ts";
import type { LiveTag } from "#domain/publication/live.ts";

/** A tag by its slug, named as the newest publication names it; null where no live edition has it. */
export async function readLiveTag(slug: string): Promise<LiveTag | null> {
  const row = await readerDb().publishedTag.findFirst({
    where: { slug },
    orderBy: [{ edition: { publication: { madeAt: "desc" } } }, { articleId: "asc" }, { language: "desc" }],
    select: { name: true },
  });
  return row && { slug, name: localizedTextSchema.parse(row.name) };
}

/** How many articles have a tag in any language. */
export async function countTagged(slug: string): Promise<number> {
  const [row] = await readerDb().$queryRaw<{ count: bigint }[]>`
    SELECT count(DISTINCT article_id) AS count FROM published_tags WHERE slug = ${slug}`;
  return Number(row?.count ?? 0);
}

/** A page of the articles that have a tag, null the first; the newest first. */
export async function listTagged(
  locale: ReaderLocale,
  slug: string,
  page: number | null,
): Promise<{ cards: ArticleCard[]; total: number }> {
  const total = await countTagged(slug);
  if (!isIndexPage(page, total, taggedAPage)) return { cards: [], total };
  return { cards: await listArticlesTagged(locale, slug, entriesOn(page, total, taggedAPage)), total };
}
