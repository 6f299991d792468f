import type { RootContent } from "mdast";
import { loadArticle, loadSite, siteUrl } from "#app/(reader)/load.ts";
import { missingEdition } from "#app/(reader)/missing-page.tsx";
import { loadNoticeAt } from "#app/(reader)/taken-down-page.tsx";
import { languageOf, type ReaderLocale } from "#domain/locale.ts";
import { articlePaths } from "#domain/publication/live-paths.ts";
import { articleNodes, type ReaderWords } from "#render/plain/article-nodes.ts";
import { missingNodes, takenDownNodes } from "#render/plain/missing-nodes.ts";

/** `link` says which page it is of. */
type Answer = { status: 200 | 404 | 410; nodes: RootContent[]; link?: string };

/** What an address of an article says without a page: what the page there says, with its status. */
export async function plainAnswer(locale: ReaderLocale, address: string, say: ReaderWords): Promise<Answer> {
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
