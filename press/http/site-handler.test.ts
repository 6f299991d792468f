import { createHash } from "node:crypto";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { appDb } from "#db/client.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { publish } from "#press/testing/publish.ts";
import {
  type Instance,
  missingPage,
  pageWith,
  type ScriptedNext,
  startInstance,
  startScriptedNext,
  testSecret,
} from "#press/testing/scripted-next.ts";
import { type Site, startSite } from "#press/testing/site.ts";

useTestDatabase();

let next: ScriptedNext;
let instance: Instance;
let site: Site;
let id: string;
let page: string;
const words = "數字中國 digital ".repeat(80);

beforeAll(async () => {
  next = await startScriptedNext();
  instance = await startInstance(next);
  site = await startSite(next, instance);
  id = await publish({ slug: "read-me" });
  page = `/en/articles/read-me-${id}`;
  for (const locale of ["zh-Hans", "zh-Hant", "en"]) {
    next.pages.set(`/${locale}`, pageWith(`home ${locale}`));
    next.pages.set(`/${locale}/not-found`, missingPage(`nothing here ${locale}`, 404));
    next.pages.set(`/${locale}/gone`, missingPage(`no longer here ${locale}`, 410));
    next.pages.set(`/${locale}/articles/read-me-${id}`, pageWith(words));
    next.pages.set(`/${locale}/articles/read-me-${id}/facing`, pageWith("both"));
  }
  await instance.press.pressAll().catch(() => undefined);
});
afterAll(async () => {
  await site.stop();
  await instance.remove();
  await next.stop();
});
beforeEach(() => {
  next.asked.length = 0;
});

describe("a pressed page", () => {
  it("comes in the encoding the reader prefers, with the same content in each", async () => {
    const plain = await site.ask(page);
    const br = await site.ask(page, { headers: { "accept-encoding": "gzip, deflate, br, zstd" } });
    const gzip = await site.ask(page, { headers: { "accept-encoding": "gzip;q=1.0, br;q=0" } });
    expect([plain, br, gzip].map(({ headers }) => headers["content-encoding"])).toEqual([undefined, "br", "gzip"]);
    expect(brotliDecompressSync(br.body)).toEqual(plain.body);
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    expect(new Set([plain, br, gzip].map(({ headers }) => headers.etag)).size).toBe(3);
    expect(br.headers.vary).toBe("Accept-Encoding");
    expect(next.asked).toEqual([]);
  });

  it("is asked for again each time, and answers 304 while it stays the same", async () => {
    const { headers } = await site.ask(page, { headers: { "accept-encoding": "br" } });
    expect(headers["cache-control"]).toBe("no-cache");
    for (const tag of [headers.etag, `W/${headers.etag}`, `"other", ${headers.etag}`, "*"]) {
      const again = await site.ask(page, { headers: { "accept-encoding": "br", "if-none-match": tag ?? "" } });
      expect(again.status, tag).toBe(304);
      expect(again.body.length).toBe(0);
      for (const name of ["etag", "cache-control", "vary", "content-security-policy", "x-content-type-options"]) {
        expect(again.headers[name], name).toBe(headers[name]);
      }
      for (const name of ["content-type", "content-encoding"]) expect(again.headers, name).not.toHaveProperty(name);
    }
    const other = await site.ask(page, { headers: { "if-none-match": headers.etag ?? "" } });
    expect(other.status).toBe(200); // another encoding is another representation
  });

  it("has the headers that keep a reader safe", async () => {
    const { headers } = await site.ask(page);
    expect(headers["content-security-policy"]).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(headers["content-security-policy"]).not.toContain("unsafe-");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("strict-origin-when-cross-origin");
    expect(headers["permissions-policy"]).toContain("camera=()");
  });

  it("refers to a module that may be kept for good", async () => {
    const path = /src="(\/assets\/reader-[0-9a-f]+\.js)"/.exec((await site.ask(page)).body.toString())?.[1] ?? "";
    const { status, headers, body } = await site.ask(path);
    expect(status).toBe(200);
    expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(body.toString()).toContain('"theme"');
  });

  it("answers HEAD as it would GET, without the page", async () => {
    const missing = "/en/articles/nothing-zzzzzzzz";
    for (const path of [page, `${page}/`, "/", missing, "/en/gone", "/en/search?q=", "/assets/none-0.js"]) {
      for (const encoding of ["identity", "gzip", "br"]) {
        const headers = { "accept-encoding": encoding, "accept-language": "en" };
        const [get, head] = [await site.ask(path, { headers }), await site.ask(path, { method: "HEAD", headers })];
        expect([head.status, { ...head.headers, date: "" }], path).toEqual([get.status, { ...get.headers, date: "" }]);
        expect(head.body.length).toBe(0);
      }
    }
    const { headers } = await site.ask(page);
    expect((await site.ask(page, { method: "HEAD", headers: { "if-none-match": headers.etag ?? "" } })).status).toBe(
      304,
    );
  });

  it("reads a list that comes in several headers", async () => {
    const { headers } = await site.ask(page, { headers: { "accept-encoding": "br" } });
    const asked = { "accept-encoding": ["br", "gzip"], "if-none-match": [headers.etag ?? "", '"other"'] };
    expect((await site.ask(page, { headers: asked })).status).toBe(304);
  });

  it("is the same whatever query, cookie or framework header comes with it, and is kept once", async () => {
    const before = await appDb().pressEntry.count();
    const plain = await site.ask(page);
    for (const [path, headers] of [
      [`${page}?utm_source=x`, {}],
      [`${page}?_rsc=1abc`, { rsc: "1", "next-router-prefetch": "1" }],
      [page, { rsc: "1", "next-router-state-tree": "x" }],
      [page, { cookie: "session=x", "x-middleware-subrequest": "proxy" }],
    ] as const) {
      expect((await site.ask(path, { headers })).body).toEqual(plain.body);
    }
    expect(next.asked).toEqual([]);
    expect(await appDb().pressEntry.count()).toBe(before);
  });
});

describe("other addresses", () => {
  it("lead from the front door to the reader's language", async () => {
    const asked = async (language: string) =>
      (await site.ask("/", { headers: { "accept-language": language } })).headers.location;
    expect(await asked("en-GB,en;q=0.9")).toBe("/en");
    expect(await asked("zh-TW,zh;q=0.9,en;q=0.5")).toBe("/zh-Hant");
    expect(await asked("zh-CN")).toBe("/zh-Hans");
    expect(await asked("de, zh-HK;q=0.4, en;q=0.3")).toBe("/zh-Hant");
    expect(await asked("de")).toBe("/zh-Hans");
    expect((await site.ask("/")).headers.vary).toBe("Accept-Language");
  });

  it("lead to the one spelling of a page", async () => {
    for (const [path, location] of [
      ["/en/", "/en"],
      ["/ZH-hant", "/zh-Hant"],
      [`${page}/`, page],
      [`/en/articles/other-words-${id}`, page],
    ]) {
      const { status, headers } = await site.ask(path ?? "");
      expect([status, headers.location], path).toEqual([301, location]);
    }
  });

  it("answer 404 in the language of the address, and 410 for what is gone", async () => {
    const missing = await site.ask("/zh-Hant/articles/nothing-zzzzzzzz");
    expect(missing.status).toBe(404);
    expect(missing.body.toString()).toContain("nothing here zh-Hant");
    expect((await site.ask("/wp-login.php", { headers: { "accept-language": "en" } })).body.toString()).toContain(
      "nothing here en",
    );
    expect((await site.ask("/en/gone")).status).toBe(410);
    expect((await site.ask("/wp-login.php")).headers.vary).toBe("Accept-Encoding, Accept-Language");
    expect(missing.headers.vary).not.toContain("Language");
    const etag = missing.headers.etag ?? "";
    expect((await site.ask("/zh-Hant/x", { headers: { "if-none-match": etag } })).status).toBe(404);
  });

  it("store nothing and reach nothing of Next's, however they are spelled", async () => {
    const before = await appDb().pressEntry.count();
    for (const path of [
      "/en/%2e%2e/studio",
      "/en/..%2fstudio",
      "//example.org",
      "/en/../studio",
      "/en\\studio",
      "/%00",
    ]) {
      expect((await site.ask(path)).status, path).toBe(400);
    }
    for (const path of [
      "/_next/data/b/en.json",
      "/_next/image?url=x",
      "/__nextjs_x",
      "/Studio",
      "/en/%E4%B8%AD",
      `/en/${"a/".repeat(200)}`,
    ]) {
      expect((await site.ask(path)).status, path).toBe(404);
    }
    expect(next.asked).toEqual([]);
    expect(await appDb().pressEntry.count()).toBe(before);
  });

  it("answer for a picture only where a live text shows it", async () => {
    const bytes = Buffer.from("RIFF not really a picture");
    const hash = createHash("sha256").update(bytes).digest("hex");
    expect((await site.ask(`/media/${hash}.webp`)).status).toBe(404);
    await appDb().publishedMedia.create({ data: { hash, format: "webp", bytes } });
    expect((await site.ask(`/media/${hash}.webp`)).status).toBe(404);
    await publish({ slug: "seen", media: [hash] });
    const { status, headers, body } = await site.ask(`/media/${hash}.webp`, { headers: { "accept-encoding": "br" } });
    expect([status, headers["content-type"], headers["content-encoding"]]).toEqual([200, "image/webp", undefined]);
    expect(headers["cache-control"]).toContain("immutable");
    expect(body).toEqual(bytes);
    expect((await site.ask(`/media/${hash}.png`)).status).toBe(404);
  });
});

describe("the inside", () => {
  it("cannot be spoken for from outside", async () => {
    const heard: Record<string, unknown>[] = [];
    const { handle } = next;
    next.handle = async (request, response) => {
      heard.push({ ...request.headers, raw: request.rawHeaders.join(" ") });
      return handle(request, response);
    };
    const forged = {
      "x-duizhao-press": "guess",
      "x-duizhao-address": "10.0.0.1",
      "x-middleware-subrequest": "proxy:proxy",
      "x-forwarded-for": "10.0.0.1",
      "X-Forwarded-Host": "evil.example",
      "x-nextjs-data": "1",
      rsc: "1",
    };
    const direct = await startSite(next, instance);
    await direct.ask("/studio", { headers: forged });
    await direct.stop();
    next.handle = handle;
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({ "x-duizhao-address": "127.0.0.1", rsc: "1" });
    for (const name of [
      "x-duizhao-press",
      "x-middleware-subrequest",
      "x-forwarded-for",
      "x-forwarded-host",
      "x-nextjs-data",
    ]) {
      expect(heard[0]).not.toHaveProperty(name);
    }
    expect(String(heard[0]?.raw)).not.toMatch(/evil|10\.0\.0\.1|subrequest/);
  });

  it("hears who asks from the proxies that are trusted, and from nobody else", async () => {
    const { handle } = next;
    const heard: unknown[] = [];
    next.handle = async (request, response) => {
      heard.push(request.headers["x-duizhao-address"]);
      return handle(request, response);
    };
    const told = async (trustedProxies: number | string[], forwarded: string) => {
      const behind = await startSite(next, instance, { trustedProxies });
      await behind.ask("/studio", { headers: { "x-forwarded-for": forwarded } });
      await behind.stop();
      return heard.pop();
    };
    // The visitor made the first address up; 203.0.113.9 is where the outermost proxy saw it come from.
    const forwarded = "198.51.100.7, 203.0.113.9, 10.0.0.5";
    expect(await told(0, forwarded)).toBe("127.0.0.1");
    expect(await told(1, forwarded)).toBe("10.0.0.5");
    expect(await told(2, forwarded)).toBe("203.0.113.9");
    expect(await told(["127.0.0.1", "10.0.0.0/8"], forwarded)).toBe("203.0.113.9");
    expect(await told(["10.0.0.0/8"], forwarded)).toBe("127.0.0.1");
    expect(await told(1, "unknown")).toBe("127.0.0.1");
    expect(await told(1, "")).toBe("127.0.0.1");
    next.handle = handle;
  });

  it("has no door on the readers' port, not even for the press's own secret", async () => {
    await site.ask(page, { headers: { "x-duizhao-press": testSecret } });
    await site.ask(`${page}/x`, { headers: { "x-duizhao-press": testSecret } });
    expect(next.asked).toEqual([]);
  });

  it("in development gives readers' pages straight from Next, whole", async () => {
    const dev = await startSite(next, null);
    const reply = await dev.ask(page, { headers: { rsc: "1" } });
    expect(reply.body.toString()).toContain("__next_f");
    await dev.stop();
  });
});
