import { load } from "cheerio";
import { expect, it } from "vitest";
import { sitemapXml } from "#render/sitemap.ts";

it("names each address once, with its alternates in published languages only", () => {
  const madeAt = new Date("2025-10-11T02:00:00Z");
  const later = new Date("2025-10-12T02:00:00Z");
  const xml = sitemapXml(
    {
      articles: [
        { id: "aaaaaaa1", editions: { zh: { slug: "both", madeAt }, en: { slug: "both", madeAt: later } } },
        { id: "aaaaaaa2", editions: { en: { slug: "only-english", madeAt } } },
      ],
      columnSlugs: ["notes"],
      tagSlugs: ["data"],
      months: { zh: ["2025-10"], en: ["2025-10", "2025-11"] },
      quotations: [{ id: "handover1", changed: later }],
      people: [{ id: "zeng-wen", names: { en: "Zeng Wen" } }],
    },
    "https://example.org",
  );
  const $ = load(xml, { xml: true });
  const places = $("url > loc")
    .toArray()
    .map((loc) => $(loc).text());
  expect(new Set(places).size).toBe(places.length);
  expect(places).toHaveLength(3 + 3 + 3 + 1 + 3 + 3 + 3 + 3 + 3 + 3 + 3 + 1);
  expect(places).toContain("https://example.org/en/people/zeng-wen-zeng-wen");
  const quotation = $("url").filter((_, url) => $(url).find("loc").text().endsWith("/en/quotations/handover1"));
  expect(quotation.find("lastmod").text()).toBe("2025-10-12T02:00:00.000Z");
  expect(quotation.find("xhtml\\:link")).toHaveLength(3);
  const month = $("url").filter((_, url) => $(url).find("loc").text().endsWith("/archive/2025-11"));
  expect(month.find("xhtml\\:link").attr("href")).toBe("https://example.org/en/archive/2025-11");
  for (const list of ["/zh-Hant/tags/data", "/en/archive", "/zh-Hans/corrections", "/zh-Hans/archive/2025-10"])
    expect(places).toContain(`https://example.org${list}`);
  const only = $("url").filter((_, url) => $(url).find("loc").text().includes("only-english"));
  expect(only).toHaveLength(1);
  expect(only.find("xhtml\\:link").attr("hreflang")).toBe("en");
  const both = $("url").filter((_, url) => $(url).find("loc").text().endsWith("/zh-Hant/articles/both-aaaaaaa1"));
  expect(both.find("lastmod").text()).toBe("2025-10-12T02:00:00.000Z");
  expect(both.find("xhtml\\:link")).toHaveLength(3);
});
