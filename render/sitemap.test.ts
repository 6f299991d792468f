import { load } from "cheerio";
import { expect, it } from "vitest";
import { pagesASitemap, sitemapPartNamed, sitemapPartPath, sitemapParts } from "#domain/publication/sitemap-parts.ts";
import { sitemapIndexXml, sitemapXml } from "#render/sitemap.ts";
import { expectWellFormed } from "#render/testing/well-formed.ts";

it("names each address once, with its alternates in published languages only", () => {
  const madeAt = new Date("2025-10-11T02:00:00Z");
  const later = new Date("2025-10-12T02:00:00Z");
  const xml = sitemapXml(
    {
      standing: { quotations: true, about: true },
      articles: [
        { id: "aaaaaaa1", editions: { zh: { slug: "both", madeAt }, en: { slug: "both", madeAt: later } } },
        { id: "aaaaaaa2", editions: { en: { slug: "only-english", madeAt } } },
      ],
      columnSlugs: ["notes"],
      tagSlugs: ["data"],
      sourceIds: ["desk"],
      months: { zh: ["2025-10"], en: ["2025-10", "2025-11"] },
      quotations: [{ id: "handover1", changed: later }],
      people: [{ id: "zeng-wen", names: { en: "Zeng Wen" } }],
    },
    "https://example.org",
  );
  expectWellFormed(xml);
  const $ = load(xml, { xml: true });
  const places = $("url > loc")
    .toArray()
    .map((loc) => $(loc).text());
  expect(new Set(places).size).toBe(places.length);
  expect(places).toHaveLength(8 * 3 + 3 + 3 + 3 + 3 + 1 + 3 + 1 + 3 + 3 + 3);
  expect(places).toContain("https://example.org/en/people/zeng-wen-zeng-wen");
  const quotation = $("url").filter((_, url) => $(url).find("loc").text().endsWith("/en/quotations/handover1"));
  expect(quotation.find("lastmod").text()).toBe("2025-10-12T02:00:00.000Z");
  expect(quotation.find("xhtml\\:link")).toHaveLength(3);
  const month = $("url").filter((_, url) => $(url).find("loc").text().endsWith("/archive/2025-11"));
  expect(month.find("xhtml\\:link").attr("href")).toBe("https://example.org/en/archive/2025-11");
  for (const list of [
    "/zh-Hant/tags/data",
    "/en/sources",
    "/zh-Hant/sources/desk",
    "/en/archive",
    "/zh-Hans/corrections",
    "/en/people",
    "/zh-Hant/about",
    "/zh-Hans/archive/2025-10",
  ])
    expect(places).toContain(`https://example.org${list}`);
  const only = $("url").filter((_, url) => $(url).find("loc").text().includes("only-english"));
  expect(only).toHaveLength(1);
  expect(only.find("xhtml\\:link").attr("hreflang")).toBe("en");
  const both = $("url").filter((_, url) => $(url).find("loc").text().endsWith("/zh-Hant/articles/both-aaaaaaa1"));
  expect(both.find("lastmod").text()).toBe("2025-10-12T02:00:00.000Z");
  expect(both.find("xhtml\\:link")).toHaveLength(3);
});

const counts = { columns: 3, live: 100, published: 120, quotations: 40, people: 50 };

it("is one file while it has room for everything", () => {
  expect(sitemapParts(counts)).toEqual([]);
});

it("is split by kind, each part named so that it is found again", () => {
  const parts = sitemapParts({ ...counts, live: pagesASitemap, published: pagesASitemap + 1 });
  const paths = parts.map(sitemapPartPath);
  expect(paths).toEqual([
    "/sitemap-pages-1.xml",
    "/sitemap-articles-1.xml",
    "/sitemap-articles-2.xml",
    "/sitemap-quotations-1.xml",
    "/sitemap-people-1.xml",
  ]);
  const $ = load(sitemapIndexXml(parts, "https://example.org"), { xml: true });
  const places = $("sitemapindex > sitemap > loc").toArray();
  expect(places.map((place) => $(place).text())).toEqual(paths.map((path) => `https://example.org${path}`));
  expectWellFormed(sitemapIndexXml(parts, "https://example.org"));
  expect(paths.map((path) => sitemapPartNamed(path.slice("/sitemap-".length, -".xml".length)))).toEqual(parts);
  for (const name of ["articles-0", "articles-01", "articles", "others-1", "articles-1-2", "__proto__-1"]) {
    expect(sitemapPartNamed(name), name).toBeUndefined();
  }
});

it("has less than 45,000 addresses and 45 MB a file, also when all addresses are as long as they can be", () => {
  const madeAt = new Date("2025-10-11T02:00:00Z");
  const edition = { slug: "s".repeat(96), madeAt };
  const listed = 100;
  const xml = sitemapXml(
    {
      standing: null,
      columnSlugs: [],
      tagSlugs: [],
      sourceIds: [],
      months: { zh: [], en: [] },
      quotations: [],
      people: [],
      articles: Array.from({ length: listed }, (_, at) => ({
        id: String(at).padStart(40, "i"),
        editions: { zh: edition, en: edition },
      })),
    },
    `https://${"a".repeat(40)}.example.org`,
  );
  const times = pagesASitemap / listed;
  expect((xml.match(/<loc>/g)?.length ?? 0) * times).toBeLessThan(45_000);
  expect(Buffer.byteLength(xml) * times).toBeLessThan(45_000_000);
});
