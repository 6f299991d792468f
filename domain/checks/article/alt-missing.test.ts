import { describe, expect, it } from "vitest";
import { altMissing } from "#domain/checks/article/alt-missing.ts";
import { articleOf, type Written, words } from "#domain/checks/testing/article-of.ts";
import { blockText } from "#domain/document/block-text.ts";

const figure = (alt: string, caption = "", credit = "", mediaId = "m1"): Written & { type: "figure" } => ({
  type: "figure",
  attrs: { mediaId, alt, credit },
  content: words(caption),
});
const gallery = (...figures: Written[]): Written => ({ type: "gallery", content: figures as object[] });
const cover = (zh: string, en: string, caption = { zh: "", en: "" }) => ({ alt: { zh, en }, caption });
type Said = Parameters<typeof articleOf>[0];

const found = (said: Said) =>
  altMissing(articleOf(said)).map(
    ({ side, place, quote, said: { kind, values } }) =>
      `${side} ${"blockId" in place ? place.blockId : "part" in place && place.part} ${kind}${values?.number ?? ""} ${quote}`,
  );
const zh = "橋建在望汀。";
const en = "The bridge is in Wangting.";

describe("pictures without alternative text", () => {
  it.each<[Said, string[]]>([
    [{ zh: [figure("", "望汀桥的新路牌")] }, ["zh zh1 figure 望汀桥的新路牌"]],
    [{ zh: [figure("", "望汀橋的新路牌", "饒星舟攝")], script: "Hant" }, ["zh zh1 figure 望汀橋的新路牌"]],
    [{ en: [figure("", "The new sign")] }, ["en en1 figure The new sign"]],
    [{ zh: [zh, figure("  ", "路牌")] }, ["zh zh2 figure 路牌"]],
    [{ zh: [zh, figure("")] }, ["zh zh2 figure "]],
    [{ zh: [figure("路牌", "路牌")], en: [figure("", "The sign")] }, ["en en1 figure The sign"]],
    [{ zh: [figure("", "路牌")], en: [figure("A sign", "The sign")] }, ["zh zh1 figure 路牌"]],
    [{ zh: [figure("", "路牌")], en: [figure("", "The sign")] }, ["zh zh1 figure 路牌", "en en1 figure The sign"]],
    [{ zh: [zh, gallery(figure("东头"), figure("", "西头的牌子"))] }, ["zh zh2 inGallery2 西头的牌子"]],
    [{ zh: [zh, gallery(figure(""), figure(""), figure("橋"))] }, ["zh zh2 inGallery1 ", "zh zh2 inGallery2 "]],
    [{ zh: [zh], cover: cover("", "A bridge") }, ["zh cover cover "]],
    [{ zh: [zh], en: [en], cover: cover("拱橋", "") }, ["en cover cover "]],
    [{ zh: [zh], en: [en], cover: cover("", "") }, ["zh cover cover ", "en cover cover "]],
    [
      { zh: [zh], cover: cover(" ", "", { zh: "望汀橋。曾樂言繪", en: "Wangting Qiao" }) },
      ["zh cover cover 望汀橋。曾樂言繪"],
    ],
    [{ zh: [figure("", "春"), zh, figure("", "秋")] }, ["zh zh1 figure 春", "zh zh3 figure 秋"]],
    [{ en: [figure("\n\t", "The east end", "Photo: Rao Xingzhou")] }, ["en en1 figure The east end"]],
  ])("%#", (said, expected) => {
    expect(found(said)).toEqual(expected);
  });

  it.each<[Said]>([
    [{ zh: [figure("一块绿底白字的路牌", "望汀桥的新路牌")] }],
    [{ zh: [figure("一塊綠底白字的路牌")], script: "Hant" }],
    [{ en: [figure("A green sign", "The new sign")] }],
    [{ zh: [zh, figure("", "还没有图", "", "")] }],
    [{ zh: [zh, gallery(figure("东头"), figure("西头"))] }],
    [{ zh: [zh, gallery(figure("东头"), figure("", "", "", ""))] }],
    [{ zh: [zh], cover: cover("拱橋", "") }],
    [{ en: [en], cover: cover("", "An arched bridge") }],
    [{ zh: [zh], en: [""], cover: cover("拱橋", "") }],
    [{ zh: [zh, figure("路牌", "路牌")], en: ["", figure("")] }],
    [{ zh: [zh], cover: null }],
    [{ zh: [zh, { type: "video", attrs: { mediaId: "v1", poster: "m1" } }] }],
    [{ zh: [zh, { type: "chart", attrs: { recordId: "r1" } }] }],
    [{}],
    [{ zh: [], en: [], cover: cover("", "") }],
    [{ zh: [zh, { type: "divider" }], en: [en] }],
  ])("are none %#", (said) => {
    expect(found(said)).toEqual([]);
  });

  it("are quoted where their captions stand", () => {
    const article = articleOf({ zh: [zh, gallery(figure("东头的牌子", "东头"), figure(""), figure("", "西头"))] });
    const block = article.editions.zh?.document.content[1];
    const [, last] = altMissing(article);
    expect(last?.quote).toBe("西头");
    expect(block && blockText(block).slice(last?.at)).toBe("西头");
  });
});
