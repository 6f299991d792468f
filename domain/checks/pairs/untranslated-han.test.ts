import { describe, expect, it } from "vitest";
import { untranslatedHan } from "#domain/checks/pairs/untranslated-han.ts";
import { hans, pairOf } from "#domain/checks/testing/pair-of.ts";

const found = (text: string) => untranslatedHan(pairOf(null, text), hans).map(({ quote }) => quote);

describe("Han left in the English", () => {
  it.each([
    ["The 数字经济 grew by a tenth.", ["数字经济"]],
    ["The bridge opened today. 市民纷纷前往。", ["市民纷纷前往"]],
    ["大桥今天通车。", ["大桥今天通车"]],
    ["He said “我们要把桥修好，把路修通。” and left.", ["我们要把桥修好，把路修通"]],
    ["Output reached 2.63 万亿 yuan.", ["万亿"]],
    ["Source: 中国网", ["中国网"]],
    ["(監製:蔚力;翻譯:劉海樂)", ["監製:蔚力;翻譯:劉海樂"]],
    ["The mayor, 王明, said so.", ["王明"]],
    ["It rose 10%，同比增长。", ["同比增长"]],
    ["The bridge\n（图片由受访者提供）", ["图片由受访者提供"]],
    ["The 百 hospitals and the 千 schools", ["百", "千"]],
    ["Wang Ming报道", ["报道"]],
    ["In 2025年 it grew.", ["年"]],
    [`The bridge (${"这座桥是城里最早的一座桥".repeat(4)}) closed.`, ["这座桥是城里最早的一座桥".repeat(4)]],
    ["the digital 经济 of Qiao", ["经济"]],
  ])("%s", (text, quotes) => {
    expect(found(text)).toEqual(quotes);
  });

  it.each([
    "Qiao (橋) means bridge.",
    "Seek truth (求真务实) is the motto.",
    "The novel 《红楼梦》 was first printed in 1791.",
    "The character “桥” has ten strokes.",
    "The sign reads “望汀橋” and no more.",
    "The word qiao 橋 is old.",
    "She took the name Lǎo Qiáo 老桥 in jest.",
    "Xi’an 西安 is inland.",
    "In Chinese, 橋 qiao is a bridge.",
    "The long road [路漫漫其修远兮，吾将上下而求索] ahead",
    "The five tones ‘宫商角徵羽’ of old",
    "No Chinese at all, only “quotes” (and brackets).",
    "The paper People’s Daily（人民日报）said so.",
    "They wrote “桥、路、河” on the board.",
    "ＧＤＰ rose by ５％.",
    "〈桥〉 is a short story.",
  ])("but not %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("is told where it stands", () => {
    expect(untranslatedHan(pairOf(null, "The 经济 grew."), hans)).toMatchObject([{ side: "en", at: 4, quote: "经济" }]);
    expect(untranslatedHan(pairOf("经济", null), hans)).toEqual([]);
  });
});
