import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import type { LiveArticle } from "#domain/publication/live.ts";
import type { ReadingText } from "#domain/publication/snapshot.ts";
import { sampleSnapshot } from "#domain/publication/testing/sample-snapshot.ts";
import { facingFeedXml, feedXml } from "#render/feed.ts";
import type { Site } from "#render/reader/frame.tsx";
import { expectWellFormed } from "#render/testing/well-formed.ts";

const siteUrl = "https://example.org";
const { column } = sampleSnapshot("zh");
const site: Site = {
  locale: "zh-Hant",
  desk: {
    name: { "zh-Hans": "两行", "zh-Hant": "兩行", en: "Two & Lines" },
    tagline: { "zh-Hans": "对照", "zh-Hant": "對照", en: "Facing" },
    timeZone: "Asia/Shanghai",
  },
  columns: column ? [{ ...column, accent: "pine" as const }] : [],
  quotations: false,
  about: false,
};
const madeAt = "2025-10-11T02:00:00.000Z";
const later = "2025-10-12T02:00:00.000Z";

const reading = (title: string, words: string): ReadingText => ({
  title,
  deck: `${title}: <deck> & more`,
  document: {
    type: "doc",
    content: [{ type: "paragraph", attrs: { id: "p1" }, content: [{ type: "text", text: words }] }],
  },
});
const hostile = "Ends ]]> and ]]> here\u0008\u{FFFE} <script>alert(1)</script> 𠀀";
const edition = (language: "zh" | "en", slug: string, title: string, changed = madeAt) => ({
  snapshot: sampleSnapshot(language, {
    slug,
    readings:
      language === "zh"
        ? { Hans: reading(`${title}简`, hostile), Hant: reading(`${title}繁`, hostile) }
        : { en: reading(title, hostile) },
  }),
  number: 1,
  madeAt: changed,
  changedAt: changed,
  firstMadeAt: madeAt,
});
const articles: LiveArticle[] = [
  {
    id: "aaaaaaa1",
    editions: { zh: edition("zh", "both", "<一> ]]> ]]>", later), en: edition("en", "both", "One") },
  },
  { id: "aaaaaaa2", editions: { en: edition("en", "english", "English only") } },
  { id: "aaaaaaa3", editions: { zh: edition("zh", "chinese", "只有中文") } },
];
const inLocale = (locale: Site["locale"]) => ({ ...site, locale });
const feeds = {
  "of a locale": feedXml({ site, articles, siteUrl }),
  "of a column": feedXml({ site: inLocale("en"), articles, siteUrl, ...(column && { column }) }),
  "of both languages": facingFeedXml({ site, articles, siteUrl, name: "對照" }),
  "without articles or tagline": feedXml({
    site: { ...site, desk: { ...site.desk, tagline: { "zh-Hans": "", "zh-Hant": "", en: "" } } },
    ...{ articles: [], siteUrl },
  }),
};

/** RFC 822, with the year of four digits that RSS asks for. */
const rfc822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} (?:GMT|[+-]\d{4})$/;

describe.each(Object.entries(feeds))("the feed %s", (_, xml) => {
  const $ = load(xml, { xml: true });
  const texts = (selector: string) =>
    $(selector)
      .toArray()
      .map((one) => $(one).text());

  it("is well-formed XML", () => {
    expectWellFormed(xml);
  });

  it("has what RSS 2.0 asks of a channel, once each, and says where it is itself", () => {
    expect($("rss").attr("version")).toBe("2.0");
    for (const name of ["title", "link", "description", "language", "lastBuildDate"]) {
      expect(texts(`channel > ${name}`), name).toHaveLength(1);
      expect(texts(`channel > ${name}`)[0], name).not.toBe("");
    }
    expect(texts("channel > lastBuildDate")[0]).toMatch(rfc822);
    const self = $("channel > atom\\:link");
    expect(self.attr("rel")).toBe("self");
    expect(self.attr("href")).toMatch(/^https:\/\/example\.org\/.+\.xml$/);
  });

  it("has items with a title, an address of this site, a date and a guid of its own", () => {
    for (const item of $("item").toArray()) {
      for (const name of ["title", "link", "guid", "pubDate", "description", "content\\:encoded"]) {
        expect($(item).children(name), name).toHaveLength(1);
      }
      expect($(item).children("link").text()).toMatch(/^https:\/\/example\.org\/[a-zA-Z]/);
      expect($(item).children("pubDate").text()).toMatch(rfc822);
    }
    const guids = texts("item > guid");
    expect(new Set(guids).size).toBe(guids.length);
  });

  it("has the whole text as HTML that no words break out of", () => {
    for (const text of texts("item > content\\:encoded")) {
      const html = load(text);
      expect(html("script")).toHaveLength(0);
      expect(html("p").first().text()).toBe("Ends ]]> and ]]> here <script>alert(1)</script> 𠀀");
    }
    for (const text of texts("item > description")) expect(load(text).text()).toContain("<deck> & more");
  });
});

describe("a feed", () => {
  const $ = load(feeds["of a locale"], { xml: true });

  it("lists what the language has, in the reader's script, and nothing else", () => {
    expect($("channel > language").text()).toBe("zh-Hant");
    expect($("item")).toHaveLength(2);
    expect($("item > title").first().text()).toBe("<一> ]] > ]] >繁");
    expect($("item > link").first().text()).toBe(`${siteUrl}/zh-Hant/articles/both-aaaaaaa1`);
    expect($("item > pubDate").first().text()).toBe("Sat, 11 Oct 2025 01:17:10 GMT");
    expect($("channel > lastBuildDate").text()).toBe("Sun, 12 Oct 2025 02:00:00 GMT");
    expect($("item > atom\\:updated").text()).toBe(later);
  });

  it("is called as its column and leads there", () => {
    const $ = load(feeds["of a column"], { xml: true });
    expect($("channel > title").text()).toBe("Notes – Two & Lines");
    expect($("channel > link").text()).toBe(`${siteUrl}/en/columns/notes`);
    expect($("channel > atom\\:link").attr("href")).toBe(`${siteUrl}/en/columns/notes/feed.xml`);
  });

  it("of both languages has both titles and texts, and leads to the facing page", () => {
    const $ = load(feeds["of both languages"], { xml: true });
    expect($("item")).toHaveLength(1);
    expect($("item > title").text()).toBe("<一> ]] > ]] >繁 / One");
    expect($("item > link").text()).toBe(`${siteUrl}/zh-Hant/articles/both-aaaaaaa1/facing`);
    const text = load($("item > content\\:encoded").text());
    expect(
      text("[lang]")
        .toArray()
        .map((one) => text(one).attr("lang")),
    ).toEqual(["zh-Hant", "en"]);
    expect($("item > atom\\:updated").text()).toBe(later);
  });

  it("gives the same bytes for the same articles", () => {
    expect(feedXml({ site, articles, siteUrl })).toBe(feeds["of a locale"]);
  });
});
