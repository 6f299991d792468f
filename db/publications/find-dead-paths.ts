import type { Tx } from "#db/transaction.ts";
import { readerLocaleSchema } from "#domain/locale.ts";
import { idsInSegment } from "#domain/publication/paths.ts";
import { earlierPages } from "#domain/quotations/index-pages.ts";

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

const siteFiles: ReadonlySet<string> = new Set(["/", "/sitemap.xml", "/robots.txt"]);

async function leadsSomewhere(tx: Tx, path: string, coming: readonly string[]): Promise<boolean> {
  if (siteFiles.has(path)) return true;
  const [, locale, kind, name, last, ...more] = path.replace(/\/$/, "").split("/");
  if (!readerLocaleSchema.safeParse(locale).success || more.length > 0) return false;
  if (kind === undefined || (kind === "feed.xml" && name === undefined)) return true;
  if (name === undefined) return kind === "quotations" || kind === "search";
  if (kind === "quotations" && name === "page" && last !== undefined) return isIndexPage(tx, last);
  if (last !== undefined && !(kind === "articles" && last === "facing")) return false;
  const named = idsInSegment(name);
  if (kind === "articles" && named.some((id) => coming.includes(id))) return true;
  const ids = { in: named };
  switch (kind) {
    case "articles":
      return (await tx.publishedEdition.count({ where: { articleId: ids } })) > 0;
    case "people":
      return (await tx.publishedCredit.count({ where: { personId: ids } })) > 0;
    case "columns":
      return (await tx.publishedColumn.count({ where: { slug: name } })) > 0;
    case "quotations":
      return (await tx.publishedQuotation.count({ where: { id: name } })) > 0;
    default:
      return false;
  }
}

async function isIndexPage(tx: Tx, page: string): Promise<boolean> {
  return /^[1-9]\d{0,4}$/.test(page) && Number(page) <= earlierPages(await tx.publishedQuotation.count());
}
