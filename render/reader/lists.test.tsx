import { describe, expect, it } from "vitest";
import type { Language, ReaderLocale } from "#domain/locale.ts";
import type { ArticleCard } from "#domain/publication/article-card.ts";
import { monthAPage } from "#domain/publication/index-pages.ts";
import { sampleSnapshot } from "#domain/publication/testing/sample-snapshot.ts";
import { ArchiveView, MonthView } from "#render/reader/archive-view.tsx";
import { ArticleView } from "#render/reader/article-view.tsx";
import { CorrectionList } from "#render/reader/correction-list.tsx";
import type { Site } from "#render/reader/frame.tsx";
import { GatheredView } from "#render/reader/gathered-view.tsx";
import { Related } from "#render/reader/related.tsx";
import { SourceList } from "#render/reader/source-list.tsx";
import { pageIn } from "#render/testing/page-in.tsx";
import hans from "../../messages/zh-Hans.json" with { type: "json" };
import hant from "../../messages/zh-Hant.json" with { type: "json" };

const said = (text: string) => ({ "zh-Hans": text, "zh-Hant": text, en: text });
const siteIn = (locale: ReaderLocale): Site => ({
  locale,
  desk: { name: said("Two Lines"), tagline: said(""), timeZone: "Asia/Shanghai" },
  columns: [],
  quotations: false,
  about: false,
});

function card(id: string, datePublished: string, languages: Language[] = ["zh", "en"]): ArticleCard {
  const facts = { slug: "data", column: null, cover: null, datePublished, firstMadeAt: "", madeAt: "" };
  const text = (title: string) => ({ title: `${title} ${id}`, deck: "" });
  const chinese = { "zh-Hans": text("数据"), "zh-Hant": text("數據") };
  return {
    id,
    editions: {
      ...(languages.includes("zh") && { zh: { ...facts, script: "Hans" as const, texts: chinese } }),
      ...(languages.includes("en") && { en: { ...facts, script: null, texts: { en: text("Data") } } }),
    },
  };
}

describe("the archive", () => {
  it("names its months under their years, each with how much it has", () => {
    const months = [
      { month: "2026-02", count: 12 },
      { month: "2025-11", count: 1 },
    ];
    const $ = pageIn("en", <ArchiveView site={siteIn("en")} months={months} />);
    const lines = $(".months a").toArray();
    expect(lines.map((line) => $(line).text())).toEqual(["February 12 articles", "November 1 article"]);
    expect(lines.map((line) => $(line).attr("href"))).toEqual(["/en/archive/2026-02", "/en/archive/2025-11"]);
    expect($("h2").text()).toBe("20262025");
    expect($(".rail").text()).toContain("13 articles");
    const chinese = pageIn("zh-Hant", <ArchiveView site={siteIn("zh-Hant")} months={months} />);
    expect(chinese(".months a").first().text()).toBe("2月 12篇");
  });

  it("says so while nothing is published", () => {
    const $ = pageIn("zh-Hans", <ArchiveView site={siteIn("zh-Hans")} months={[]} />);
    expect($(".empty").text()).toBe(hans.reader.home.empty);
  });

  it("parts a month by the days of the desk's calendar, and leads to the months beside it", () => {
    const cards = [
      card("one", "2026-01-20T17:00:00Z"),
      card("two", "2026-01-20T01:00:00Z", ["zh"]),
      card("three", "2026-01-19T16:30:00Z"),
    ];
    const beside = { earlier: "2025-11" };
    const shown = { site: siteIn("en"), month: "2026-01", cards, page: null, total: cards.length };
    const $ = pageIn("en", <MonthView {...shown} beside={beside} />);
    expect($(".role-counts").text()).toBe("3 articles");
    expect($("h1").text()).toBe("January 2026");
    const days = $(".day").toArray();
    expect(days.map((day) => [$(day).find("h2").text(), $(day).find("h3").text()])).toEqual([
      ["January 21", "Data one"],
      ["January 20", "数据 twoData three"],
    ]);
    expect($(".only-in").text()).toBe("In Chinese");
    const ways = $(".pages a").toArray();
    expect(ways.map((way) => [$(way).attr("href"), $(way).text(), $(way).attr("rel")])).toEqual([
      ["/en/archive/2025-11", "November 2025", "next"],
    ]);
  });

  it("goes on through a month of much before it leads to the ones beside it", () => {
    const beside = { earlier: "2025-11", later: { month: "2026-02", page: 1 } };
    const waysOn = (page: number | null) => {
      const shown = { site: siteIn("zh-Hant"), month: "2026-01", cards: [card("one", "2026-01-20T17:00:00Z")], page };
      const $ = pageIn("zh-Hant", <MonthView {...shown} total={4 * monthAPage} beside={beside} />);
      return $(".pages a")
        .toArray()
        .map((way) => `${$(way).attr("rel")} ${$(way).attr("href")}`);
    };
    const month = "/zh-Hant/archive/2026-01";
    expect(waysOn(null)).toEqual(["prev /zh-Hant/archive/2026-02/page/1", `next ${month}/page/2`]);
    expect(waysOn(2)).toEqual([`prev ${month}`, `next ${month}/page/1`]);
    expect(waysOn(1)).toEqual([`prev ${month}/page/2`, "next /zh-Hant/archive/2025-11"]);
  });
});

describe("a tag", () => {
  const tag = { slug: "data", name: { "zh-Hans": "数据", "zh-Hant": "數據", en: "Data" } };

  it("is led to from the articles that print it, in their own words", () => {
    const tags = [
      { id: "data", ...tag },
      { id: "hair", slug: "hair", name: { "zh-Hans": "头发", "zh-Hant": "頭髮", en: "" } },
    ];
    const $ = pageIn("en", <ArticleView snapshot={sampleSnapshot("en", { tags })} locale="en" timeZone="UTC" />);
    expect($(".tags").text()).toBe("Tags: Data, 头发");
    expect($(".tags a").last().attr("href")).toBe("/en/tags/hair");
    expect($(".tags a span").attr("lang")).toBe("zh-Hans");
    const bare = pageIn("en", <ArticleView snapshot={sampleSnapshot("en", { tags: [] })} locale="en" timeZone="UTC" />);
    expect(bare(".tags")).toHaveLength(0);
  });

  it("stands in both languages over what it lists, which goes on on pages of its own", () => {
    const cards = [card("one", "2026-01-20T01:00:00Z")];
    const view = (number: number | null) => (
      <GatheredView
        site={siteIn("zh-Hant")}
        list={{ by: "tag", name: tag.slug, title: tag.name }}
        cards={cards}
        page={number}
        total={61}
      />
    );
    const $ = pageIn("zh-Hant", view(null));
    expect([$("h1").text(), $(".other-name").text(), $(".role-counts").text()]).toEqual(["數據", "Data", "61篇"]);
    expect($(".pages a").attr("href")).toBe("/zh-Hant/tags/data/page/1");
    const earlier = pageIn("zh-Hant", view(1));
    expect(earlier(".pages a").attr("href")).toBe("/zh-Hant/tags/data");
    expect(earlier(".role-counts")).toHaveLength(0);
  });
});

describe("a source", () => {
  const title = { "zh-Hans": "河边网-夜读", "zh-Hant": "河邊網-夜讀", en: "River Net-Night" };

  it("is named in both languages, with the way to all of them", () => {
    const list = { by: "source" as const, name: "river-net", title };
    const cards = [card("one", "2026-01-20T01:00:00Z")];
    const $ = pageIn("en", <GatheredView site={siteIn("en")} list={list} cards={cards} page={null} total={1} />);
    expect([$(".rail-kind").text(), $("h1").text(), $(".other-name").text()]).toEqual([
      "Source",
      title.en,
      title["zh-Hans"],
    ]);
    expect($(".rail-way a").attr("href")).toBe("/en/sources");
  });

  it("stands in their list with how much comes from it", () => {
    const sources = [{ id: "river-net", title, count: 2 }];
    const $ = pageIn("zh-Hant", <SourceList site={siteIn("zh-Hant")} sources={sources} />);
    expect($(".card-title a").attr("href")).toBe("/zh-Hant/sources/river-net");
    expect([$(".card-title").text(), $(".other-title").text(), $(".card-note").text()]).toEqual([
      "河邊網-夜讀",
      title.en,
      "2篇",
    ]);
    const none = pageIn("en", <SourceList site={siteIn("en")} sources={[]} />);
    expect(none(".empty").text()).toContain("No published article");
  });

  it("is where the byline leads", () => {
    const outlet = { id: "river-net", name: { ...title, en: "" }, channel: said("") };
    const $ = pageIn("en", <ArticleView snapshot={sampleSnapshot("en", { outlet })} locale="en" timeZone="UTC" />);
    const link = $(".byline a").filter((_, a) => $(a).attr("href") === "/en/sources/river-net");
    expect(link.parent().text()).toBe("Source: 河边网-夜读");
    expect(link.find("span").attr("lang")).toBe("zh-Hans");
  });
});

describe("related articles", () => {
  it("stand under their heading with their day and both titles, and nothing stands where there are none", () => {
    const view = (cards: ArticleCard[]) => pageIn("en", <Related cards={cards} locale="en" timeZone="Asia/Shanghai" />);
    const $ = view([card("one", "2026-01-20T01:00:00Z"), card("two", "2025-01-20T01:00:00Z")]);
    expect([$("section").attr("aria-labelledby"), $("h2").attr("id"), $("h2").text()]).toEqual([
      "related",
      "related",
      "Related articles",
    ]);
    expect(
      $("h3 a")
        .toArray()
        .map((link) => $(link).attr("href")),
    ).toEqual(["/en/articles/data-one", "/en/articles/data-two"]);
    expect($("time").first().text()).toBe("January 20, 2026");
    expect(view([])("body").html()).toBe("");
  });
});

describe("the list of corrections", () => {
  const note = (text: Partial<Record<ReaderLocale, string>>) => ({ "zh-Hans": "", "zh-Hant": "", en: "", ...text });
  const both = card("one", "2026-01-20T01:00:00Z");
  const corrections = [
    { id: "n1", note: note({ en: "Was right." }), at: "2026-12-31T17:00:00Z", card: both, language: "en" as const },
    { id: "n2", note: note({ "zh-Hans": "有误。" }), at: "2026-03-01T00:00:00Z", card: both, language: "zh" as const },
  ];

  it("leads each to its place on the page that has it, marks its language, and goes by the desk's clock", () => {
    const list = <CorrectionList site={siteIn("en")} corrections={corrections} page={null} total={2} />;
    const $ = pageIn("en", list);
    const places = $(".card-title a").toArray();
    expect(places.map((place) => $(place).attr("href"))).toEqual([
      "/en/articles/data-one#correction-en-n1",
      "/zh-Hans/articles/data-one#correction-zh-n2",
    ]);
    expect($("h2").text()).toBe("20272026");
    expect($("time").first().text()).toBe("January 1, 2027");
    expect($(".correction").last().attr("lang")).toBe("zh-Hans");
    expect($(".only-in").text()).toBe("In Chinese");
    const own = corrections.map(({ id, note: words, at }) => ({ id, note: words, at }));
    const snapshot = sampleSnapshot("en", { corrections: own });
    const article = pageIn("en", <ArticleView snapshot={snapshot} locale="en" timeZone="UTC" />);
    expect(article("#correction-en-n1").text()).toContain("Was right.");
  });

  it("says that there was none, and what happens when there is", () => {
    const $ = pageIn("zh-Hant", <CorrectionList site={siteIn("zh-Hant")} corrections={[]} page={null} total={0} />);
    expect($(".empty").text()).toBe(hant.reader.corrections.empty);
    expect($(".role-counts")).toHaveLength(0);
  });
});
