import { z } from "zod";
import { slugSchema } from "#domain/article/article.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import { longestQuery } from "#domain/search/query.ts";

/** Pages of results that there are at most: nobody reads more, and each is looked for anew. */
export const mostPages = 20;

const askedSchema = z.object({
  q: z.string().transform((typed) => typed.slice(0, longestQuery).toWellFormed().replaceAll("\u0000", "").trim()),
  column: slugSchema.optional().catch(undefined),
  year: z.coerce.number().int().min(1900).max(2200).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(mostPages).catch(1).default(1),
});

/** What a search address asks for. */
export type SearchAsked = {
  q: string;
  column?: string | undefined;
  year?: number | undefined;
  page: number;
};

/** What a query string asks search for; null where there is nothing to look for. Anything else in it is not looked at. */
export function searchAsked(parameters: URLSearchParams): SearchAsked | null {
  const parsed = askedSchema.safeParse(Object.fromEntries(parameters));
  return parsed.success && parsed.data.q !== "" ? parsed.data : null;
}

/** `/{locale}/search`, with what is asked for in one order, so that one question has one address. */
export function searchPath(locale: ReaderLocale, asked?: Omit<SearchAsked, "page"> & { page?: number }): string {
  const path = `/${locale}/search`;
  if (!asked) return path;
  const { q, column, year, page = 1 } = asked;
  const parameters = new URLSearchParams({ q });
  if (column !== undefined) parameters.set("column", column);
  if (year !== undefined) parameters.set("year", String(year));
  if (page > 1) parameters.set("page", String(page));
  return `${path}?${parameters}`;
}

/** `/{locale}/search/unavailable`: what answers in place of results while there can be none. */
export function searchAwayPath(locale: ReaderLocale): string {
  return `${searchPath(locale)}/unavailable`;
}

/** `/{locale}/search/suggest`: what somebody who is still typing may be looking for. */
export function suggestPath(locale: ReaderLocale): string {
  return `${searchPath(locale)}/suggest`;
}
