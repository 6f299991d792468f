import type { IncomingMessage, ServerResponse } from "node:http";
import { searchAsked, searchAwayPath, searchPath } from "#domain/search/search-address.ts";
import { answerWith } from "#press/answer.ts";
import { localeLike } from "#press/http/negotiate-locale.ts";
import { answerError, answerJson, answerRedirect, answerText } from "#press/http/plain-answer.ts";
import type { ReaderSide } from "#press/http/reader-handler.ts";
import { writeAnswer } from "#press/http/write-answer.ts";
import en from "../../messages/en.json" with { type: "json" };
import hans from "../../messages/zh-Hans.json" with { type: "json" };
import hant from "../../messages/zh-Hant.json" with { type: "json" };

const tooMany = {
  "zh-Hans": hans.press.tooManySearches,
  "zh-Hant": hant.press.tooManySearches,
  en: en.press.tooManySearches,
};

const searchAddress = /^\/([A-Za-z-]{2,7})\/search(\/suggest)?$/;

/**
 * Answers what asks search for something: the only addresses whose query is looked at. @returns false where it is none, and
 * the path by itself answers
 */
export async function answerSearch(
  side: ReaderSide,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  query: string,
): Promise<boolean> {
  const [, segment, suggests] = searchAddress.exec(path) ?? [];
  const locale = localeLike(segment ?? "");
  const asked = locale === undefined ? null : searchAsked(new URLSearchParams(query));
  if (locale === undefined || asked === null) return false;
  if (segment !== locale && suggests === undefined) {
    answerRedirect(response, 301, searchPath(locale, asked));
    return true;
  }
  const wait = await side.countSearch(request, suggests === undefined ? "search" : "suggestion");
  if (wait !== null) {
    const headers = { "retry-after": String(wait) };
    if (suggests !== undefined) answerError(response, "tooManyRequests", headers);
    else answerText(response, 429, tooMany[locale], { ...headers, "content-language": locale });
    return true;
  }
  const later = { "retry-after": "5", "cache-control": "no-store" };
  const unavailable = () =>
    answerText(response, 503, side.unavailable[locale], { ...later, "content-language": locale });
  try {
    if (suggests !== undefined) {
      const suggestions = await side.search.suggest(locale, asked.q);
      if (suggestions === undefined) unavailable();
      else answerJson(response, 200, suggestions);
      return true;
    }
    const answer = await side.search.results(locale, asked);
    if (answer !== undefined) {
      writeAnswer(request, response, answer);
      return true;
    }
    const away = await side.store.load(searchAwayPath(locale));
    if (away === undefined) unavailable();
    else writeAnswer(request, response, answerWith(away, later));
  } catch (error) {
    side.log.error({ err: error, path }, "a search could not be answered");
    unavailable();
  }
  return true;
}
