import { createHash } from "node:crypto";

/** Above this many bytes a stylesheet costs less as a file of its own, fetched once, than repeated in each page. */
export const largestInlineStyle = 30_000;

/** A file that pressed pages refer to; its name has the hash of its bytes, so it may be kept for good. */
export type PageAsset = { path: string; mime: string; body: Buffer };

/** `/assets/<name>-<hash>.<ending>` for these bytes. */
export function hashedAsset(name: string, ending: string, mime: string, body: Buffer): PageAsset {
  const hash = createHash("sha256").update(body).digest("hex").slice(0, 16);
  return { path: `/assets/${name}-${hash}.${ending}`, mime, body };
}

/**
 * A stylesheet's text as it can stand in a page: relative `url(…)`s are made absolute, since it moves from its own address,
 * and line ends are those a browser reads, or the policy's hash would not match.
 */
export function rebaseUrls(css: string, stylesheetPath: string): string {
  return css
    .replace(/\r\n?/g, "\n")
    .replace(/url\(\s*(["']?)([^"')]+)\1\s*\)/g, (whole, quote: string, target: string) => {
      if (/^(?:[a-z][a-z0-9+.-]*:|\/|#)/i.test(target)) {
        return whole;
      }
      const resolved = new URL(target, new URL(stylesheetPath, "http://page"));
      return `url(${quote}${resolved.pathname}${resolved.search}${quote})`;
    });
}
