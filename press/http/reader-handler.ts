import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import type { ReaderLocale } from "#domain/locale.ts";
import { missingPath } from "#domain/publication/paths.ts";
import { type Answer, answerWith, revalidate } from "#press/answer.ts";
import { answerRecording } from "#press/http/answer-recording.ts";
import { localeLike, negotiateLocale } from "#press/http/negotiate-locale.ts";
import { answerError, answerRedirect, answerText } from "#press/http/plain-answer.ts";
import type { SearchLimit } from "#press/http/search-limit.ts";
import { writeAnswer } from "#press/http/write-answer.ts";
import type { Press } from "#press/press.ts";
import type { Search } from "#press/search.ts";
import type { PressStore } from "#press/store.ts";

export type ReaderSide = {
  press: Press;
  store: PressStore;
  search: Search;
  countSearch: SearchLimit<IncomingMessage>;
  defaultLocale: ReaderLocale;
  /** What a reader is told when a page cannot be had at the moment. */
  unavailable: Record<ReaderLocale, string>;
  log: Logger;
};

/** Of an answer whose language is the reader's, since the address names none. */
const byLanguage = { vary: "Accept-Encoding, Accept-Language" };

/** What a reader's path may be made of; anything else names nothing of ours. */
const plausiblePath = /^\/[A-Za-z0-9/._-]{0,300}$/;

/**
 * Answers a reader's GET or HEAD that was not in memory. Only paths are looked at: flight headers and cookies change nothing,
 * nor do queries but those of search (answer-search.ts), so they can neither multiply what is kept nor reach past the press.
 */
export async function answerReader(
  side: ReaderSide,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const wanted = request.headers["accept-language"];
  if (path === "/") {
    const locale = negotiateLocale(wanted, side.defaultLocale);
    answerRedirect(response, 302, `/${locale}`, { vary: "Accept-Language" });
    return;
  }
  const locale = localeLike(path.split("/", 2)[1] ?? "") ?? negotiateLocale(wanted, side.defaultLocale);
  try {
    await answerPath(side, request, response, { path, locale });
  } catch (error) {
    side.log.error({ err: error, path }, "a page could not be had");
    answerText(response, 503, side.unavailable[locale], { "retry-after": "30", "content-language": locale });
  }
}

type Asked = { path: string; locale: ReaderLocale };

async function answerPath(
  side: ReaderSide,
  request: IncomingMessage,
  response: ServerResponse,
  { path, locale }: Asked,
): Promise<void> {
  if (!plausiblePath.test(path)) {
    return answerMissing(side, request, response, locale, "not-found");
  }
  if (path.startsWith("/media/") && (await answerRecording(side.store.recordings, request, response, path))) return;
  const kept = await side.store.load(path);
  if (kept !== undefined) {
    return writePage(request, response, kept);
  }
  if (/^\/(?:assets|media)\//.test(path)) {
    return answerError(response, "notFound");
  }
  const tidy = tidied(path);
  if (tidy !== path) {
    return answerRedirect(response, 301, tidy);
  }
  const found = await side.press.onDemand(path);
  switch (found.kind) {
    case "answer":
      return writePage(request, response, found.answer);
    case "moved":
      return answerRedirect(response, 301, found.location);
    case "missing":
      return answerMissing(side, request, response, found.locale ?? locale, found.was);
    case "refused":
      return answerText(response, 503, side.unavailable[locale], { "retry-after": "30", "content-language": locale });
    default:
      return found satisfies never;
  }
}

/** Who keeps pages in front of the site is told of paths alone (purge.ts): what went by any other address has to be asked for. */
function writePage(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const named = !request.url?.includes("?");
  writeAnswer(request, response, named ? answer : answerWith(answer, { "cache-control": revalidate }));
}

/** One address a page: no slash at its end, and locales spelled as we spell them. */
function tidied(path: string): string {
  const [, first = "", ...rest] = path.replace(/\/+/g, "/").replace(/\/$/, "").split("/");
  return `/${[localeLike(first) ?? first, ...rest].join("/")}`;
}

async function answerMissing(
  side: ReaderSide,
  request: IncomingMessage,
  response: ServerResponse,
  locale: ReaderLocale,
  was: "not-found" | "gone",
): Promise<void> {
  const path = missingPath(locale, was);
  const kept = side.store.hit(path) ?? (await side.store.load(path));
  const made = kept === undefined ? await side.press.onDemand(path) : undefined;
  const answer = made?.kind === "answer" ? made.answer : kept;
  if (answer !== undefined) {
    const named = localeLike(request.url?.split(/[/?]/, 2)[1] ?? "") !== undefined;
    return writeAnswer(request, response, named ? answer : answerWith(answer, byLanguage));
  }
  answerError(response, was === "gone" ? "gone" : "notFound");
}
