import { siteUrl } from "#app/(reader)/load.ts";
import { xmlAnswer } from "#app/(reader)/xml-answer.ts";
import { listForSitemap } from "#db/published/list-for-sitemap.ts";
import { sitemapPartNamed } from "#domain/publication/sitemap-parts.ts";
import { sitemapXml } from "#render/sitemap.ts";

export const dynamic = "force-dynamic";

/** One file of several: `/sitemap-{part}.xml` leads here (next.config.js). The press asks only for those there are. */
export async function GET(_request: Request, { params }: { params: Promise<{ part: string }> }): Promise<Response> {
  const part = sitemapPartNamed((await params).part);
  if (part === undefined) return new Response(null, { status: 404 });
  return xmlAnswer(sitemapXml(await listForSitemap(part), siteUrl()));
}
