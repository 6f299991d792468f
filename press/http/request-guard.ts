import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { ErrorCode } from "#domain/errors.ts";
import { isOwnOrigin } from "#domain/settings/own-origin.ts";

/**
 * Headers that mean something inside: a visitor who could send them would speak as the press, as a proxy, or as the
 * framework's own router. `x-duizhao-*` is ours; the rest are Next's and those of proxies, none of which is trusted.
 */
const insideOnly =
  /^(?:x-duizhao-.*|x-middleware-.*|x-nextjs-.*|x-next-.*|next-resume|x-matched-path|x-now-.*|x-vercel-.*|x-invoke-.*|x-prerender-.*|x-forwarded-.*|forwarded|x-real-ip|x-original-.*|x-rewrite-url|x-http-method.*)$/;

/** Removes what no visitor may say. */
export function removeInsideHeaders(request: IncomingMessage): void {
  removeHeaders(request, insideOnly);
}

/** With these a page would come as the framework's flight data instead of as a page. */
const flightHeaders = /^(?:rsc|next-.*|purpose|sec-purpose)$/;

/** Removes what would make Next answer with anything but the whole page. */
export function removeFlightHeaders(request: IncomingMessage): void {
  removeHeaders(request, flightHeaders);
}

function removeHeaders(request: IncomingMessage, unwanted: RegExp): void {
  for (const name of Object.keys(request.headers)) {
    if (unwanted.test(name)) {
      delete request.headers[name];
    }
  }
  request.rawHeaders = request.rawHeaders.filter(
    (_, index, raw) => !unwanted.test((raw[index - (index % 2)] ?? "").toLowerCase()),
  );
}

/** Whether a request says this secret in a header that carries it, compared in constant time. */
export function says(request: IncomingMessage, header: string, secret: string): boolean {
  const given = request.headers[header];
  if (typeof given !== "string") {
    return false;
  }
  const a = Buffer.from(given);
  const b = Buffer.from(secret);
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Largest body of a request; pictures and recordings come by routes of their own, texts by actions. */
export const bodyLimits = { recording: 510_000_000, upload: 30_000_000, other: 6_000_000 } as const;
const uploadPath = /^\/api\/media(?:\/|$)/;
const recordingsPath = /^\/api\/media\/recordings\/?$/;

/** Whether a path takes recordings, which come in for as long as their size needs. */
export function takesRecordings(path: string): boolean {
  return recordingsPath.test(path);
}

function bodyLimit(path: string): number {
  if (takesRecordings(path)) return bodyLimits.recording;
  return uploadPath.test(path) ? bodyLimits.upload : bodyLimits.other;
}

/** Whether a path is of the signed-in side's pages, where everything that changes something is an action. */
export function isStudio(path: string): boolean {
  return /^\/studio(?:\/|$)/.test(path);
}

/** Why a request that would change something is not let in, or undefined when it may go on. */
export function refusedChange(request: IncomingMessage, path: string, siteUrl: string): ErrorCode | undefined {
  if (!isOwnOrigin(request.headers.origin, siteUrl)) {
    return "originRefused";
  }
  // No browser sends a body of unknown length; the framework does, when it passes an action on to the page that has it.
  if (request.headers["transfer-encoding"] !== undefined && !isStudio(path)) {
    return "invalidInput";
  }
  const length = Number(request.headers["content-length"] ?? 0);
  return length > bodyLimit(path) ? "tooLarge" : undefined;
}

/** How much of a refused body is read: enough that an honest client gets to hear why, not enough to be a burden. */
const dropAtMost = 64_000_000;
const dropWithinMs = 10_000;

/** Reads a refused body to its end and forgets it, since a client that is still sending may not listen. */
export function dropBody(request: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    if (request.readableEnded) return resolve(); // an empty one, looked at before
    let bytes = 0;
    const timer = setTimeout(resolve, dropWithinMs);
    request.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > dropAtMost) {
        request.pause();
        resolve();
      }
    });
    for (const event of ["end", "error", "close"]) {
      request.once(event, () => {
        clearTimeout(timer);
        resolve();
      });
    }
  });
}
