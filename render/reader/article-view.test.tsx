import { describe, expect, it } from "vitest";
import { printCreditLine } from "#domain/credits/print-credits.ts";
import { type Block, type BlockOf, blockSchema, type Document } from "#domain/document/document.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import { sampleSnapshot } from "#domain/publication/testing/sample-snapshot.ts";
import { ArticleView, printTitle } from "#render/reader/article-view.tsx";
import { FacingView } from "#render/reader/facing-view.tsx";
import { pageIn } from "#render/testing/page-in.tsx";

const article = (locale: ReaderLocale) =>
  pageIn(
    locale,
    <ArticleView snapshot={sampleSnapshot(locale === "en" ? "en" : "zh")} locale={locale} timeZone="Asia/Shanghai" />,
  );
const edition = (language: "zh" | "en") => ({
  snapshot: sampleSnapshot(language),
  number: 1,
  madeAt: "2025-10-12T02:00:00.000Z",
  changedAt: "2025-10-12T02:00:00.000Z",
  firstMadeAt: "2025-10-11T02:00:00.000Z",
});

const picture = {
  width: 1200,
  height: 800,
  focal: { x: 24, y: 100 },
  variants: (["webp", "avif"] as const).flatMap((format) =>
    [480, 1200].map((width) => ({ hash: `${format === "avif" ? "a" : "b"}${width}`.padEnd(64, "0"), format, width })),
  ),
};

/** A publication with pictures at the end of its text. */
function ending(language: "zh" | "en", block: Block) {
  const snapshot = sampleSnapshot(language);
  const reading = <T extends { document: Document }>(text: T): T => ({
    ...text,
    document: { type: "doc", content: [...text.document.content, block] },
  });
  const { readings } = snapshot;
  return {
    ...snapshot,
    pictures: { river: picture, hill: picture, wide: { ...picture, width: 3200 } },
    readings:
      "en" in readings ? { en: reading(readings.en) } : { Hans: reading(readings.Hans), Hant: reading(readings.Hant) },
    alignment: {
      rows: [
        ...snapshot.alignment.rows,
        { sourceIds: ["p1"], targetIds: ["p1"], sourceHashes: [], status: "draft" as const, origin: "human" as const },
      ],
    },
  };
}

function illustrated(language: "zh" | "en", figure: Partial<BlockOf<"figure">["attrs"]> = {}) {
  return ending(language, {
    type: "figure",
    attrs: { id: "p1", mediaId: "river", alt: `${language} alt`, credit: `${language} credit`, ...figure },
    content: [{ type: "text", text: `${language} caption` }],
  });
}

function withGallery(language: "zh" | "en", ...names: string[]) {
  const content = names.map((mediaId) => ({
    type: "figure" as const,
    attrs: { mediaId, alt: mediaId === "hill" ? "" : `${language} ${mediaId}`, credit: "" },
    content: [{ type: "text" as const, text: `${language} ${mediaId} caption` }],
  }));
  return ending(language, { type: "gallery", attrs: { id: "p1" }, content });
}

describe("a picture in the text", () => {
  it("comes in the widths and formats that a browser chooses from, with its words", () => {
    const $ = pageIn("en", <ArticleView snapshot={illustrated("en")} locale="en" timeZone="UTC" />);
    const image = $("figure.figure picture img");
    expect(image.attr()).toMatchObject({
      alt: "en alt",
      width: "1200",
      height: "800",
      loading: "lazy",
      decoding: "async",
    });
    expect(image.attr("class")).toBe("fx2 fy10");
    expect(image.attr("srcset")).toMatch(/^\/media\/b480\w*\.webp 480w, \/media\/b1200\w*\.webp 1200w$/);
    expect($("figure.figure source").attr()).toMatchObject({
      type: "image/avif",
      srcset: expect.stringContaining("a480"),
    });
    expect($("figure.figure .caption").text()).toBe("en caption");
    expect($("figure.figure .credit").text()).toBe("en credit");
    expect($("[style]")).toHaveLength(0);
  });

  it("stands once over both languages where they show the same one", () => {
    const facing = (figure: Partial<BlockOf<"figure">["attrs"]> = {}) => {
      const [zh, en] = [edition("zh"), edition("en")];
      const both = {
        zh: { ...zh, snapshot: illustrated("zh") },
        en: { ...en, snapshot: illustrated("en", figure) },
      };
      return pageIn("en", <FacingView editions={both} locale="en" timeZone="UTC" />);
    };
    expect(facing()(".row picture")).toHaveLength(1);
    expect(facing()(".row > .shared img").attr("alt")).toBe("en alt");
    expect(facing()(".row .caption").text()).toBe("en captionzh caption");
    const differing = facing({ mediaId: "hill" });
    expect(differing(".row picture")).toHaveLength(2);
    expect(differing(".row > .shared")).toHaveLength(0);
  });
});

describe("a gallery", () => {
  const shown = (...names: string[]) =>
    pageIn("en", <ArticleView snapshot={withGallery("en", ...names)} locale="en" timeZone="UTC" />);

  it("is a named group of figures, each a link to its whole picture, looking at its focal point", () => {
    const $ = shown("river", "hill", "wide");
    const group = $("figure.gallery");
    expect(group.attr()).toMatchObject({ role: "group", "aria-label": "Gallery of 3 pictures", lang: "en" });
    expect(group.find("figure figcaption").toArray()).toHaveLength(3);
    const links = group
      .find("a")
      .toArray()
      .map(({ attribs }) => attribs);
    expect(links.map(({ href }) => href)).toEqual(Array(3).fill(expect.stringMatching(/^\/media\/b1200\w*\.webp$/)));
    expect(links.map((each) => each["aria-label"])).toEqual([undefined, "Picture 2", undefined]);
    expect(group.find("img").first().attr("class")).toBe("fx2 fy10");
    expect($("[style]")).toHaveLength(0);
  });

  it("asks for as many pixels as its tile is wide, and for more where a picture stands out of it", () => {
    const sizes = (...names: string[]) =>
      shown(...names)("figure.gallery img")
        .toArray()
        .map(({ attribs }) => attribs.sizes?.match(/[\d.]+rem, /g)?.[0]);
    // 3200 × 800 is three times as wide as a tile of 4:3 is for its height, and 1200 × 800 an eighth wider.
    expect(sizes("river", "wide", "river")).toEqual(
      ["44rem) 16rem, ", "44rem) 41rem, ", "44rem) 16rem, "].map((one) => one.slice(7)),
    );
    expect(sizes("river", "river")).toEqual(["24rem, ", "24rem, "]);
  });

  it("has rows of three and begins with rows of two where that leaves none alone", () => {
    const classes = (count: number) => shown(...Array(count).fill("river"))("figure.gallery").attr("class");
    expect([2, 3, 4, 5, 6, 7].map((count) => classes(count)?.match(/pairs-\d/)?.[0])).toEqual(
      [1, 0, 2, 1, 0, 2].map((pairs) => `pairs-${pairs}`),
    );
  });

  it("stands once for both languages where they show the same pictures, with the words of both below each", () => {
    const facing = (...english: string[]) => {
      const [zh, en] = [edition("zh"), edition("en")];
      const both = {
        zh: { ...zh, snapshot: withGallery("zh", "river", "hill") },
        en: { ...en, snapshot: withGallery("en", ...english) },
      };
      return pageIn("en", <FacingView editions={both} locale="en" timeZone="UTC" />);
    };
    const $ = facing("river", "hill");
    expect($(".row > .shared .gallery").attr("id")).toBe("zh-p1");
    expect(
      $(".gallery img")
        .toArray()
        .map(({ attribs }) => attribs.alt),
    ).toEqual(["en river", ""]);
    expect(
      $(".gallery figcaption")
        .first()
        .find("[lang]")
        .toArray()
        .map(({ attribs }) => attribs.lang),
    ).toEqual(["en", "zh-Hans"]);
    expect($(".gallery .caption").text()).toBe("en river captionzh river captionen hill captionzh hill caption");
    expect($("#zh-p1")).toHaveLength(1);
    for (const other of [facing("hill", "river"), facing("river", "hill", "river")]) {
      expect(other(".gallery")).toHaveLength(2);
      expect(other(".row > .shared")).toHaveLength(0);
    }
  });
});

describe("a quotation of the library", () => {
  it("leads to its page from the article, and from either side of the facing one in that side's language", () => {
    const quoting = (language: "zh" | "en") =>
      ending(
        language,
        blockSchema.parse({
          type: "quotation",
          attrs: { id: "p1", entry: { id: "handover1", version: 1, partial: false } },
          content: [{ type: "paragraph", content: [{ type: "text", text: language }] }],
        }),
      );
    const publicEntries = new Set(["handover1"]);
    const links = ($: ReturnType<typeof pageIn>) =>
      $(".entry-link")
        .toArray()
        .map(({ attribs }) => attribs.href);
    const alone = (
      <ArticleView snapshot={quoting("zh")} locale="zh-Hant" timeZone="UTC" publicEntries={publicEntries} />
    );
    expect(links(pageIn("zh-Hant", alone))).toEqual(["/zh-Hant/quotations/handover1"]);
    const [zh, en] = [edition("zh"), edition("en")];
    const editions = { zh: { ...zh, snapshot: quoting("zh") }, en: { ...en, snapshot: quoting("en") } };
    const both = <FacingView editions={editions} locale="en" timeZone="UTC" publicEntries={publicEntries} />;
    expect(links(pageIn("en", both))).toEqual(["/en/quotations/handover1", "/zh-Hans/quotations/handover1"]);
    const preview = <ArticleView snapshot={quoting("zh")} locale="zh-Hant" timeZone="UTC" />;
    expect(links(pageIn("zh-Hant", preview))).toEqual([]);
  });
});

describe("an article's page", () => {
  it("prints the credit line in the form of the house, names leading to people", () => {
    const $ = article("zh-Hans");
    const line = printCreditLine([{ roles: ["planner", "copywriter"], people: ["曾雯"] }], "zh-Hans");
    expect($(".credits").text()).toBe(line);
    expect($(".credits a").attr("href")).toBe("/zh-Hans/people/zeng-wen-zeng-wen");
  });

  it("prints the byline on the desk's clock, and its people outside the credit line", () => {
    expect(article("zh-Hant")(".byline time").text()).toBe("2025年10月11日 09:17");
    expect(article("en")(".byline").text()).toContain("By Zeng Wen");
    expect(article("en")(".credits").text()).not.toContain("Author");
  });

  it("prints a column's prefix before the title, where the language has one", () => {
    expect(printTitle(sampleSnapshot("zh"), "zh-Hant")).toBe("手記 | 數據有多大");
    expect(printTitle(sampleSnapshot("en"), "en")).toBe("How Big Is Data?");
  });

  it("gives both languages of a row one anchor, so that switching keeps the paragraph", () => {
    const ids = (locale: ReaderLocale) =>
      article(locale)(".prose > [id]")
        .toArray()
        .map((block) => block.attribs.id);
    expect(ids("zh-Hans")).toEqual(["zh-b1", "zh-b2"]);
    expect(ids("en")).toEqual(ids("zh-Hans"));
  });

  it("moves an epigraph that opens the text into the masthead", () => {
    const reading = {
      title: "数",
      deck: "",
      document: { type: "doc" as const, content: [{ type: "epigraph" as const, attrs: { id: "e", standing: true } }] },
    };
    const snapshot = sampleSnapshot("zh", { readings: { Hans: reading, Hant: reading } });
    const $ = pageIn("zh-Hant", <ArticleView snapshot={snapshot} locale="zh-Hant" timeZone="Asia/Shanghai" />);
    expect($(".masthead .epigraph").text()).toBe("一句話");
    expect($(".prose .epigraph")).toHaveLength(0);
  });
});

describe("a facing page", () => {
  const facing = (locale: ReaderLocale) =>
    pageIn(locale, <FacingView editions={{ zh: edition("zh"), en: edition("en") }} locale={locale} timeZone="UTC" />);

  it("has its titles, and nothing else, marked for the press to cut a face for, as an article has its own", () => {
    const marked = ($: ReturnType<typeof pageIn>) =>
      $("[data-display]")
        .toArray()
        .map((title) => [$(title).closest("[lang]").attr("lang"), $(title).text()]);
    expect(marked(article("zh-Hant"))).toEqual([["zh-Hant", "數據有多大"]]);
    expect(marked(facing("en"))).toEqual([
      ["en", "How Big Is Data?"],
      ["zh-Hans", "数据有多大"],
    ]);
  });

  it("puts the reader's language first, and has one first-level heading in it", () => {
    const $ = facing("en");
    expect($("h1").text()).toBe("How Big Is Data?");
    expect($(".rows .row").first().find(".side").first().attr("lang")).toBe("en");
    expect(facing("zh-Hant")("h1").text()).toBe("數據有多大");
  });

  it("stands each paragraph beside its own, and uses no anchor twice", () => {
    const $ = facing("zh-Hans");
    const rows = $(".rows .row")
      .toArray()
      .slice(0, 2)
      .map((row) =>
        $(row)
          .find(".side")
          .toArray()
          .map((side) => $(side).text()),
      );
    expect(rows).toEqual([
      ["第一段。", "First."],
      ["第二段。", "Second."],
    ]);
    const ids = $("[id]")
      .toArray()
      .map((element) => element.attribs.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain("zh-b2");
  });
});
