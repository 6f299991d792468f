import { describe, expect, it } from "vitest";
import { type Block, blockSchema } from "#domain/document/document.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import type { Freshness } from "#domain/publication/freshness.ts";
import type { PublicationSnapshot } from "#domain/publication/snapshot.ts";
import { sampleSnapshot } from "#domain/publication/testing/sample-snapshot.ts";
import { ArticleView } from "#render/reader/article-view.tsx";
import { FacingView } from "#render/reader/facing-view.tsx";
import { pageIn } from "#render/testing/page-in.tsx";
import hans from "../../messages/zh-Hans.json" with { type: "json" };

const text = (words: string) => ({ type: "text", text: words });
const note = (id: string) => ({ type: "footnote", attrs: { id }, content: [text(`words of ${id}`)] });
const block = (type: string, id: string, ...content: unknown[]): Block =>
  blockSchema.parse({ type, attrs: { id, ...(type === "heading" && { level: 2 }) }, content });

function withText(language: "zh" | "en", ...content: Block[]): PublicationSnapshot {
  const reading = { title: "T", deck: "", document: { type: "doc" as const, content } };
  const readings = language === "en" ? { en: reading } : { Hans: reading, Hant: reading };
  return sampleSnapshot(language, { readings });
}

const article = (locale: ReaderLocale, ...content: Block[]) => {
  const snapshot = withText(locale === "en" ? "en" : "zh", ...content);
  return pageIn(
    locale,
    <ArticleView snapshot={snapshot} locale={locale} timeZone="UTC" origin="https://desk.example" />,
  );
};

describe("a way to each paragraph", () => {
  const blocks = [
    block("paragraph", "b1", text("一。")),
    block("heading", "h1", text("二")),
    block("verse", "v1", { type: "paragraph" }),
  ];

  it("stands beside paragraphs and headings, says which, and is copied with none of them", () => {
    const $ = article("zh-Hant", ...blocks);
    const marks = $(".here").toArray();
    expect(marks.map(({ attribs }) => [attribs.href, attribs["aria-label"]])).toEqual([
      ["#zh-b1", "第1段的連結"],
      ["#zh-h1", "第2段的連結"],
    ]);
    expect(marks.map(({ attribs }) => attribs.tabindex)).toEqual(["0", "-1"]);
    expect($(".prose > p").text()).toBe("一。");
  });

  it("leads to the anchor that both languages have, and stands once a row where they face", () => {
    expect(article("en", block("paragraph", "b1", text("One.")))(".here").attr("href")).toBe("#zh-b1");
    const edition = (language: "zh" | "en") => ({
      snapshot: withText(language, block("paragraph", "b1", text("One."))),
      number: 1,
      madeAt: "2025-10-12T02:00:00.000Z",
      changedAt: "2025-10-12T02:00:00.000Z",
      firstMadeAt: "2025-10-11T02:00:00.000Z",
    });
    const editions = { zh: edition("zh"), en: edition("en") };
    const $ = pageIn("en", <FacingView editions={editions} locale="en" timeZone="UTC" />);
    expect(
      $(".here")
        .toArray()
        .map(({ attribs }) => attribs.href),
    ).toEqual(["#zh-b1"]);
    expect($(".sidenote")).toHaveLength(0);
  });
});

describe("notes in the margin", () => {
  it("stand behind their numbers where the text is as wide as the page, and below it for everybody", () => {
    const $ = article(
      "en",
      block("paragraph", "b1", text("One"), note("n1")),
      block("heading", "h1", text("Two"), note("n2")),
      block("paragraph", "b2", text("Three"), note("n3")),
    );
    expect(
      $(".sidenote")
        .toArray()
        .map((one) => $(one).text()),
    ).toEqual(["1 words of n1", "3 words of n3"]);
    const below = $(".notes li").toArray();
    expect(below).toHaveLength(3);
    expect(below.map(({ attribs }) => [attribs.class, attribs.value])).toEqual([
      ["beside", "1"],
      [undefined, undefined],
      ["beside", "3"],
    ]);
  });
});

describe("contents", () => {
  it("lead to headings, by the anchors of the page", () => {
    const long = block("paragraph", "p", text("word ".repeat(900)));
    const headings = ["b1", "h2", "h3"].map((id) => block("heading", id, text(`On ${id}`)));
    const links = article("en", ...headings, long)("nav.contents a").toArray();
    expect(links.map(({ attribs }) => attribs.href)).toEqual(["#zh-b1", "#en-h2", "#en-h3"]);
    expect(article("en", ...headings)("nav.contents")).toHaveLength(0);
  });

  it("stand beside the time that reading takes", () => {
    const long = block("paragraph", "p", text("字".repeat(2000)));
    expect(article("zh-Hans", long)(".minutes").text()).toBe("约5分钟读完");
    expect(article("en", block("paragraph", "p", text("word ".repeat(480))))(".minutes").text()).toBe("2 min read");
  });
});

describe("verse and short quotations", () => {
  const verse = (...lines: string[]) =>
    block("verse", "v", ...lines.map((line) => ({ type: "paragraph", content: [text(line)] })));
  const quotation = (words: string) => block("quotation", "q", { type: "paragraph", content: [text(words)] });
  const upright = (locale: ReaderLocale, one: Block) => article(locale, one)(".prose .upright").length > 0;

  it("stand upright in 繁體 alone", () => {
    expect(upright("zh-Hant", verse("故人西辭黃鶴樓，", "煙花三月下揚州。"))).toBe(true);
    expect(upright("zh-Hans", verse("故人西辞黄鹤楼，", "烟花三月下扬州。"))).toBe(false);
    expect(upright("zh-Hant", quotation("橋是兩岸的事。"))).toBe(true);
  });

  it("lie where they are long, or have letters or figures in them", () => {
    expect(upright("zh-Hant", verse("字".repeat(19)))).toBe(false);
    expect(upright("zh-Hant", verse(...Array(15).fill("一行")))).toBe(false);
    expect(upright("zh-Hant", verse("算力280 EFLOPS"))).toBe(false);
    expect(upright("zh-Hant", quotation("字".repeat(65)))).toBe(false);
  });
});

describe("how this language stands to the other", () => {
  const told = (locale: ReaderLocale, kind: Freshness["kind"], path?: string) => {
    const language = locale === "en" ? "zh" : "en";
    const freshness: Freshness = { kind, language, own: "2026-03-03T08:00:00Z", other: "2026-03-05T20:00:00Z" };
    const snapshot = sampleSnapshot(locale === "en" ? "en" : "zh");
    const view = (
      <ArticleView snapshot={snapshot} locale={locale} timeZone="Asia/Shanghai" other={{ freshness, path }} />
    );
    return pageIn(locale, view)(".freshness");
  };

  it("is said with the days on the desk's clock, and leads to the other", () => {
    const line = told("en", "corrected", "/zh-Hans/articles/x");
    expect(line.text()).toBe(
      "The Chinese was corrected on March 6, 2026; the English was last published on March 3, 2026.",
    );
    expect(line.find("a").attr("href")).toBe("/zh-Hans/articles/x");
    expect(told("zh-Hans", "corrected").text()).toBe("英文版已于2026年3月6日更正；中文版最近发布于2026年3月3日。");
    expect(told("zh-Hant", "renewed").text()).toBe("英文版已於2026年3月6日重新發佈；中文版最近發佈於2026年3月3日。");
    expect(told("en", "followed").text()).toBe(
      "First published in Chinese on March 6, 2026; in English on March 3, 2026.",
    );
  });

  it("is not said where there is nothing to say", () => {
    expect(article("en", block("paragraph", "b1", text("One.")))(".freshness")).toHaveLength(0);
  });
});

describe("a code to be photographed", () => {
  it("is of the page's own address, with a name, dark on light, without inline styles", () => {
    const $ = article("zh-Hans", block("paragraph", "b1", text("一。")));
    const code = $(".wechat svg");
    const address = "https://desk.example/zh-Hans/articles/how-big-is-data-k3m9x2pd";
    expect(code.attr()).toMatchObject({
      role: "img",
      "aria-label": hans.reader.article.code.replace("{address}", address),
    });
    expect(
      code
        .find("path")
        .toArray()
        .map(({ attribs }) => attribs.fill),
    ).toEqual(["#fff", "#000"]);
    expect($("[style]")).toHaveLength(0);
  });
});
