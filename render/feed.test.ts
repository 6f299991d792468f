import { load } from "cheerio";
import { expect, it } from "vitest";
import type { ArticleCard } from "#domain/publication/article-card.ts";
import { feedXml } from "#render/feed.ts";
import type { Site } from "#render/reader/frame.tsx";

const site: Site = {
  locale: "zh-Hant",
  desk: {
    name: { "zh-Hans": "两行", "zh-Hant": "兩行", en: "Two Lines" },
    tagline: { "zh-Hans": "对照", "zh-Hant": "對照", en: "Facing" },
    timeZone: "Asia/Shanghai",
  },
  columns: [],
  quotations: false,
};
const edition = (texts: Record<string, { title: string; deck: string }>) => ({
  slug: "a-slug",
  script: null,
  column: null,
  cover: null,
  datePublished: "2025-10-11T09:17:10+08:00",
  firstMadeAt: "2025-10-11T02:00:00Z",
  madeAt: "2025-10-12T02:00:00Z",
  texts,
});
const cards: ArticleCard[] = [
  {
    id: "aaaaaaa1",
    editions: {
      zh: edition({ "zh-Hans": { title: "简", deck: "" }, "zh-Hant": { title: "<繁> & 體", deck: "導語" } }),
    },
  },
  { id: "aaaaaaa2", editions: { en: edition({ en: { title: "English only", deck: "" } }) } },
];

it("lists what the language has, in the reader's script, and nothing else", () => {
  const $ = load(feedXml({ site, cards, siteUrl: "https://example.org" }), { xml: true });
  expect($("channel > language").text()).toBe("zh-Hant");
  expect($("item")).toHaveLength(1);
  expect($("item > title").text()).toBe("<繁> & 體");
  expect($("item > link").text()).toBe("https://example.org/zh-Hant/articles/a-slug-aaaaaaa1");
  expect($("item > pubDate").text()).toBe("Sat, 11 Oct 2025 01:17:10 GMT");
  expect($("channel > lastBuildDate").text()).toBe("Sun, 12 Oct 2025 02:00:00 GMT");
  expect($("item > atom\\:updated").text()).toBe("2025-10-12T02:00:00Z");
});

it("gives the same bytes for the same articles", () => {
  const once = feedXml({ site, cards, siteUrl: "https://example.org" });
  expect(feedXml({ site, cards, siteUrl: "https://example.org" })).toBe(once);
});
