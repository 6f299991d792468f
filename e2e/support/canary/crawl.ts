import type { Answer, Ask } from "../http.ts";
import { askAt } from "../http.ts";
import { type Form, otherForms, plain } from "./forms.ts";
import { type Planted, sha256, wordsIn } from "./words.ts";

/** Where to ask: our own pages name the public origin, which need not be where we listen. */
export type Site = { url: string; publicUrl: string };

export type Crawled = {
  /** Which word was found where, in whichever form: `what: form of path`. */
  found: { what: string; where: string }[];
  /** What was asked for in each form, and as which path. */
  visited: { from: string; path: string; form: string; status: number }[];
  /** SHA-256 of each body as it came. */
  bodies: Set<string>;
};

const atOnce = 6;
/** More paths than any sample desk has: pages that lead to ever new ones have no end. */
const mostPaths = 4000;

/**
 * Asks for `starts` and for everything of this origin that an answer names, each in every form, and looks through every
 * byte of the answers for what was planted. What an address says itself may be said back.
 */
export async function crawl(
  site: Site,
  starts: readonly string[],
  planted: Planted,
  forms: readonly Form[] = [plain, ...otherForms],
  { follow = true }: { follow?: boolean } = {},
): Promise<Crawled> {
  const crawled: Crawled = { found: [], visited: [], bodies: new Set() };
  const known = new Set(starts);
  const queue = [...known];
  const read = new Map<string, string[]>();
  const lookThrough = (text: string) => {
    const hash = sha256(text);
    const words = read.get(hash) ?? wordsIn(text, planted);
    read.set(hash, words);
    return words;
  };
  const visit = async (path: string) => {
    // Each answer to a search is made anew: three forms of it will do.
    for (const form of /\/search\?/.test(path) ? forms.slice(0, 3) : forms) {
      const asked = form.path ? form.path(path) : path;
      if (asked === null) continue;
      const answer = await askAt(site.url, asked, askOf(form));
      const text = textOf(answer);
      const head = answer.rawHeaders.join("\n");
      for (const word of new Set([...lookThrough(text), ...lookThrough(head)])) {
        const what = planted[word] ?? word;
        if (!asked.includes(word)) crawled.found.push({ what, where: `${form.name} of ${asked}` });
      }
      crawled.bodies.add(sha256(answer.bytes));
      crawled.visited.push({ from: path, path: asked, form: form.name, status: answer.status });
      for (const link of follow ? linksIn(site, asked, answer, text) : []) {
        if (known.has(link)) continue;
        known.add(link);
        queue.push(link);
        if (known.size > starts.length + mostPaths)
          throw new Error(`the crawl finds no end: ${asked} leads to ${link}`);
      }
    }
  };
  let working = 0;
  await new Promise<void>((done, fail) => {
    const next = () => {
      if (queue.length === 0 && working === 0) return done();
      while (working < atOnce && queue.length > 0) {
        working += 1;
        visit(queue.shift() ?? "/").then(() => {
          working -= 1;
          next();
        }, fail);
      }
    };
    next();
  });
  return crawled;
}

const askOf = ({ method, headers }: Form): Ask => ({ method: method ?? "GET", headers: headers ?? {} });

/** Pictures and recordings too: what is written into them is Latin letters. */
function textOf({ bytes, headers }: Answer): string {
  return bytes.toString(/^(?:image\/(?!svg)|video|audio|font)/.test(headers["content-type"] ?? "") ? "latin1" : "utf8");
}

/** Where an address stands by itself, relative or not. */
const addressed = /\b(?:href|src|poster|action)\s*=\s*(?:"([^"]+)"|'([^']+)')/gi;
/** Where it may stand among other things: only what begins as one is taken for one. */
const quoted = /["'(>]\s*(\/[^\s"'<>()\\]*)/g;

/** Everything of our origin that an answer names: attributes, elements of feeds and sitemaps, redirects, and addresses in text. */
function linksIn(site: Site, asked: string, { headers }: Answer, text: string): Set<string> {
  const links = new Set<string>();
  const base = `${site.publicUrl}${asked}`;
  const add = (address: string | undefined) => {
    // A fragment alone leads nowhere: what a form asked for is no link.
    if (!address || address.startsWith("#") || !URL.canParse(address, base)) return;
    const { origin, pathname, search } = new URL(address, base);
    // What a form asked with is said back by some redirects, which would make the address longer each time.
    const own = search.replace(/[?&](?:_rsc|preview|draft)(?:=[^&]*)?(?=&|$)/g, "").replace(/^&/, "?");
    if ([site.publicUrl, site.url].includes(origin)) links.add(`${pathname}${own}`);
  };
  add(headers.location);
  for (const [, address] of (headers.link?.toString() ?? "").matchAll(/<([^>]+)>/g)) add(address);
  if (!/text|xml|json|javascript/.test(headers["content-type"] ?? "")) return links;
  const said = text.replaceAll("&amp;", "&").replaceAll("\\/", "/");
  for (const [, double, single] of said.matchAll(addressed)) add(double ?? single);
  for (const [, address] of said.matchAll(quoted)) add(address);
  for (const [, list = ""] of said.matchAll(/\bsrcset\s*=\s*"([^"]+)"/gi)) {
    for (const one of list.split(",")) add(one.trim().split(/\s+/)[0]);
  }
  for (const origin of [site.publicUrl, site.url]) {
    for (const rest of said.split(origin).slice(1)) add(/^\/[^\s"'<>\\)\]]*/.exec(rest)?.[0]);
  }
  return links;
}
