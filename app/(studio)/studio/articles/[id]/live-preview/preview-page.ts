import { blockAnchor } from "#domain/alignment/row-anchors.ts";
import type { ReaderLocale } from "#domain/locale.ts";

/** What of the article is previewed: a locale, or both languages facing. */
export type PreviewShown = { locale: ReaderLocale; facing: boolean };

/** The page of the desk that shows it, which is the reader's page of what stands. */
export function previewPath(articleId: string, { locale, facing }: PreviewShown): string {
  return `/studio/articles/${articleId}/preview/${locale}${facing ? "?facing=1" : ""}`;
}

/** The row that the caret is in is told apart, and what only belongs to the page by itself is not there. */
const ownStyle = `
  .preview-bar { display: none; }
  [data-here] { position: relative; }
  [data-here]::after { content: ""; position: absolute; inset-block: 0; inset-inline-start: -10px; border-inline-start: 2px solid var(--accent); }
`;

/**
 * Fetches the preview as a page that stands still: nothing in it runs, links open elsewhere, and it is in this light.
 * @returns null when the desk can't be reached, or was told not to go on
 */
export async function fetchPreview(
  path: string,
  theme: "light" | "dark",
  signal: AbortSignal,
): Promise<Document | null> {
  // The signal may come while the body is on its way, too.
  const html = await fetch(path, { signal })
    .then((answer) => (answer.ok ? answer.text() : null))
    .catch(() => null);
  if (html === null) return null;
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const running of page.querySelectorAll("script, link[as=script], link[rel=modulepreload]")) running.remove();
  page.documentElement.dataset.theme = theme;
  const style = page.createElement("style");
  style.textContent = ownStyle;
  const base = page.createElement("base");
  base.target = "_blank";
  page.head.append(base, style);
  return page;
}

/** Puts the words of a newer page into the one that is shown. What was at the upper edge stays there, whatever grew above it. */
export function takeOver(shown: Document, next: Document): void {
  const [before, after] = [shown.getElementById("main"), next.getElementById("main")];
  const view = shown.defaultView;
  if (!before || !after || !view) return;
  const edge = [...before.querySelectorAll<HTMLElement>("[id]")].find((one) => one.getBoundingClientRect().bottom > 0);
  const top = edge?.getBoundingClientRect().top ?? 0;
  const scrolled = view.scrollY;
  before.replaceWith(shown.importNode(after, true));
  const again = edge && shown.getElementById(edge.id);
  view.scrollTo(0, again ? view.scrollY + again.getBoundingClientRect().top - top : scrolled);
}

/** Marks a row's first block in the page and brings it before the eyes if it isn't. */
export function showRow(shown: Document, blockIds: readonly string[]): void {
  for (const marked of shown.querySelectorAll("[data-here]")) marked.removeAttribute("data-here");
  const anchors = blockIds.flatMap((id) => [blockAnchor(id, "zh"), blockAnchor(id, "en")]);
  const block = anchors.map((anchor) => shown.getElementById(anchor)).find((one) => one !== null);
  const view = shown.defaultView;
  if (!block || !view) return;
  block.setAttribute("data-here", "");
  const { top, bottom } = block.getBoundingClientRect();
  if (top < 0 || bottom > view.innerHeight)
    block.scrollIntoView({ block: bottom - top > view.innerHeight ? "start" : "center" });
}
