import { siteUrl } from "#app/(reader)/load.ts";
import { xmlAnswer } from "#app/(reader)/xml-answer.ts";
import { readerDb } from "#db/client.ts";
import { listForSitemap } from "#db/published/list-for-sitemap.ts";
import { countForSitemap } from "#db/published/sitemap-counts.ts";
import { sitemapParts } from "#domain/publication/sitemap-parts.ts";
import { sitemapIndexXml, sitemapXml } from "#render/sitemap.ts";

export const dynamic = "force-dynamic";

/** Everything, or where there is too much for one file, the way to its parts. */
export async function GET(): Promise<Response> {
  const parts = sitemapParts(await countForSitemap(readerDb()));
  if (parts.length > 0) return xmlAnswer(sitemapIndexXml(parts, siteUrl()));
  return xmlAnswer(sitemapXml(await listForSitemap(null), siteUrl()));
}
