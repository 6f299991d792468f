import type { AskerName } from "./askers.ts";

/** Something of the sample desk that addresses can name. */
export type Known = { article: string; slug: string; person: string; column: string; picture: string };

export type Probe = {
  path: (known: Known) => string;
  method?: "GET" | "POST" | "PUT" | "DELETE";
  /** A picture, where the route takes one. */
  body?: "picture";
  /** The status that each asker gets; 307 is the way to the sign-in page, or from it to the desk. */
  expected: Record<AskerName, number>;
};

export const everybody = (status: number): Probe["expected"] => ({
  "signed out": status,
  editor: status,
  translator: status,
  reviewer: status,
  publisher: status,
  admin: status,
});
export const strangers = (status: number, others: number): Probe["expected"] => ({
  ...everybody(others),
  "signed out": status,
});
export const readers = (path: Probe["path"], status = 200): Probe => ({ path, expected: everybody(status) });
export const desk = (path: Probe["path"], status = 200): Probe => ({ path, expected: strangers(307, status) });

export const article = (known: Known) => `/en/articles/${known.slug}-${known.article}`;
export const studioArticle = ({ article }: Known) => `/studio/articles/${article}`;
