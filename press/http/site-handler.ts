import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import type { ErrorCode } from "#domain/errors.ts";
import type { Answer } from "#press/answer.ts";
import { securityHeaders } from "#press/content-policy.ts";
import { refusedAction } from "#press/http/action-guard.ts";
import { answerSearch } from "#press/http/answer-search.ts";
import { bodyTimes, hurryBody } from "#press/http/hurry-body.ts";
import { answerCaller, answerError, answerJson, nothingRuns } from "#press/http/plain-answer.ts";
import { answerReader, type ReaderSide } from "#press/http/reader-handler.ts";
import {
  bodyLimits,
  dropBody,
  isStudio,
  refusedChange,
  removeFlightHeaders,
  removeInsideHeaders,
  takesRecordings,
} from "#press/http/request-guard.ts";
import { writeAnswer } from "#press/http/write-answer.ts";

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export type SiteOptions = {
  /** Next's own handler. */
  next: Handler;
  /** null in development: reader pages then come straight from Next. */
  reader: ReaderSide | null;
  /** Scripts and styles of the build; null in development. See createBuildFiles. */
  buildFile: ((path: string) => Promise<Answer | null>) | null;
  /** The public origin. */
  siteUrl: string;
  /** Who sent a request: see createClientAddress. */
  clientAddress: (request: IncomingMessage) => string;
  health: () => Promise<Record<string, unknown>>;
  log: Logger;
};

/** The signed-in side and its files. Everything else is the readers', whatever it is called. */
const nextSide =
  /^\/(?:studio|api)(?:\/|$)|^\/_next\/static\/|^\/(?:favicon\.ico|icon\.svg|icon\.png|apple-icon\.png|manifest\.webmanifest)$/;
/** What Next serves in development only. */
const devSide = /^\/(?:_next|__nextjs[a-z_-]*)(?:\/|$)/;
/** Spellings that two layers could read in two ways. */
const ambiguous = /\\|%(?:2f|5c|00|2e)|\/\.{1,2}(?:\/|$)|^\/\//i;

/** Answers every request of the one port: pressed pages first, then the readers' slower ways, then Next. */
export function createSiteHandler(site: SiteOptions): (request: IncomingMessage, response: ServerResponse) => void {
  const store = site.reader?.store;
  return (request, response) => {
    const { url = "/", method } = request;
    if (store !== undefined && (method === "GET" || method === "HEAD")) {
      const kept = store.hit(url);
      if (kept !== undefined) {
        writeAnswer(request, response, kept);
        return;
      }
    }
    route(site, request, response, url).catch((error: unknown) => {
      site.log.error({ err: error, url }, "a request could not be answered");
      answerError(response, "internal");
    });
  };
}

async function route(
  site: SiteOptions,
  request: IncomingMessage,
  response: ServerResponse,
  url: string,
): Promise<void> {
  const query = url.indexOf("?");
  const path = query < 0 ? url : url.slice(0, query);
  if (!path.startsWith("/") || ambiguous.test(path)) {
    return answerError(response, "invalidInput");
  }
  hurryBody(request, takesRecordings(path) ? bodyTimes.recording : bodyTimes.other);
  const reads = request.method === "GET" || request.method === "HEAD";
  if (nextSide.test(path) || (site.reader === null && devSide.test(path))) {
    return answerFromNext(site, request, response, path, reads);
  }
  if (!reads) {
    const refusal = refusedChange(request, path, site.siteUrl);
    await dropBody(request);
    return refusal === undefined
      ? answerJson(response, 405, { ok: false, error: { code: "invalidInput" } }, { allow: "GET, HEAD" })
      : answerError(response, refusal);
  }
  if (site.reader === null) {
    removeInsideHeaders(request);
    removeFlightHeaders(request);
    return site.next(request, response);
  }
  if (query >= 0 && (await answerSearch(site.reader, request, response, path, url.slice(query)))) return;
  return answerReader(site.reader, request, response, path);
}

async function answerFromNext(
  site: SiteOptions,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  reads: boolean,
): Promise<void> {
  if (path === "/api/health" && reads) {
    return answerJson(response, 200, await site.health());
  }
  const built = reads ? await site.buildFile?.(path) : null;
  if (built) {
    return writeAnswer(request, response, built);
  }
  const refusal = reads || request.method === "OPTIONS" ? undefined : await refusedHere(request, path, site.siteUrl);
  if (refusal !== undefined) {
    await dropBody(request);
    if (request.headers["next-action"] === undefined) return answerError(response, refusal, { connection: "close" });
    return answerCaller(
      response,
      refusal,
      refusal === "tooLarge" ? { megabytes: bodyLimits.other / 1_000_000 } : undefined,
    );
  }
  const { origin } = request.headers;
  if (!reads && origin !== undefined && isStudio(path)) {
    // Next compares the two again. A proxy may have named itself as host, and so does Next when it passes an action on
    // to the page that has it: a save that is under way when its page is left.
    request.headers.host = new URL(origin).host;
  }
  // Before the headers that it may be read from go.
  const address = site.clientAddress(request);
  removeInsideHeaders(request);
  request.headers["x-duizhao-address"] = address;
  for (const [name, value] of Object.entries(securityHeaders)) {
    response.setHeader(name, value);
  }
  if (isStudio(path)) {
    // It may frame itself: previews do. Its policy has a nonce and is made in proxy.ts.
    response.setHeader("x-frame-options", "SAMEORIGIN");
  } else if (path.startsWith("/api")) {
    response.setHeader("content-security-policy", nothingRuns);
  }
  return site.next(request, response);
}

async function refusedHere(request: IncomingMessage, path: string, siteUrl: string): Promise<ErrorCode | undefined> {
  return refusedChange(request, path, siteUrl) ?? (isStudio(path) ? refusedAction(request) : undefined);
}
