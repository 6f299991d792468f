import { siteUrl } from "#app/(reader)/load.ts";
import { newsSitemapPath, sitemapPath } from "#domain/publication/paths.ts";

export const dynamic = "force-dynamic";

/** The signed-in side refuses strangers anyway; saying so spares it the visits. */
export function GET(): Response {
  const lines = [
    "User-agent: *",
    "Disallow: /studio",
    "Disallow: /api/",
    "",
    ...[sitemapPath, newsSitemapPath].map((path) => `Sitemap: ${siteUrl()}${path}`),
    "",
  ];
  return new Response(lines.join("\n"), { headers: { "content-type": "text/plain; charset=utf-8" } });
}
