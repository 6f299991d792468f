import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type ScriptedNext, startScriptedNext } from "#press/testing/scripted-next.ts";
import { type Site, startSite } from "#press/testing/site.ts";

const script = "export const words = 'side by side';\n".repeat(200);
let next: ScriptedNext;
let site: Site;
let nextDist: string;

beforeAll(async () => {
  nextDist = mkdtempSync(join(tmpdir(), "duizhao-build-"));
  mkdirSync(join(nextDist, "static", "chunks"), { recursive: true });
  writeFileSync(join(nextDist, "static", "chunks", "a-_~1.b.js"), script);
  writeFileSync(join(nextDist, "static", "chunks", "a.css"), ".a{color:red}".repeat(50));
  writeFileSync(join(nextDist, "secret.js"), "no");
  next = await startScriptedNext();
  site = await startSite(next, null, { nextDist });
});
afterAll(async () => {
  await site.stop();
  await next.stop();
  rmSync(nextDist, { recursive: true });
});
beforeEach(() => {
  next.asked.length = 0;
});

it("gives a script of the build in each encoding, for good, with the headers of everything else", async () => {
  const path = "/_next/static/chunks/a-_~1.b.js";
  const br = await site.ask(path, { headers: { "accept-encoding": "gzip, br" } });
  expect(br.headers).toMatchObject({
    "content-encoding": "br",
    "content-type": "text/javascript; charset=utf-8",
    "cache-control": "public, max-age=31536000, immutable",
    "x-content-type-options": "nosniff",
    vary: "Accept-Encoding",
  });
  expect(br.body.length).toBeLessThan(script.length / 10);
  expect(brotliDecompressSync(br.body).toString()).toBe(script);
  const gzip = await site.ask(path, { headers: { "accept-encoding": "gzip" } });
  expect(gunzipSync(gzip.body).toString()).toBe(script);
  expect((await site.ask(path)).body.toString()).toBe(script);
  const again = await site.ask(path, {
    headers: { "accept-encoding": "br", "if-none-match": String(br.headers.etag) },
  });
  expect(again.status).toBe(304);
  expect((await site.ask("/_next/static/chunks/a.css")).headers["content-type"]).toBe("text/css; charset=utf-8");
  expect(next.asked).toEqual([]);
});

it("leaves what is no script or style of the build to the framework", async () => {
  const others = ["/_next/static/chunks/gone.js", "/_next/static/media/face.woff2", "/_next/static/.hidden.js"];
  for (const path of others) await site.ask(path);
  expect(next.asked).toEqual(others);
  for (const path of ["/_next/static/../secret.js", "/_next/static/%2e%2e/secret.js", "/_next/static//secret.js"]) {
    expect((await site.ask(path)).body.toString()).not.toBe("no");
  }
});
