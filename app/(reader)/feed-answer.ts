import { getTranslations } from "next-intl/server";
import { loadSite, localeIn, siteUrl } from "#app/(reader)/load.ts";
import { listLiveInBoth, listLiveInLanguage } from "#db/published/read-article.ts";
import { languageOf } from "#domain/locale.ts";
import { facingFeedXml, feedXml } from "#render/feed.ts";

/** So many articles a feed gives: nobody who asks each hour misses one, and whole texts are not small. */
const inFeed = 20;

/** The feed of a locale, or of a column of it. */
export async function feedAnswer(segment: string, slug?: string): Promise<Response> {
  const { locale, known } = localeIn(segment);
  const site = await loadSite(locale);
  const column = site.columns.find((one) => one.slug === slug);
  if (!known || (slug !== undefined && !column)) return new Response(null, { status: 404 });
  const listed = { limit: inFeed, ...(column && { columnId: column.id }) };
  const articles = await listLiveInLanguage(languageOf(locale), listed);
  return answerWith(feedXml({ site, articles, siteUrl: siteUrl(), ...(column && { column }) }));
}

/** The feed of what is published in both languages. */
export async function facingFeedAnswer(segment: string): Promise<Response> {
  const { locale, known } = localeIn(segment);
  if (!known) return new Response(null, { status: 404 });
  const [site, articles] = await Promise.all([loadSite(locale), listLiveInBoth(inFeed)]);
  const t = await getTranslations({ locale, namespace: "reader.feeds" });
  return answerWith(facingFeedXml({ site, articles, siteUrl: siteUrl(), name: t("facing") }));
}

function answerWith(xml: string): Response {
  return new Response(xml, { headers: { "content-type": "application/rss+xml; charset=utf-8" } });
}
