import { idSchema } from "#domain/ids.ts";
import type { Language, ReaderLocale } from "#domain/locale.ts";

/** `/{locale}`: what the desk published last. */
export function homePath(locale: ReaderLocale): string {
  return `/${locale}`;
}

/** `/{locale}/articles/{slug}-{id}`. The id alone decides which article it is; another slug redirects to this one. */
export function articlePath(locale: ReaderLocale, slug: string, articleId: string): string {
  return `/${locale}/articles/${slug}-${articleId}`;
}

/** Both languages side by side, with the interface in `locale` and Chinese in its script. */
export function facingPath(locale: ReaderLocale, slug: string, articleId: string): string {
  return `${articlePath(locale, slug, articleId)}/facing`;
}

/** An article as its page says it, to be read without one: plain text and Markdown. */
export const plainForms = ["txt", "md"] as const;
export type PlainForm = (typeof plainForms)[number];
export const plainTypes = { txt: "text/plain", md: "text/markdown" } as const satisfies Record<PlainForm, string>;

/** `/{locale}/articles/{slug}-{id}.txt` and `.md`, beside the page. */
export function plainPath(form: PlainForm, locale: ReaderLocale, slug: string, articleId: string): string {
  return `${articlePath(locale, slug, articleId)}.${form}`;
}

/** `…/share.png`: the picture that a link to a page is shown with elsewhere. */
export function sharePath(pagePath: string): string {
  return `${pagePath}/share.png`;
}

/** `/{locale}/columns/{slug}`. */
export function columnPath(locale: ReaderLocale, slug: string): string {
  return `/${locale}/columns/${slug}`;
}

/** `/{locale}/people/{slug}-{id}`, the slug from the English name; a name without Latin letters gives the id alone. */
export function personPath(locale: ReaderLocale, person: { id: string; names: { en: string } }): string {
  const slug = personSlug(person.names.en);
  return `/${locale}/people/${slug === "" ? "" : `${slug}-`}${person.id}`;
}

/** `/{locale}/people`, and `/{locale}/people/page/{page}` for those further on in the alphabet, from page 2. */
export function peoplePath(locale: ReaderLocale, page: number | null = null): string {
  return pageOf(`/${locale}/people`, page);
}

/** `/{locale}/about`: what the publication says of itself. */
export function aboutPath(locale: ReaderLocale): string {
  return `/${locale}/about`;
}

function personSlug(englishName: string): string {
  return englishName
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 96)
    .replace(/-+$/, "");
}

/** `/{locale}/quotations/{id}`: an entry of the quotation library. */
export function quotationPath(locale: ReaderLocale, quotationId: string): string {
  return `/${locale}/quotations/${quotationId}`;
}

/** `/{locale}/quotations`, and `/{locale}/quotations/page/{page}` for what is older (domain/publication/index-pages.ts). */
export function quotationsPath(locale: ReaderLocale, page: number | null = null): string {
  return pageOf(`/${locale}/quotations`, page);
}

/** `/{locale}/archive`: its months. */
export function archivePath(locale: ReaderLocale): string {
  return `/${locale}/archive`;
}

/** `/{locale}/archive/2026-01`, and `…/page/{page}` for what is older in it (domain/publication/index-pages.ts). */
export function monthPath(locale: ReaderLocale, month: string, page: number | null = null): string {
  return pageOf(`${archivePath(locale)}/${month}`, page);
}

/** `/{locale}/tags/{slug}`, and `…/page/{page}` for what is older (domain/publication/index-pages.ts). */
export function tagPath(locale: ReaderLocale, slug: string, page: number | null = null): string {
  return pageOf(`/${locale}/tags/${slug}`, page);
}

/** `/{locale}/sources`: where articles come from. */
export function sourcesPath(locale: ReaderLocale): string {
  return `/${locale}/sources`;
}

/** `/{locale}/sources/{id}`, and `…/page/{page}` for what is older (domain/publication/index-pages.ts). */
export function sourcePath(locale: ReaderLocale, sourceId: string, page: number | null = null): string {
  return pageOf(`${sourcesPath(locale)}/${sourceId}`, page);
}

/** `/{locale}/corrections`, and `/{locale}/corrections/page/{page}` for what is older. */
export function correctionsPath(locale: ReaderLocale, page: number | null = null): string {
  return pageOf(`/${locale}/corrections`, page);
}

/** Where a correction stands on its article's page; each language of a facing page has its own. */
export function correctionAnchor(language: Language, correctionId: string): string {
  return `correction-${language}-${correctionId}`;
}

/** `/{locale}/feed.xml`. */
export function feedPath(locale: ReaderLocale): string {
  return `/${locale}/feed.xml`;
}

/** `/{locale}/facing.xml`: what is published in both languages, each entry with both. */
export function facingFeedPath(locale: ReaderLocale): string {
  return `/${locale}/facing.xml`;
}

/** `/{locale}/columns/{slug}/feed.xml`. */
export function columnFeedPath(locale: ReaderLocale, slug: string): string {
  return `${columnPath(locale, slug)}/feed.xml`;
}

/** `/{locale}/feeds`: the page that lists them. */
export function feedsPath(locale: ReaderLocale): string {
  return `/${locale}/feeds`;
}

/** The page shown for an address that never was (404) or is no longer (410). */
export function missingPath(locale: ReaderLocale, kind: "not-found" | "gone"): string {
  return `/${locale}/${kind}`;
}

/** Address of the bytes of a picture, a recording or captions; the hash names them, so it never changes. */
export function mediaPath(hash: string, format: string): string {
  return `/media/${hash}.${format}`;
}

export const sitemapPath = "/sitemap.xml";
/** What was published lately, in the form that search engines for news ask for. */
export const newsSitemapPath = "/news-sitemap.xml";
export const robotsPath = "/robots.txt";

/**
 * The ids that the last segment of an article's or person's address may stand for, longest first. Ids may have hyphens of
 * their own (`shen-yiwen`), so only the database knows where the slug ends.
 */
export function idsInSegment(segment: string): string[] {
  const words = segment.split("-");
  return words.map((_word, at) => words.slice(at).join("-")).filter((id) => idSchema.safeParse(id).success);
}

/** A page of an index; null is the first, whose address is the index's own. */
function pageOf(index: string, page: number | null): string {
  return page === null ? index : `${index}/page/${page}`;
}
