import type { PressedEntry, PressedObject } from "#domain/publication/pressed.ts";
import { securityHeaders } from "#press/content-policy.ts";

export type Encoding = "br" | "gzip" | "identity";

/** One representation, ready to be written: header names and values alternating, and the bytes. */
export type Representation = { etag: string; headers: string[]; notModified: string[]; body: Uint8Array };

/** What a path answers, computed once, so that answering is a look-up and a write. */
export type Answer = {
  status: number;
  br: Representation;
  gzip: Representation;
  identity: Representation;
  bytes: number;
};

/** What is named by its bytes may be kept for good. */
export const immutable = "public, max-age=31536000, immutable";
/** Pages may be kept, but have to be asked for again each time: a correction reaches readers at once. */
export const revalidate = "no-cache";

/**
 * The same where a service in front of the site is told what changed: it may keep pages until then, and give them on while
 * the site is away. An hour at most, should it not have heard.
 */
export const shared = "public, max-age=0, s-maxage=3600, stale-while-revalidate=30, stale-if-error=86400";

/**
 * Puts together what a path answers. Encodings that an object lacks fall back to its identity. `pages`: for how long a page
 * may be kept. One that says that something is missing or gone is not: it may stand in for any address.
 */
export function answerOf(entry: PressedEntry, object: PressedObject | undefined, pages: string = revalidate): Answer {
  if (object === undefined) {
    return redirectAnswer(entry, pages);
  }
  const page = entry.status === 200 ? pages : revalidate;
  const cacheControl = /^\/(?:assets|media|_next\/static)\//.test(entry.path) ? immutable : page;
  const fixed = { ...securityHeaders, ...object.headers, "cache-control": cacheControl };
  const varies = object.br !== null || object.gzip !== null;
  const representation = (encoding: Encoding, bytes: Uint8Array): Representation => {
    const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const etag = `"${object.hash.slice(0, 22)}${encoding === "identity" ? "" : `-${encoding}`}"`;
    const validators = { ...fixed, etag, ...(varies ? { vary: "Accept-Encoding" } : {}) };
    return {
      etag,
      body,
      notModified: Object.entries(validators).flat(),
      headers: Object.entries({
        ...validators,
        "content-type": object.mime,
        "content-length": String(body.length),
        ...(encoding === "identity" ? {} : { "content-encoding": encoding }),
      }).flat(),
    };
  };
  const identity = representation("identity", object.identity);
  const gzip = object.gzip === null ? identity : representation("gzip", object.gzip);
  const br = object.br === null ? identity : representation("br", object.br);
  const sizes = [...new Set([identity, gzip, br])].map((one) => one.body.length + 1_000);
  return { status: entry.status, br, gzip, identity, bytes: sizes.reduce((sum, size) => sum + size) };
}

/** An answer with other values of some headers. */
export function answerWith(answer: Answer, headers: Readonly<Record<string, string>>): Answer {
  const told = (one: Representation): Representation => {
    const others = (all: string[]) => all.filter((_, at) => !((all[at - (at % 2)] ?? "") in headers));
    const added = Object.entries(headers).flat();
    return {
      ...one,
      headers: [...others(one.headers), ...added],
      notModified: [...others(one.notModified), ...added],
    };
  };
  return { ...answer, br: told(answer.br), gzip: told(answer.gzip), identity: told(answer.identity) };
}

function redirectAnswer(entry: PressedEntry, pages: string): Answer {
  const headers = Object.entries({
    ...securityHeaders,
    location: entry.location ?? "/",
    "cache-control": pages,
    "content-length": "0",
  }).flat();
  const one: Representation = { etag: "", headers, notModified: headers, body: Buffer.alloc(0) };
  return { status: entry.status, br: one, gzip: one, identity: one, bytes: 1_000 };
}
