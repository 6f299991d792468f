import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { desk, folder, instance, next, site, useExport } from "#press/export/testing/exported-site.ts";
import { documented, startNginx } from "#press/export/testing/nginx.ts";
import { pageWith, testSiteUrl } from "#press/testing/scripted-next.ts";
import { type Ask, type Site, send, startSite } from "#press/testing/site.ts";
import { hasNginx } from "../../bench/parts/nginx.ts";

const plain: Record<string, string> = {};
const gallery = '<iframe src="https://www.youtube-nocookie.com/embed/x"></iframe>';
const title = '<h1 lang="zh-Hant" data-display>對照</h1>';
const pageOf = (id: string) => `/en/articles/read-me-${id}`;

useExport(({ id }) => ({ [`${pageOf(id)}/facing`]: pageWith("both", gallery + title) }));

let live: Site;
let page: string;

beforeAll(async () => {
  page = pageOf(desk.id);
  await instance.press.pressAll();
  live = await startSite(next, instance);
}, 60_000);
afterAll(() => live.stop());

test("the examples for nginx name what an export has", () => {
  for (const [, file = ""] of documented("nginx", "copy").matchAll(/include \/srv\/duizhao\/(\S+);/g)) {
    expect(readFileSync(join(site, file), "utf8").length).toBeGreaterThan(100);
  }
  expect(documented("nginx", "proxy")).toContain("proxy_pass");
});

/** The headers that are ours to say, whoever serves. */
function ours(headers: Record<string, unknown>): Record<string, unknown> {
  const names = [
    "content-type",
    "content-security-policy",
    "cache-control",
    "vary",
    "link",
    "location",
    "content-encoding",
  ];
  const security = ["x-content-type-options", "referrer-policy", "permissions-policy", "x-frame-options"];
  return Object.fromEntries([...names, ...security].map((name) => [name, headers[name]]));
}

const readerSees = async (path: string) => (await live.ask(path)).body.toString();

if (hasNginx()) {
  describe("nginx on a fresh export, as docs/operations.md has it", () => {
    let served: { port: number; stop: () => Promise<void> };
    const ask = (path: string, more?: Ask) => send(served.port, path, more);

    beforeAll(async () => {
      served = await startNginx(join(folder, "copy"), documented("nginx", "copy"), {
        "/srv/duizhao": site,
        "127.0.0.1:3000": `127.0.0.1:${live.port}`,
      });
    });
    afterAll(() => served.stop());

    test("answers with the same bytes and the same headers as the site, in each encoding", async () => {
      const paths = [
        "/en",
        "/zh-Hans",
        page,
        `${page}/facing`,
        `${page}.txt`,
        `${page}.md`,
        "/en/feed.xml",
        "/sitemap.xml",
      ];
      const [face = ""] = /\/assets\/title-\w+\.otf/.exec(await readerSees(`${page}/facing`)) ?? [];
      for (const path of [...paths, face, "/robots.txt", desk.media]) {
        for (const headers of [plain, { "accept-encoding": "gzip" }]) {
          const [here, there] = [await ask(path, { headers }), await live.ask(path, { headers })];
          expect([here.status, ours(here.headers)], path).toEqual([200, ours(there.headers)]);
          expect(here.body.equals(there.body), path).toBe(true);
        }
      }
    });

    test("leads nobody to another site, however an address is spelled, and gives out nothing beside its pages", async () => {
      const spelled = [
        "/\\example.com/",
        "/%5cexample.com/",
        "//example.com/",
        "/%2f%2fexample.com/",
        "/en%0aset-cookie:a=b/",
      ];
      const answers = await Promise.all(spelled.map((path) => ask(path)));
      const left = answers.map(({ headers }) => headers.location).filter((to) => !/^\/[\w-]/.test(to ?? "/en"));
      expect(left).toEqual([]);
      expect(answers.flatMap(({ headers }) => headers["set-cookie"] ?? [])).toEqual([]);
      for (const path of [
        "/export.json",
        "/nginx/http.conf",
        "/missing/en/not-found.html",
        "/..%2fexport.json",
        "/en/..%2f..%2fexport.json",
      ]) {
        expect([400, 404], path).toContain((await ask(path)).status);
      }
    });

    test("answers for what is not there, what is gone and what moved as the site does", async () => {
      const moved = `/en/articles/first-name-${desk.id}`;
      const gone = `/en/articles/gone-now-${desk.gone}`;
      const half = `/en/articles/half-${desk.half}`;
      const asked = [
        "/en/no-such-page",
        half,
        `${half}.txt`,
        gone,
        `${gone}.md`,
        moved,
        `${moved}.md`,
        `${page}/`,
        "/en/not-found",
        "/",
      ];
      const statuses: number[] = [];
      for (const path of asked) {
        const headers = { "accept-language": "zh-TW,en;q=0.5" };
        const [here, there] = [await ask(path, { headers }), await live.ask(path, { headers })];
        expect([here.status, here.headers.location], path).toEqual([there.status, there.headers.location]);
        expect(here.headers["cache-control"], path).toBe("no-cache");
        if (here.status >= 400) expect(here.body.equals(there.body), path).toBe(true);
        statuses.push(here.status);
      }
      expect(statuses).toEqual([404, 404, 404, 410, 410, 301, 301, 301, 404, 302]);
      for (const hidden of [
        "/export.json",
        "/nginx/http.conf",
        "/gone/en/gone.html",
        "/public/en.html",
        "/studio",
        "/api/health",
      ]) {
        expect((await ask(hidden)).status, hidden).toBe(404);
      }
      expect((await ask("/zh-Hant/nothing")).body.toString()).toContain("/zh-Hant/not-found");
    });

    test("answers 304 to who has a page, and to HEAD as to GET", async () => {
      for (const headers of [plain, { "accept-encoding": "gzip" }]) {
        const whole = await ask(page, { headers });
        const { etag = "", "last-modified": date = "" } = whole.headers;
        const conditions: Record<string, string>[] = [
          { "if-none-match": etag },
          { "if-none-match": `"x", W/${etag}` },
          { "if-modified-since": date },
        ];
        for (const condition of conditions) {
          const again = await ask(page, { headers: { ...headers, ...condition } });
          expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag]);
          expect(again.headers["cache-control"]).toBe("no-cache");
        }
        const head = await ask(page, { method: "HEAD", headers });
        expect({ ...head.headers, date: "" }).toEqual({ ...whole.headers, date: "" });
        expect(head.body.length).toBe(0);
      }
      expect((await ask(page, { headers: { "accept-encoding": "gzip" } })).headers["content-encoding"]).toBe("gzip");
    });

    test("keeps files that are named by their bytes for good, and gives parts of them", async () => {
      const [, asset = ""] = /src="(\/assets\/[^"]+)"/.exec((await ask("/en")).body.toString()) ?? [];
      for (const path of [asset, desk.media, desk.recording]) {
        expect((await ask(path)).headers["cache-control"], path).toBe("public, max-age=31536000, immutable");
      }
      const { headers } = await ask(desk.recording);
      expect(headers["content-type"]).toBe("audio/wav");
      const part = await ask(desk.recording, { headers: { range: "bytes=10-19", "if-range": headers.etag ?? "" } });
      expect([part.status, part.headers["content-range"]]).toEqual([206, `bytes 10-19/${desk.sound.length}`]);
      expect(part.body.equals(desk.sound.subarray(10, 20))).toBe(true);
      expect((await ask(desk.recording, { headers: { range: "bytes=10-19", "if-range": '"old"' } })).status).toBe(200);
      expect((await ask(desk.recording, { headers: { range: `bytes=${desk.sound.length}-` } })).status).toBe(416);
      expect((await ask("/assets/none-0000.js")).headers["cache-control"]).toBe("no-cache");
    });

    test("leads to the first language of a browser's list that there is", async () => {
      for (const languages of [
        "en-GB,en;q=0.9",
        "zh-TW,zh;q=0.9,en;q=0.5",
        "zh-CN",
        "zh-Hans-HK",
        "de, zh-HK;q=0.4, en;q=0.3",
        "de",
        "yue",
      ]) {
        const headers = { "accept-language": languages };
        expect((await ask("/", { headers })).headers.location, languages).toBe(
          (await live.ask("/", { headers })).headers.location,
        );
      }
      expect((await ask("/")).headers.vary).toBe("Accept-Language");
    });

    test("has the site answer searches, and says so on a page where it can't", async () => {
      next.pages.set("/en/search?q=river", pageWith("what was found"));
      const found = await ask("/en/search?q=river");
      expect([found.status, found.headers["cache-control"]]).toEqual([200, "private, no-store"]);
      expect(found.body.toString()).toContain("what was found");
      const alone = await startNginx(join(folder, "alone"), documented("nginx", "copy"), {
        "/srv/duizhao": site,
        "127.0.0.1:3000": "127.0.0.1:1",
      });
      const { status, body } = await send(alone.port, "/zh-Hant/search?q=river");
      await alone.stop();
      expect([status, body.toString()]).toEqual([503, readFileSync(join(site, "public/zh-Hant/search.html"), "utf8")]);
    });
  });

  test("nginx in front of the site, as docs/operations.md has it, passes on what the site says", async () => {
    const front = await startNginx(join(folder, "front"), documented("nginx", "proxy"), {
      "127.0.0.1:3000": `127.0.0.1:${live.port}`,
    });
    try {
      for (const headers of [plain, { "accept-encoding": "gzip, br" }]) {
        for (const path of [page, desk.media, "/en/nothing", `/en/articles/first-name-${desk.id}`]) {
          const [here, there] = [await send(front.port, path, { headers }), await live.ask(path, { headers })];
          expect([here.status, here.headers.etag, ours(here.headers)], path).toEqual([
            there.status,
            there.headers.etag,
            ours(there.headers),
          ]);
          expect(here.body.equals(there.body), path).toBe(true);
        }
        const { etag = "" } = (await send(front.port, page, { headers })).headers;
        expect((await send(front.port, page, { headers: { ...headers, "if-none-match": etag } })).status).toBe(304);
      }
      const part = await send(front.port, desk.recording, { headers: { range: "bytes=0-3" } });
      expect([part.status, part.body.toString()]).toEqual([206, "RIFF"]);
    } finally {
      await front.stop();
    }
  });
} else {
  test("nginx is not installed here: how it serves an export was not looked at", () => {
    expect(readFileSync(join(site, "nginx/server.conf"), "utf8")).toContain(`error_page 410`);
    expect(readFileSync(join(site, "nginx/http.conf"), "utf8")).toContain(testSiteUrl);
  });
}
