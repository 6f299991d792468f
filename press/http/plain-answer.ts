import type { ServerResponse } from "node:http";
import { type ErrorCode, errorStatus } from "#domain/errors.ts";
import { securityHeaders } from "#press/content-policy.ts";

/** The policy of what is no page. */
export const nothingRuns = "default-src 'none'; frame-ancestors 'none'";

/** Headers of answers that are no page: nothing in them runs, nothing of them is kept. */
const plain = {
  ...securityHeaders,
  "content-security-policy": nothingRuns,
  "cache-control": "no-store",
};

/** Answers with a code of the error table, as the programs that ask get it: `{"ok":false,"error":{"code":…}}`. */
export function answerError(response: ServerResponse, code: ErrorCode, headers: Record<string, string> = {}): void {
  answerJson(response, errorStatus[code], { ok: false, error: { code } }, headers);
}

/**
 * Answers a page's call of an action. Of an answer that is none of its own, the framework's client hands on only plain
 * text; what it says in JSON is read by `app/(studio)/ask-desk.ts`.
 */
export function answerCaller(response: ServerResponse, code: ErrorCode, params?: Record<string, number>): void {
  const text = JSON.stringify({ ok: false, error: { code, params } });
  send(response, errorStatus[code], { connection: "close", "content-type": "text/plain" }, text);
}

/** Answers with JSON. */
export function answerJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
): void {
  send(response, status, { ...headers, "content-type": "application/json; charset=utf-8" }, JSON.stringify(value));
}

/** Answers with a sentence for a person, where no page of ours can be had. */
export function answerText(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Record<string, string> = {},
): void {
  send(response, status, { ...headers, "content-type": "text/plain; charset=utf-8" }, `${text}\n`);
}

/** Sends a visitor elsewhere. 301 where an address moved for good, 302 where the answer depends on who asks. */
export function answerRedirect(
  response: ServerResponse,
  status: 301 | 302,
  location: string,
  headers: Record<string, string> = {},
): void {
  send(response, status, { "cache-control": "no-cache", ...headers, location }, "");
}

function send(response: ServerResponse, status: number, headers: Record<string, string>, text: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const body = Buffer.from(text);
  response.writeHead(status, { ...plain, ...headers, "content-length": String(body.length) });
  response.end(response.req.method === "HEAD" ? undefined : body);
}
