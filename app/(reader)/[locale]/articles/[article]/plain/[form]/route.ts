import type { RootContent } from "mdast";
import { getTranslations } from "next-intl/server";
import { loadArticle, loadSite, localeIn, siteUrl } from "#app/(reader)/load.ts";
import { missingEdition } from "#app/(reader)/missing-page.tsx";
import { loadNoticeAt } from "#app/(reader)/taken-down-page.tsx";
import { languageOf, type ReaderLocale } from "#domain/locale.ts";
import { printMarkdown } from "#domain/portable/markdown.ts";
import { articlePaths } from "#domain/publication/live-paths.ts";
import { type PlainForm, plainForms, plainTypes } from "#domain/publication/paths.ts";
import { articleNodes, type ReaderWords } from "#render/plain/article-nodes.ts";
import { missingNodes, takenDownNodes } from "#render/plain/missing-nodes.ts";
import { printText } from "#render/plain/print-text.ts";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; article: string; form: string }> };

/** The article's page without a page: `….txt` and `….md` lead here (next.config.js). It says what the page says, with its status. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { locale: segment, article: address, form: asked } = await params;
  const { locale, known } = localeIn(segment);
  const form = plainForms.find((one) => one === asked);
  if (!known || !form) return new Response(null, { status: 404 });
  const say = await getTranslations({ locale, namespace: "reader" });
  const { status, nodes, link } = await answer(locale, address, say);
  const print = { txt: printText, md: printMarkdown } satisfies Record<PlainForm, (nodes: RootContent[]) => string>;
  return new Response(print[form](nodes), {
    status,
    headers: { "content-type": `${plainTypes[form]}; charset=utf-8`, ...(link && { link }) },
  });
}

type Answer = { status: 200 | 404 | 410; nodes: RootContent[]; link?: string };

async function answer(locale: ReaderLocale, address: string, say: ReaderWords): Promise<Answer> {
  const [{ desk }, article] = await Promise.all([loadSite(locale), loadArticle(address)]);
  const origin = siteUrl();
  const { timeZone } = desk;
  const snapshot = article?.editions[languageOf(locale)]?.snapshot;
  const path = article && articlePaths(article)[locale];
  if (snapshot && path) {
    const nodes = articleNodes({ snapshot, locale, timeZone, origin, path, say });
    return { status: 200, nodes, link: `<${origin}${path}>; rel="canonical"` };
  }
  const told = await loadNoticeAt({ locale, address, facing: false });
  const missing = missingEdition(article, locale, false);
  if (!told) return { status: 404, nodes: missingNodes({ missing, locale, origin, say }) };
  const { instead } = missing;
  return { status: 410, nodes: takenDownNodes({ notice: told.notice, instead, locale, timeZone, origin, say }) };
}
