import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { hashSource } from "#press/content-policy.ts";
import { ExportFolder } from "#press/export/export-folder.ts";
import { desk, exportTo, folder, instance, next, site, useExport } from "#press/export/testing/exported-site.ts";
import { PagesRefused } from "#press/refusal.ts";
import { missingPage, pageWith } from "#press/testing/scripted-next.ts";

useExport(({ id }) => ({
  "/en/search/unavailable": missingPage("nobody answers here", 503),
  [`/zh-Hans/articles/read-me-${id}`]: pageWith("both", '<h1 lang="zh-Hans" data-display>对照</h1>'),
}));

const read = (file: string) => readFileSync(join(site, file));

test("an export has every page as readers get it, with what it is compressed beside it", async () => {
  await instance.press.pressAll();
  for (const path of [
    "/en",
    "/zh-Hant/archive",
    `/en/articles/read-me-${desk.id}`,
    `/zh-Hans/articles/read-me-${desk.id}/facing`,
  ]) {
    const pressed = await instance.store.load(path);
    expect(read(`public${path}.html`)).toEqual(pressed?.identity.body);
    expect(gunzipSync(read(`public${path}.html.gz`))).toEqual(pressed?.identity.body);
    expect(brotliDecompressSync(read(`public${path}.html.br`))).toEqual(pressed?.identity.body);
  }
  for (const file of [
    "en/feed.xml",
    "zh-Hans/facing.xml",
    "sitemap.xml",
    "robots.txt",
    `en/articles/read-me-${desk.id}.md`,
    "icon.svg",
  ]) {
    expect(read(`public/${file}`).length, file).toBeGreaterThan(0);
  }
  const [, asset = ""] = /src="\/(assets\/[^"]+)"/.exec(read("public/en.html").toString()) ?? [];
  expect(read(`public/${asset}`).toString()).toContain("dataset.reader");
});

test("it has the face of a Chinese title, and servers are told what it is and which style asks for it", async () => {
  const path = `/zh-Hans/articles/read-me-${desk.id}`;
  const html = read(`public${path}.html`).toString();
  const [, style = "", face = ""] = /<style>(@font-face\{[^<]*url\("([^"]+)"\)[^<]*)<\/style>/.exec(html) ?? [];
  expect(read(`public${face}`).subarray(0, 4).toString()).toBe("OTTO");
  expect(brotliDecompressSync(read(`public${face}.br`))).toEqual(read(`public${face}`));
  expect(read("nginx/http.conf").toString()).toContain(hashSource(style));
  expect(read("nginx/server.conf").toString()).toContain("font/otf otf;");
  expect(read("caddy/site.caddy").toString()).toContain(hashSource(style));
  expect(read("caddy/site.caddy").toString()).toContain("`font/otf`");
});

test("it has the pictures and recordings that live texts show", () => {
  expect(read(`public${desk.media}`)).toEqual(desk.picture);
  expect(read(`public${desk.recording}`).equals(desk.sound)).toBe(true);
});

test("what answers 404 and 410 stands apart, and what moved is told to the servers", () => {
  expect(read(`missing/en/articles/half-${desk.half}.html`).toString()).toContain("<main>");
  expect(read(`gone/en/articles/gone-now-${desk.gone}.txt`).toString()).toContain("gone-now");
  expect(read("missing/en/not-found.html").toString()).toContain("/en/not-found");
  const [from, to] = [`/en/articles/first-name-${desk.id}`, `/en/articles/read-me-${desk.id}`];
  expect(read("nginx/http.conf").toString()).toContain(`"${from}" "${to}";`);
  expect(read("caddy/site.caddy").toString()).toContain(`redir ${from} ${to} 301`);
});

test("its page of search says that nobody answers", () => {
  expect(read("public/en/search.html").toString()).toContain("nobody answers here");
  expect(existsSync(join(site, "public/en/search/unavailable.html"))).toBe(false);
});

test("the next export takes its place in one step; what did not change is the same file still", async () => {
  const before = realpathSync(site);
  const same = statSync(join(site, "public/en/archive.html")).ino;
  next.pages.set("/en", pageWith("news"));
  await exportTo(site);
  expect(lstatSync(site).isSymbolicLink()).toBe(true);
  expect(realpathSync(site)).not.toBe(before);
  expect(read("public/en.html").toString()).toContain("news");
  expect(statSync(join(site, "public/en/archive.html")).ino).toBe(same);
  expect(readdirSync(folder).sort()).toEqual(["site", realpathSync(site).slice(folder.length + 1)].sort());
});

test("one that is ended on the way, or has a page that is not fit, leaves the last as it was", async () => {
  const before = realpathSync(site);
  const ended = exportTo(site, () => {
    throw new Error("ended");
  });
  await expect(ended).rejects.toThrow("ended");
  const home = next.pages.get("/en") ?? "";
  next.pages.set("/en", pageWith("bad", "<script>alert(1)</script>"));
  await expect(exportTo(site)).rejects.toThrow(PagesRefused);
  next.pages.set("/en", home);
  expect(realpathSync(site)).toBe(before);
  expect(readdirSync(folder)).toHaveLength(2);
});

test("one whose former cannot be removed, as where a server has its files open on a network disk, stands all the same", async () => {
  const before = realpathSync(site);
  // A path of more than 4,096 bytes, at which removing ends.
  const deep = Array.from({ length: 10 }, () => "d".repeat(250)).join("/");
  for (const one of [deep, `half/${deep}`]) mkdirSync(join(before, one), { recursive: true });
  renameSync(join(before, "half"), join(before, deep, "half"));
  const work = exportTo(site);
  await work.catch(() => undefined);
  expect(realpathSync(site)).not.toBe(before);
  expect(read("public/en.html").toString()).toContain("news");
  await expect(work).resolves.toBeDefined();
  // Whatever is left of it the next one knows for what it is, and removes it.
  renameSync(join(before, deep, "half"), join(before, "half"));
  await exportTo(site);
  expect(readdirSync(folder)).toHaveLength(2);
});

test("what a killed one left is removed by the next, and two at a time are refused", async () => {
  const left = await ExportFolder.open(site);
  await left.put("public/en.html", Buffer.from("half"));
  rmSync(join(folder, "site.export.lock"));
  expect(readdirSync(folder)).toHaveLength(3);
  writeFileSync(join(folder, "site.export.lock"), JSON.stringify({ pid: process.ppid, start: startOf(process.ppid) }));
  await expect(exportTo(site)).rejects.toThrow(/already/);
  rmSync(join(folder, "site.export.lock"));
  await exportTo(site);
  expect(readdirSync(folder)).toHaveLength(2);
});

test("nothing is written over what is no export", async () => {
  const own = join(folder, "own");
  mkdirSync(own);
  writeFileSync(join(own, "letters.txt"), "mine");
  await expect(exportTo(own)).rejects.toThrow(/no export/);
  expect(readFileSync(join(own, "letters.txt"), "utf8")).toBe("mine");
  const empty = join(folder, "empty");
  mkdirSync(empty);
  await exportTo(empty);
  expect(readFileSync(join(empty, "public/en.html"), "utf8")).toContain("news");
});

function startOf(pid: number): string | undefined {
  return readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ")[19];
}
