import { loadSite, localeIn, siteUrl } from "#app/(reader)/load.ts";
import { listInLanguage } from "#db/published/article-cards.ts";
import { languageOf } from "#domain/locale.ts";
import { feedXml } from "#render/feed.ts";

export const dynamic = "force-dynamic";

const newest = 30;

export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const { locale, known } = localeIn((await params).locale);
  if (!known) return new Response(null, { status: 404 });
  const [site, cards] = await Promise.all([loadSite(locale), listInLanguage(languageOf(locale), newest)]);
  return new Response(feedXml({ site, cards, siteUrl: siteUrl() }), {
    headers: { "content-type": "application/rss+xml; charset=utf-8" },
  });
}
