import { hasFurtherPage, hasGatheredPage, hasMonthPage } from "#db/press/index-pages.ts";
import { filledColumns } from "#db/published/filled-columns.ts";
import { hasPublishedAbout } from "#db/published/read-about.ts";
import type { Tx } from "#db/transaction.ts";
import { languageOf, type ReaderLocale, readerLocaleSchema } from "#domain/locale.ts";
import { pageIn } from "#domain/publication/index-pages.ts";
import { idsInSegment } from "#domain/publication/paths.ts";

/**
 * Of paths on this site, those that readers get nothing at: no page of that kind, or nothing published behind it. The
 * address of an article with another slug leads there all the same. `coming`: articles that count as published already.
 */
export async function findDeadPaths(
  tx: Tx,
  paths: readonly string[],
  coming: readonly string[] = [],
): Promise<Set<string>> {
  const dead = new Set<string>();
  for (const path of paths) if (!(await leadsSomewhere(tx, path, coming))) dead.add(path);
  return dead;
}

/** What stands under the page of one thing. */
const ownPages: Record<string, readonly string[] | undefined> = {
  articles: ["facing", "share.png"],
  columns: ["feed.xml", "share.png"],
};
const siteFiles: ReadonlySet<string> = new Set(["/", "/sitemap.xml", "/news-sitemap.xml", "/robots.txt"]);
const indexes: ReadonlySet<string> = new Set([
  ...["archive", "corrections", "people", "quotations", "search", "sources"],
  ...["feeds", "feed.xml", "facing.xml", "share.png"],
]);

async function leadsSomewhere(tx: Tx, path: string, coming: readonly string[]): Promise<boolean> {
  if (siteFiles.has(path)) return true;
  const [, first, kind, ...names] = path.replace(/\/$/, "").split("/");
  const locale = readerLocaleSchema.safeParse(first);
  if (!locale.success) return false;
  if (kind === undefined) return true;
  if (names.length === 0) return indexes.has(kind) || (kind === "about" && (await hasPublishedAbout(tx)));
  const page = names.at(-2) === "page" ? pageIn(names.at(-1)) : null;
  if (page !== null) return leadsToIndexPage(tx, locale.data, [kind, ...names.slice(0, -2)], page);
  const [name = "", last, ...more] = names;
  if (more.length > 0 || (last !== undefined && !ownPages[kind]?.includes(last))) return false;
  const named = idsInSegment(kind === "articles" && last === undefined ? name.replace(/\.(?:txt|md)$/, "") : name);
  if (kind === "articles" && named.some((id) => coming.includes(id))) return true;
  const ids = { in: named };
  switch (kind) {
    case "articles":
      return (await tx.publishedEdition.count({ where: { articleId: ids } })) > 0;
    case "people":
      return (await tx.publishedCredit.count({ where: { personId: ids } })) > 0;
    case "columns":
      return (await tx.publishedColumn.count({ where: { slug: name, id: { in: await filledColumns(tx) } } })) > 0;
    case "quotations":
      return (await tx.publishedQuotation.count({ where: { id: name } })) > 0;
    case "tags":
      return hasGatheredPage(tx, { by: "tag", name }, null);
    case "sources":
      return hasGatheredPage(tx, { by: "source", name }, null);
    case "archive":
      return hasMonthPage(tx, languageOf(locale.data), name, null);
    default:
      return false;
  }
}

/** A page of an index behind its first, by where that index is. */
async function leadsToIndexPage(
  tx: Tx,
  locale: ReaderLocale,
  [kind, name, ...more]: string[],
  page: number,
): Promise<boolean> {
  if (more.length > 0) return false;
  if (kind === "archive" && name !== undefined) return hasMonthPage(tx, languageOf(locale), name, page);
  const by = kind === "tags" ? "tag" : kind === "sources" ? "source" : null;
  if (name !== undefined) return by !== null && hasGatheredPage(tx, { by, name }, page);
  return (kind === "corrections" || kind === "people" || kind === "quotations") && hasFurtherPage(tx, kind, page);
}
