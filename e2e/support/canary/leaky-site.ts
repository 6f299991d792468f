import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync } from "node:zlib";
import { newWord, type Planted } from "./words.ts";

type Answer = { status?: number; type?: string; headers?: Record<string, string>; body: string | Buffer };
type Leak = { path: string; when?: (request: IncomingMessage) => boolean; answer: (word: string) => Answer };

const html = (words: string): Answer => ({ body: `<!doctype html><p>${words}</p>` });
const each = (word: string, code: (letter: string) => string) => [...word].map(code).join("");
const hex = (letter: string) => (letter.codePointAt(0) ?? 0).toString(16);
const has = (name: string) => (request: IncomingMessage) => request.headers[name] !== undefined;

/** Ways to say a word, each on a page of its own. */
const ways: Record<string, (word: string) => string> = {
  "as it is": (word) => word,
  "in capitals": (word) => word.toUpperCase(),
  "escaped as JSON": (word) => `"${each(word, (letter) => `\\u00${hex(letter)}`)}"`,
  "escaped as JSON twice": (word) => `"${each(word, (letter) => `\\\\u00${hex(letter)}`)}"`,
  "escaped as JavaScript": (word) => each(word, (letter) => `\\x${hex(letter)}`),
  "escaped as HTML": (word) => each(word, (letter) => `&#${letter.codePointAt(0)};`),
  "escaped as HTML in hexadecimal": (word) => each(word, (letter) => `&#x${hex(letter)};`),
  "escaped as HTML twice": (word) => each(word, (letter) => `&amp;#x${hex(letter)};`),
  "percent-encoded": (word) => each(word, (letter) => `%${hex(letter)}`),
  "percent-encoded twice": (word) => each(word, (letter) => `%25${hex(letter)}`),
  "as base64": (word) => Buffer.from(word).toString("base64"),
  "as base64 after one letter": (word) => Buffer.from(`渡船。 ${word}.`).toString("base64"),
  "as base64 after two letters": (word) => Buffer.from(`ab${word}`).toString("base64"),
  "as base64 for addresses": (word) => `/image/${Buffer.from(`?title=${word}&to=ÿÿ`).toString("base64url")}`,
  "as base64 of JSON": (word) =>
    Buffer.from(`{"t":"${each(word, (letter) => `\\u00${hex(letter)}`)}"}`).toString("base64"),
  "marked as found": (word) => `${word.slice(0, 5)}<mark>${word.slice(5, 9)}</mark>${word.slice(9)}`,
};

/** Where a word may be: a kind of route, a header, or an answer to one form of asking only. */
const places: Record<string, Leak> = {
  "a page": { path: "/en/articles/a", answer: html },
  "an attribute": { path: "/en/articles/b", answer: (word) => html(`<img alt="${word}">`) },
  "its facing page": { path: "/en/articles/c/facing", answer: html },
  "its plain text": { path: "/en/articles/c.txt", answer: (body) => ({ type: "text/plain", body }) },
  "its Markdown": { path: "/en/articles/c.md", answer: (body) => ({ type: "text/markdown", body }) },
  "its data": { path: "/_next/data/build/en/articles/c.json", answer: (body) => ({ type: "application/json", body }) },
  "its picture for sharing": { path: "/en/articles/c/opengraph-image", answer: (word) => picture(word) },
  "a feed": {
    path: "/en/feed.xml",
    answer: (word) => ({ type: "application/rss+xml", body: `<title>${word}</title>` }),
  },
  "a sitemap": { path: "/sitemap.xml", answer: (word) => ({ type: "application/xml", body: `<loc>/${word}</loc>` }) },
  "robots.txt": { path: "/robots.txt", answer: (word) => ({ type: "text/plain", body: `Disallow: /${word}` }) },
  "a picture": { path: "/media/a.webp", answer: (word) => picture(word) },
  captions: { path: "/media/a.vtt", answer: (body) => ({ type: "text/vtt", body }) },
  "a script": { path: "/assets/a.js", answer: (word) => ({ type: "text/javascript", body: `let a="${word}"` }) },
  "a style sheet": { path: "/assets/a.css", answer: (word) => ({ type: "text/css", body: `/* ${word} */` }) },
  search: { path: "/en/search?q=a", answer: html },
  suggestions: {
    path: "/en/search/suggest?q=a",
    answer: (word) => ({ type: "application/json", body: `["${word}"]` }),
  },
  "the interface": { path: "/api/v1", answer: (word) => ({ type: "application/json", body: `{"a":"${word}"}` }) },
  "a header": { path: "/en/d", answer: (word) => ({ headers: { "x-title": word }, body: "" }) },
  "a redirect": { path: "/en/e", answer: (word) => ({ status: 301, headers: { location: `/${word}` }, body: "" }) },
  "a missing page": { path: "/en/f", answer: (word) => ({ status: 404, ...html(word) }) },
  "a page that is gone": { path: "/en/g", answer: (word) => ({ status: 410, ...html(word) }) },
  "an error": { path: "/en/h", answer: (body) => ({ status: 500, type: "text/plain", body }) },
  "flight data": { path: "/en/i", when: has("rsc"), answer: (body) => ({ type: "text/x-component", body }) },
  "a prefetch": { path: "/en/j", when: has("next-router-prefetch"), answer: html },
  "a prefetched segment": { path: "/en/k", when: has("next-router-segment-prefetch"), answer: html },
  "a browser's prefetch": { path: "/en/l", when: has("sec-purpose"), answer: html },
  "a preview": { path: "/en/m", when: has("cookie"), answer: html },
  "what the inside is told": { path: "/en/n", when: has("x-duizhao-press"), answer: html },
  "a part": { path: "/en/o", when: has("range"), answer: (word) => ({ status: 206, ...html(word) }) },
  "a head": {
    path: "/en/p",
    when: ({ method }) => method === "HEAD",
    answer: (word) => ({ headers: { link: word }, body: "" }),
  },
  "a packed body": {
    path: "/en/q",
    when: ({ headers }) => headers["accept-encoding"] === "br",
    answer: (word) => ({ headers: { "content-encoding": "br" }, body: brotliCompressSync(word) }),
  },
};

function picture(word: string): Answer {
  return { type: "image/png", body: Buffer.concat([Buffer.from([0x89, 0x50, 0xff, 0x00]), Buffer.from(word)]) };
}

const leaks: Record<string, Leak> = {
  ...places,
  ...Object.fromEntries(
    Object.entries(ways).map(([name, say], number) => [
      name,
      { path: `/en/ways/${number}`, answer: (word: string) => html(say(word)) },
    ]),
  ),
};

/** A small site that lets a word out at every place and in every way, or with `tight` at none. Its home leads everywhere. */
export async function startLeakySite({ tight = false } = {}): Promise<{
  url: string;
  planted: Planted;
  stop(): Promise<unknown>;
}> {
  const words = Object.fromEntries(Object.keys(leaks).map((name) => [name, newWord()]));
  const home = Object.values(leaks)
    // What has a form of its own is reached by asking for the page in that form.
    .map(({ path }) =>
      path.replace(/^\/_next\/data\/build|(?<=\/c)(?:\/facing|\.txt|\.md|\.json|\/opengraph-image)$/g, ""),
    )
    .map((path) => `<a href="${path.replace(/\.json$/, "")}">there</a>`)
    .join("");
  const server = createServer((request, response) => {
    const found = Object.entries(leaks).find(
      ([, { path, when }]) =>
        path === request.url?.replace(/[?&](?:_rsc|preview|draft)=[^&]*/g, "") && (when?.(request) ?? true),
    );
    const [name, leak] = found ?? [];
    const word = tight || name === undefined ? "nothing" : (words[name] ?? "");
    const { status = 200, type = "text/html", headers = {}, body } = leak?.answer(word) ?? { body: home };
    response.writeHead(status, { "content-type": type, ...headers }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const planted = Object.fromEntries(Object.entries(words).map(([name, word]) => [word, name]));
  const stop = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  };
  return { url, planted, stop };
}
