import { readerLocales } from "#domain/locale.ts";
import { ask } from "./support/http.ts";
import { htmlFaults, xmlFaults } from "./support/markup.ts";
import { expect, test } from "./support/test.ts";

/** Whatever is asked at once waits for each other. */
const atOnce = 8;

const text = async (path: string) => (await ask(path)).body;
const addressesIn = (xml: string) =>
  [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => new URL(match[1] ?? "").pathname);

/** Every page the sitemap names, which is of parts where there are many. */
async function pagesOf(sitemap: string): Promise<string[]> {
  const xml = await text(sitemap);
  const paths = addressesIn(xml);
  return xml.includes("<sitemapindex") ? (await Promise.all(paths.map(pagesOf))).flat() : paths;
}

test("what checks pages and files of addresses sees what is wrong with them", async () => {
  const page = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>T</title></head><body><ul><p>a</p></ul></body></html>`;
  expect((await htmlFaults(page)).join()).toContain("element-permitted-content");
  const url = "<url><loc>https://example.org/en</loc></url>";
  const sitemap = (inside: string) =>
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${inside}<url><lastmod>2026-01-02</lastmod></url></urlset>`;
  expect(xmlFaults(sitemap(url), "sitemap")).not.toEqual([]);
  const [path = ""] = (await text("/en/feeds")).match(/\/en\/feed\.xml/) ?? [];
  const feed = await text(path);
  expect(xmlFaults(feed, "rss")).toEqual([]);
  expect(xmlFaults(feed.replace(/<pubDate>[^<]+/, "<pubDate>2026-01-02"), "rss")).not.toEqual([]);
});

test("every page is HTML as the standard has it", async () => {
  test.slow();
  const paths = [
    ...(await pagesOf("/sitemap.xml")),
    ...readerLocales.flatMap((locale) => [
      `/${locale}/search?q=${encodeURIComponent("字")}`,
      `/${locale}/search?q=nobody-wrote-this`,
      `/${locale}/nowhere`,
    ]),
  ];
  expect(paths.length).toBeGreaterThan(60);
  const faults: string[] = [];
  for (let from = 0; from < paths.length; from += atOnce) {
    const some = paths.slice(from, from + atOnce);
    const found = await Promise.all(some.map(async (path) => [path, await htmlFaults(await text(path))] as const));
    faults.push(...found.flatMap(([path, all]) => all.map((fault) => `${path} ${fault}`)));
  }
  expect(faults).toEqual([]);
});

test("feeds and sitemaps follow their schemas", async () => {
  const feeds = new Set<string>();
  for (const locale of readerLocales) {
    const page = await text(`/${locale}/feeds`);
    for (const [path] of page.matchAll(/\/(?:zh-Hans|zh-Hant|en)\/[a-z0-9/-]*(?:feed|facing)\.xml/g)) feeds.add(path);
  }
  // One and a bilingual one a locale, and one a column and locale at least.
  expect(feeds.size).toBeGreaterThanOrEqual(9);
  for (const path of feeds) {
    const xml = await text(path);
    expect(xml, path).toContain("<item>");
    expect(xmlFaults(xml, "rss"), path).toEqual([]);
  }
  const sitemap = await text("/sitemap.xml");
  const parts = sitemap.includes("<sitemapindex") ? addressesIn(sitemap) : [];
  for (const path of ["/sitemap.xml", ...parts, "/news-sitemap.xml"]) {
    expect(xmlFaults(await text(path), "sitemap"), path).toEqual([]);
  }
});
