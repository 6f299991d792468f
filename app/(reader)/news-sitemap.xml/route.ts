import { loadSite, siteUrl } from "#app/(reader)/load.ts";
import { xmlAnswer } from "#app/(reader)/xml-answer.ts";
import { listPrintedSince } from "#db/published/article-cards.ts";
import { routing } from "#i18n/routing.ts";
import { newsSitemapXml } from "#render/news-sitemap.ts";

export const dynamic = "force-dynamic";

/** As long something is news to search engines. What grows old is dropped by the press, which asks each hour. */
const newsMs = 2 * 24 * 60 * 60 * 1000;
/** Each has up to three addresses, of which the file may have a thousand. */
const articleLimit = 1_000;

export async function GET(): Promise<Response> {
  const since = new Date(Date.now() - newsMs);
  const [{ desk }, cards] = await Promise.all([loadSite(routing.defaultLocale), listPrintedSince(since, articleLimit)]);
  return xmlAnswer(newsSitemapXml(cards, { desk, siteUrl: siteUrl(), since }));
}
