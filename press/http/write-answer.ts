import type { IncomingMessage, ServerResponse } from "node:http";
import type { Answer, Encoding } from "#press/answer.ts";
import { readerHas } from "#press/http/if-none-match.ts";

/**
 * Writes a prepared answer. Everything was computed when the page was pressed: what is left is to choose an encoding and to
 * see whether the reader has these bytes already. Raw headers are scanned, because the parsed object costs more than all
 * the rest of this.
 */
export function writeAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const raw = request.rawHeaders;
  let accept: string | undefined;
  let ifNoneMatch: string | undefined;
  for (let index = 0; index < raw.length; index += 2) {
    const name = raw[index];
    // Lengths first: of a reader's dozen headers nearly all are told apart by them.
    if (name?.length === 15 && name.toLowerCase() === "accept-encoding") {
      accept = joined(accept, raw[index + 1]);
    } else if (name?.length === 13 && name.toLowerCase() === "if-none-match") {
      ifNoneMatch = joined(ifNoneMatch, raw[index + 1]);
    }
  }
  const representation = answer[accept === undefined ? "identity" : bestEncoding(accept)];
  if (ifNoneMatch !== undefined && answer.status === 200 && readerHas(ifNoneMatch, representation.etag)) {
    response.writeHead(304, representation.notModified);
    response.end();
    return;
  }
  response.writeHead(answer.status, representation.headers);
  if (request.method === "HEAD") {
    response.end();
  } else {
    response.end(representation.body);
  }
}

/** A list may come in several headers of one name (RFC 9110 §5.3). */
function joined(before: string | undefined, value: string | undefined): string | undefined {
  return before === undefined ? value : `${before}, ${value}`;
}

/** Browsers send a handful of different values; each is read once. */
const known = new Map<string, Encoding>();
const knownAtMost = 500;

function bestEncoding(accept: string): Encoding {
  const before = known.get(accept);
  if (before !== undefined) {
    return before;
  }
  const best = chooseEncoding(accept);
  if (known.size < knownAtMost && accept.length < 200) {
    known.set(accept, best);
  }
  return best;
}

/** RFC 9110 §12.5.3: the smallest of what the reader accepts; `q=0` refuses, `*` stands for what is not named. */
export function chooseEncoding(accept: string): Encoding {
  const qualities = new Map<string, number>();
  for (const part of accept.toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((text) => text.trim());
    const q = parameters.find((parameter) => parameter.startsWith("q="));
    qualities.set(name === "x-gzip" ? "gzip" : name, q === undefined ? 1 : Number(q.slice(2)) || 0);
  }
  const quality = (name: string): number => qualities.get(name) ?? qualities.get("*") ?? 0;
  if (quality("br") > 0) {
    return "br";
  }
  return quality("gzip") > 0 ? "gzip" : "identity";
}
