import { type ReaderLocale, readerLocales } from "#domain/locale.ts";

/** What is to happen to one path at the press. */
export type PressTarget = {
  path: string;
  /** What the page is about; see `PressedEntry.subject`. */
  subject: string;
  act: PressAct;
  /** Where it need not be stored: it is made when somebody asks for it. */
  whenAsked?: true;
  /** Of an article's page: the article's version by which this was decided. */
  version?: string;
};

export type PressAct =
  /**
   * Render it; the status its page has to say it is, since Next itself renders pages for what is missing with 200. Where the
   * page is not fit, the former one stays, but of an article that is gone.
   */
  | { kind: "render"; status: 200 | 404 | 410 | 503 }
  /** Answer with where it is now. */
  | { kind: "move"; to: string }
  /** Let the next request find out what the path stands for. */
  | { kind: "withdraw" };

export const render = { kind: "render", status: 200 } as const satisfies PressAct;
export const withdraw = { kind: "withdraw" } as const satisfies PressAct;

/** The same page in every locale. */
export function everyLocale(
  path: (locale: ReaderLocale) => string,
  subject: string,
  act: PressAct = render,
): PressTarget[] {
  return readerLocales.map((locale) => ({ path: path(locale), subject, act }));
}

export const subjects = {
  article: (id: string) => `article:${id}`,
  person: (id: string) => `person:${id}`,
  column: (slug: string) => `column:${slug}`,
  quotation: (id: string) => `quotation:${id}`,
  quotations: "quotations",
  archive: "archive",
  month: (month: string) => `month:${month}`,
  tag: (slug: string) => `tag:${slug}`,
  source: (id: string) => `source:${id}`,
  sources: "sources",
  corrections: "corrections",
  home: "home",
  about: "about",
  people: "people",
  search: "search",
  feed: "feed",
  site: "site",
  sitemapParts: "sitemap",
  missing: "missing",
  asset: "asset",
} as const;

const articleSubject = subjects.article("");

/** The article that a subject is; undefined for any other subject. */
export function articleIn(subject: string): string | undefined {
  return subject.startsWith(articleSubject) ? subject.slice(articleSubject.length) : undefined;
}
