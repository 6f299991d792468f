import { siteUrl } from "#app/(reader)/load.ts";
import { listForSitemap } from "#db/published/list-for-sitemap.ts";
import { sitemapArticleLimit, sitemapXml } from "#render/sitemap.ts";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const xml = sitemapXml(await listForSitemap(sitemapArticleLimit), siteUrl());
  return new Response(xml, { headers: { "content-type": "application/xml; charset=utf-8" } });
}
