import { load } from "cheerio";
import { expect, it } from "vitest";
import type { ArticleCard, CardEdition } from "#domain/publication/article-card.ts";
import { newsSitemapXml } from "#render/news-sitemap.ts";
import { expectWellFormed } from "#render/testing/well-formed.ts";

const same = (text: string) => ({ "zh-Hans": text, "zh-Hant": text, en: text });
const desk = { name: same("Two & Lines"), tagline: same(""), timeZone: "Asia/Shanghai" };
const since = new Date("2026-03-01T00:00:00Z");
const edition = (datePublished: string, texts: CardEdition["texts"]): CardEdition => ({
  ...{ slug: "a-slug", script: null, column: null, cover: null, datePublished, texts },
  ...{ firstMadeAt: "2026-03-01T00:00:00Z", madeAt: "2026-03-01T00:00:00Z" },
});
const text = (title: string) => ({ title, deck: "" });
const cards: ArticleCard[] = [
  {
    id: "aaaaaaa1",
    editions: {
      zh: edition("2026-03-01T09:00:00+08:00", { "zh-Hans": text("简"), "zh-Hant": text("<繁> & \u0008體") }),
      en: edition("2026-02-01T09:00:00+08:00", { en: text("Last month") }),
    },
  },
];

it("lists each address of what was published lately, as the protocol writes languages and times", () => {
  const xml = newsSitemapXml(cards, { desk, siteUrl: "https://example.org", since });
  expectWellFormed(xml);
  const $ = load(xml, { xml: true });
  const said = (name: string) =>
    $(`url > news\\:news ${name}`)
      .toArray()
      .map((one) => $(one).text());
  expect($("url > loc").last().text()).toBe("https://example.org/zh-Hant/articles/a-slug-aaaaaaa1");
  expect(said("> news\\:publication > news\\:name")).toEqual(["Two & Lines", "Two & Lines"]);
  expect(said("> news\\:publication > news\\:language")).toEqual(["zh-cn", "zh-tw"]);
  expect(said("> news\\:publication_date")).toEqual(["2026-03-01T09:00:00+08:00", "2026-03-01T09:00:00+08:00"]);
  expect(said("> news\\:title")).toEqual(["简", "<繁> & 體"]);
});

it("has a thousand addresses at most", () => {
  const many = Array.from({ length: 600 }, (_, at) => ({ ...cards[0], id: `article${at}` }) as ArticleCard);
  const xml = newsSitemapXml(many, { desk, siteUrl: "https://example.org", since });
  expect(xml.match(/<loc>/g)).toHaveLength(1_000);
});
