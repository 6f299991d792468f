import { describe, expect, it } from "vitest";
import type { ReaderLocale } from "#domain/locale.ts";
import { sampleSnapshot } from "#domain/publication/testing/sample-snapshot.ts";
import { ArticleView } from "#render/reader/article-view.tsx";
import { FacingView } from "#render/reader/facing-view.tsx";
import { TakenDownView } from "#render/reader/taken-down-view.tsx";
import { articleData } from "#render/structured-data.ts";
import { pageIn } from "#render/testing/page-in.tsx";

const corrections = [
  { id: "a", note: { "zh-Hans": "一处有误。", "zh-Hant": "一處有誤。", en: "" }, at: "2026-03-01T20:00:00.000Z" },
  { id: "b", note: { "zh-Hans": "又一处。", "zh-Hant": "又一處。", en: "" }, at: "2026-04-01T00:00:00.000Z" },
];
const chinese = sampleSnapshot("zh", { corrections });
const edition = (snapshot = sampleSnapshot("en")) => ({
  ...{ snapshot, number: 2 },
  ...{
    madeAt: "2026-04-01T00:00:00.000Z",
    changedAt: "2026-04-01T00:00:00.000Z",
    firstMadeAt: "2025-10-11T02:00:00.000Z",
  },
});
const timeZone = "Asia/Shanghai";

describe("corrections", () => {
  it("stand at the foot, the newest first, with the day on the desk's clock and a way down from the byline", () => {
    const $ = pageIn("zh-Hant", <ArticleView snapshot={chinese} locale="zh-Hant" timeZone={timeZone} />);
    expect(
      $(".corrections li p")
        .toArray()
        .map((one) => $(one).text()),
    ).toEqual(["又一處。", "一處有誤。"]);
    expect($(".corrections time").last().text()).toBe("2026年3月2日");
    const way = $(".corrected-on a");
    expect(way.text()).toBe("更正於2026年4月1日");
    expect($(way.attr("href") ?? "none")).toHaveLength(1);
  });

  it("are not spoken of where there are none", () => {
    const $ = pageIn("en", <ArticleView snapshot={sampleSnapshot("en")} locale="en" timeZone={timeZone} />);
    expect($(".corrections, .corrected-on")).toHaveLength(0);
  });

  it("stand on their own side of a facing page, which leads down to them", () => {
    const editions = { zh: edition(chinese), en: edition() };
    const $ = pageIn("en", <FacingView editions={editions} locale="en" timeZone={timeZone} />);
    expect($(".corrections")).toHaveLength(1);
    expect($(".corrections").attr("lang")).toBe("zh-Hans");
    expect($($(".corrected-on a").attr("href") ?? "none")).toHaveLength(1);
  });

  it("are comments of schema.org", () => {
    const article = { id: chinese.articleId, editions: { zh: edition(chinese) } };
    const name = { "zh-Hans": "两行", "zh-Hant": "兩行", en: "Two Lines" };
    const desk = { name, tagline: name, timeZone };
    const data = articleData(article, { locale: "zh-Hans", siteUrl: "https://example.org", desk });
    expect(data.correction).toEqual([
      { "@type": "CorrectionComment", datePublished: "2026-03-01T20:00:00.000Z", text: "一处有误。" },
      { "@type": "CorrectionComment", datePublished: "2026-04-01T00:00:00.000Z", text: "又一处。" },
    ]);
    expect(data.dateModified).toBe("2026-04-01T00:00:00.000Z");
  });
});

describe("the page of what was taken down", () => {
  const notice = {
    ...{ articleId: "k3m9x2pd", language: "zh" as const, slug: "tide", columnId: null },
    title: { "zh-Hans": "潮", "zh-Hant": "潮", en: "" },
    notice: { "zh-Hans": "有误。", "zh-Hant": "有誤。", en: "" },
    takenDownAt: "2026-03-01T20:00:00.000Z",
  };
  const view = (locale: ReaderLocale, changes: Partial<typeof notice> | { title: null } = {}) =>
    pageIn(
      locale,
      <TakenDownView
        notice={{ ...notice, ...changes }}
        locale={locale}
        timeZone={timeZone}
        column={chinese.column}
        instead={[{ path: "/en/articles/tide-k3m9x2pd", locale: "en", title: "Tide" }]}
      />,
    );

  it("says what, why and since when, and where to go on", () => {
    const $ = view("zh-Hant");
    expect($("main").text()).toContain("潮");
    expect($(".taken-down-notice").text()).toBe("有誤。");
    expect($("time").text()).toBe("2026年3月2日 04:00");
    const ways = $("main a")
      .toArray()
      .map((one) => $(one).attr("href"));
    expect(ways).toEqual(["/en/articles/tide-k3m9x2pd", "/zh-Hant/columns/notes", "/zh-Hant"]);
  });

  it("tells who reads another language what there is, marked as what it is, and names nothing unasked", () => {
    const $ = view("en", { title: null });
    expect($(".taken-down-notice").attr("lang")).toBe("zh-Hans");
    expect($("main").text()).not.toContain("潮");
  });
});
