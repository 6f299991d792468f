import type { Answer } from "#press/answer.ts";
import { type Instance, missingPage, pageWith, type ScriptedNext } from "#press/testing/scripted-next.ts";

/** Every locale readers choose from. */
export const locales = ["zh-Hans", "zh-Hant", "en"];

/** Writes every page that an article of this slug touches which came out in January 2026, each with this text. */
export function writePages(next: ScriptedNext, id: string, slug: string, text: string, more: string[] = []): void {
  for (const locale of locales) {
    for (const path of [
      `/${locale}`,
      `/${locale}/articles/${slug}-${id}`,
      `/${locale}/articles/${slug}-${id}/facing`,
      `/${locale}/archive`,
      `/${locale}/archive/2026-01`,
      `/${locale}/people`,
    ]) {
      next.pages.set(path, pageWith(text));
    }
    writePicture(next, `/${locale}/articles/${slug}-${id}/share.png`, text);
    for (const [form, type] of [
      ["txt", "text/plain"],
      ["md", "text/markdown"],
    ] as const) {
      const body = `${text}\n`;
      next.pages.set(`/${locale}/articles/${slug}-${id}.${form}`, {
        status: 200,
        type: `${type}; charset=utf-8`,
        body,
      });
    }
    for (const feed of ["feed.xml", "facing.xml"]) writeFeed(next, `/${locale}/${feed}`, text);
  }
  next.pages.set("/sitemap.xml", { status: 200, type: "application/xml", body: `<urlset>${text}</urlset>` });
  next.pages.set("/news-sitemap.xml", { status: 200, type: "application/xml", body: `<urlset>${text}</urlset>` });
  next.pages.set("/robots.txt", { status: 200, type: "text/plain", body: "User-agent: *" });
  for (const path of more) {
    if (path.endsWith(".xml")) writeFeed(next, path, text);
    else if (path.endsWith(".png")) writePicture(next, path, text);
    else next.pages.set(path, pageWith(text));
  }
}

function writeFeed(next: ScriptedNext, path: string, text: string): void {
  next.pages.set(path, { status: 200, type: "application/rss+xml; charset=utf-8", body: `<rss>${text}</rss>` });
}

function writePicture(next: ScriptedNext, path: string, text: string): void {
  next.pages.set(path, { status: 200, type: "image/png", body: text });
}

/** Has Next say this at addresses of what is missing: a page says its status in its head, a text without one by its own. */
export function writeMissing(next: ScriptedNext, paths: readonly string[], said: string, status: 404 | 410): void {
  for (const path of paths) {
    const isText = /\.(?:txt|md)$/.test(path);
    next.pages.set(
      path,
      isText ? { status, type: "text/plain; charset=utf-8", body: said } : missingPage(said, status),
    );
  }
}

/** What readers who take it as it is get. */
function textOf(answer: Answer | undefined): string {
  return answer?.identity.body.toString() ?? "";
}

/** The text of a path as an instance answers it. */
export async function read(instance: Instance, path: string): Promise<string> {
  return textOf(await instance.store.load(path));
}
