import { describe, expect, it } from "vitest";
import { figureUncaptioned } from "#domain/checks/article/figure-uncaptioned.ts";
import { articleOf, type Written, words } from "#domain/checks/testing/article-of.ts";
import { blockText } from "#domain/document/block-text.ts";

const figure = (caption: string, alt = "", credit = "", mediaId = "m1"): Written & { type: "figure" } => ({
  type: "figure",
  attrs: { mediaId, alt, credit },
  content: words(caption),
});
const gallery = (...figures: Written[]): Written => ({ type: "gallery", content: figures as object[] });
const footnote = { type: "footnote", attrs: { id: "n1" }, content: words("二〇一九年換的") };
type Said = Parameters<typeof articleOf>[0];

const found = (said: Said) =>
  figureUncaptioned(articleOf(said)).map(
    ({ place, quote, said: { kind, values } }) =>
      `${"blockId" in place ? place.blockId : ""} ${kind}${values?.number ?? ""} ${quote}`,
  );
const zh = "机房建在贵阳郊外的山里。";
const en = "The hall sits in the hills outside Guiyang.";

describe("pictures without a caption", () => {
  it.each<[Said, string[]]>([
    [{ zh: [figure("", "一排风机")] }, ["zh1 figure 一排风机"]],
    [{ zh: [figure("", "一排風機")], script: "Hant" }, ["zh1 figure 一排風機"]],
    [{ en: [figure("", "A row of turbines")] }, ["en1 figure A row of turbines"]],
    [{ zh: [zh, figure("   ", "一排风机")] }, ["zh2 figure 一排风机"]],
    [{ zh: [zh, figure("")] }, ["zh2 figure "]],
    [{ zh: [zh, figure("", "", "饶星舟摄")] }, ["zh2 figure "]],
    [{ zh: [zh, figure("", "风机", "饶星舟摄")] }, ["zh2 figure 风机"]],
    [{ zh: [figure("风机")], en: [figure("", "Turbines")] }, ["en1 figure Turbines"]],
    [{ zh: [figure("", "风机")], en: [figure("Turbines")] }, ["zh1 figure 风机"]],
    [{ zh: [figure("", "风机")], en: [figure("", "Turbines")] }, ["zh1 figure 风机", "en1 figure Turbines"]],
    [{ zh: [gallery(figure("白天"), figure("", "夜里"))] }, ["zh1 inGallery2 夜里"]],
    [{ zh: [gallery(figure("", "白天"), figure("", "夜里"))] }, ["zh1 inGallery1 白天", "zh1 inGallery2 夜里"]],
    [{ en: [en, gallery(figure(""), figure("At night"), figure(""))] }, ["en2 inGallery1 ", "en2 inGallery3 "]],
    [{ zh: [{ type: "figure", attrs: { mediaId: "m1", alt: "路牌" }, content: [footnote] }] }, ["zh1 figure 路牌"]],
    [
      { zh: [{ type: "figure", attrs: { mediaId: "m1", alt: "塔" }, content: [{ type: "hardBreak" }] }] },
      ["zh1 figure 塔"],
    ],
    [{ zh: [figure("", "一"), zh, figure("", "二")] }, ["zh1 figure 一", "zh3 figure 二"]],
  ])("%#", (said, expected) => {
    expect(found(said)).toEqual(expected);
  });

  it.each<[Said]>([
    [{ zh: [figure("山口的风机，一年转三千个小时。", "一排风机")] }],
    [{ zh: [figure("山口的風機")], script: "Hant" }],
    [{ en: [figure("Turbines at the pass.", "A row of turbines")] }],
    [{ zh: [zh, figure("", "", "", "")] }],
    [{ zh: [zh, figure("", "等图", "饶星舟摄", "")] }],
    [{ zh: [gallery(figure("白天"), figure("夜里"))] }],
    [{ zh: [gallery(figure("白天"), figure("", "", "", ""))] }],
    [{ zh: [zh, figure("风机")], en: ["", figure("")] }],
    [{ zh: [zh, { type: "video", attrs: { mediaId: "v1" } }] }],
    [{ zh: [zh, { type: "audio", attrs: { mediaId: "a1" } }] }],
    [{ zh: [zh, { type: "chart", attrs: { recordId: "r1" } }] }],
    [{ zh: [zh], cover: { alt: { zh: "塔", en: "" }, caption: { zh: "", en: "" } } }],
    [{ zh: [{ type: "figure", attrs: { mediaId: "m1" }, content: [...words("路牌"), footnote] }] }],
    [{ zh: [zh], en: [en] }],
    [{}],
    [{ zh: [figure("5G基站")], en: [figure("A 5G base station")] }],
  ])("are none %#", (said) => {
    expect(found(said)).toEqual([]);
  });

  it("are quoted where their alternative texts stand", () => {
    const article = articleOf({ zh: [gallery(figure("白天", "塔"), figure("  ", "夜里的塔", "饶星舟摄"))] });
    const block = article.editions.zh?.document.content[0];
    const [one] = figureUncaptioned(article);
    expect(block && one && blockText(block).slice(one.at, one.at + one.quote.length)).toBe("夜里的塔");
  });
});
