import { siteUrl } from "#app/(reader)/load.ts";
import { xmlAnswer } from "#app/(reader)/xml-answer.ts";
import { listForSitemap, listSitemapParts } from "#db/published/list-for-sitemap.ts";
import { sitemapIndexXml, sitemapXml } from "#render/sitemap.ts";

export const dynamic = "force-dynamic";

/** Everything, or where there is too much for one file, the way to its parts. */
export async function GET(): Promise<Response> {
  const parts = await listSitemapParts();
  if (parts.length > 0) return xmlAnswer(sitemapIndexXml(parts, siteUrl()));
  return xmlAnswer(sitemapXml(await listForSitemap(null), siteUrl()));
}
