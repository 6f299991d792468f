import type { ReaderLocale } from "#domain/locale.ts";
import { securityHeaders } from "#press/content-policy.ts";
import { nothingRuns } from "#press/http/plain-answer.ts";

/** A file of the export that a path answers from, and headers of its own. */
export type ExportedPage = { path: string; file: string; headers: Readonly<Record<string, string>> };

/** What a file server has to be told beside the files. */
export type SiteRules = {
  /** The public origin, to which a text without a page says where its page is. */
  url: string;
  /** Addresses that moved, and to where. */
  moved: ReadonlyMap<string, string>;
  pages: readonly ExportedPage[];
};

/** What the rules of either server begin with. */
export const opening = "# Made by duizhao press --to; made anew with each export.";

/** Tags of a browser's languages, the first that fits, and the locale whose home they lead to; what none fits gets the first locale. */
export const frontDoors = [
  ["en(?:[-;,]|$)", "en"],
  ["(?:(?:zh|cmn)-(?:hant|tw|hk|mo)(?:[-;,]|$)|yue(?:-(?:hant|hk|mo))?(?:[;,]|$))", "zh-Hant"],
  ["(?:zh|cmn|yue)(?:[-;,]|$)", "zh-Hans"],
] as const satisfies [string, ReaderLocale][];

/** Types of files by their endings; all of text is UTF-8. */
export const fileTypes = {
  html: "text/html",
  txt: "text/plain",
  md: "text/markdown",
  xml: "application/xml",
  js: "text/javascript",
  css: "text/css",
  svg: "image/svg+xml",
  webp: "image/webp",
  avif: "image/avif",
  jpeg: "image/jpeg",
  png: "image/png",
  vtt: "text/vtt",
  otf: "font/otf",
} as const;
/** Endings of those whose type says how they are written, beside pages. */
export const written = ["txt", "md", "xml", "js", "css", "vtt"] as const;
export const feedType = "application/rss+xml";
/** Paths whose file is a feed. */
export const feedPattern = "/(?:feed|facing)\\.xml$";

/**
 * An address with slashes at its end, which is led to itself without them. Of nothing but what our addresses are made of:
 * browsers take `/\example.com` for another site.
 */
export const slashesPattern = "^(/[A-Za-z0-9][A-Za-z0-9/._-]*?)/+$";

/** Headers that every answer has. */
export const everywhere = Object.entries(securityHeaders);

/** The policy that most pages have: only others are named one by one. What is no page runs nothing. */
export function policies({ pages }: SiteRules): { usual: string; plain: string; others: [ExportedPage, string][] } {
  const counts = new Map<string, number>();
  const policyOf = ({ headers }: ExportedPage) => headers["content-security-policy"] ?? nothingRuns;
  const isPage = ({ file }: ExportedPage) => file.endsWith(".html");
  for (const page of pages.filter(isPage)) counts.set(policyOf(page), (counts.get(policyOf(page)) ?? 0) + 1);
  const [[usual] = [nothingRuns]] = [...counts].sort(([, a], [, b]) => b - a);
  const others = pages.flatMap((page): [ExportedPage, string][] => {
    const policy = policyOf(page);
    return policy === (isPage(page) ? usual : nothingRuns) ? [] : [[page, policy]];
  });
  return { usual, plain: nothingRuns, others };
}
