import { describe, expect, it } from "vitest";
import { nameInconsistent } from "#domain/checks/article/name-inconsistent.ts";
import { articleOf, personOf, type Written, words } from "#domain/checks/testing/article-of.ts";
import { detectScript } from "#domain/importing/detect-script.ts";

const shen = personOf("沈亦文", "Shen Yiwen");
const lin = personOf("林知夏", "Lin Zhixia");
const cheng = personOf("程以安", "Cheng Yi’an");
const ouyang = personOf("欧阳澈", "Ouyang Che", "歐陽澈");
const zhou = personOf("周砚秋", "Zhou Yanqiu", "周硯秋");
const zeng = personOf("曾乐言", "Zeng Leyan", "曾樂言");
const lu = personOf("吕布衣", "Lü Buyi", "呂布衣");
const okafor = personOf("丹尼尔·奥卡福", "Daniel Okafor", "丹尼爾·奧卡福");
const marsh = personOf("海伦·马什", "Helen Marsh", "海倫·馬什");
/** Names that are right in another order or another romanisation. */
const yiwen = personOf("沈亦文", "Yiwen Shen");
const lee = personOf("李静美", "Lee Ching-mei", "李靜美");
const he = personOf("何安", "He An");
const fung = personOf("冯绮雯", "Fung Yee Man", "馮綺雯");
const lina = personOf("李娜", "Li Na");
const people = [shen, lin, cheng, ouyang, zhou, zeng, lu, okafor, marsh];

type Said = Parameters<typeof articleOf>[0];
const found = (said: Said) =>
  nameInconsistent(articleOf({ people, ...said })).map(
    ({ said: { kind }, quote, suggestion }) => `${kind} ${quote} → ${suggestion ?? ""}`,
  );

describe("people whom the English names otherwise", () => {
  it.each<[string, string, string[], typeof people?]>([
    ["主编沈亦文说，先问来处。", "Yiwen Shen, the editor, asks first.", ["order Yiwen Shen → Shen Yiwen"]],
    ["主編沈亦文說，先問來處。", "Editor Yi-wen Shen’s rule is old.", ["order Yi-wen Shen → Shen Yiwen"]],
    ["沈亦文写道", "Yi Wen Shen wrote", ["order Yi Wen Shen → Shen Yiwen"]],
    ["沈亦文写道", "Shen Yi Wen wrote", ["form Shen Yi Wen → Shen Yiwen"]],
    ["沈亦文写道", "As Shen Yi-wen wrote", ["form Shen Yi-wen → Shen Yiwen"]],
    ["沈亦文写道", "As Shen Yi-Wen’s book has it", ["form Shen Yi-Wen → Shen Yiwen"]],
    ["沈亦文写道", "ShenYiwen wrote", ["form ShenYiwen → Shen Yiwen"]],
    ["沈亦文写道", "Shen YiWen wrote", ["form Shen YiWen → Shen Yiwen"]],
    ["沈亦文写道", "Shen yiwen wrote", ["form Shen yiwen → Shen Yiwen"]],
    ["沈亦文写道", "YiwenShen wrote", ["order YiwenShen → Shen Yiwen"]],
    ["沈亦文写道", "Sheng Yiwen wrote", ["spelling Sheng Yiwen → "]],
    ["沈亦文写道", "Shen Yiwenn wrote", ["spelling Shen Yiwenn → Shen Yiwen"]],
    ["沈亦文写道", "Shen Yiwne wrote", ["spelling Shen Yiwne → Shen Yiwen"]],
    ["林知夏做过记者。", "Zhixia Lin was a reporter.", ["order Zhixia Lin → Lin Zhixia"]],
    ["程以安管标点。", "Cheng Yian minds the stops.", ["form Cheng Yian → Cheng Yi’an"]],
    ["程以安管标点。", "Yi’an Cheng minds the stops.", ["order Yi’an Cheng → Cheng Yi’an"]],
    ["歐陽澈譯", "Che Ouyang translated it", ["order Che Ouyang → Ouyang Che"]],
    ["歐陽澈譯", "Ou Yang Che translated it", ["form Ou Yang Che → Ouyang Che"]],
    ["曾乐言绘", "Drawing by Ceng Leyan", ["spelling Ceng Leyan → Zeng Leyan"]],
    ["曾樂言繪", "Drawing by Zeng Yueyan", ["spelling Zeng Yueyan → Zeng Leyan"]],
    ["吕布衣来信", "Lv Buyi writes", ["spelling Lv Buyi → Lü Buyi"]],
    ["吕布衣来信", "Lyu Buyi writes", ["spelling Lyu Buyi → Lü Buyi"]],
    ["丹尼尔·奥卡福算过", "Daniel Okofor did the sum", ["spelling Daniel Okofor → Daniel Okafor"]],
    ["丹尼爾·奧卡福算過", "Okafor Daniel did the sum", ["order Okafor Daniel → Daniel Okafor"]],
    ["海伦·马什译", "Helen Marhs translated", ["spelling Helen Marhs → Helen Marsh"]],
    ["沈亦文写道", "Shen Yiwen wrote", ["order Shen Yiwen → Yiwen Shen"], [yiwen]],
    ["沈亦文写道", "Yi-wen Shen wrote", ["form Yi-wen Shen → Yiwen Shen"], [yiwen]],
    ["李静美来自台北", "Li Jingmei is from Taipei", ["spelling Li Jingmei → Lee Ching-mei"], [lee]],
    ["李靜美來自台北", "Ching-mei Lee is from Taipei", ["order Ching-mei Lee → Lee Ching-mei"], [lee]],
    ["李靜美來自台北", "Lee Ching Mei is from Taipei", ["form Lee Ching Mei → Lee Ching-mei"], [lee]],
    ["馮綺雯任教", "Yee Man Fung teaches", ["order Yee Man Fung → Fung Yee Man"], [fung]],
    ["馮綺雯任教", "Feng Qiwen teaches", ["spelling Feng Qiwen → Fung Yee Man"], [fung]],
    ["李娜夺冠", "Na Li won the cup", ["order Na Li → Li Na"], [lina]],
    ["林知夏与沈亦文", "Zhixia Lin and Yiwen Shen", ["order Zhixia Lin → Lin Zhixia", "order Yiwen Shen → Shen Yiwen"]],
  ])("%s | %s", (zh, en, expected, who = people) => {
    expect(found({ zh: [zh], en: [en], people: who, script: detectScript(zh) })).toEqual(expected);
  });

  it.each<[string, string, typeof people?]>([
    ["沈亦文写道", "Shen Yiwen wrote that Shen Yiwen’s book is short."],
    ["沈亦文写道", "SHEN YIWEN and Shen Yiwen, or SHEN Yiwen"],
    ["沈亦文写道", "Shěn Yìwén wrote"],
    ["沈亦文写道", "Ms. Shen wrote to Yiwen"],
    ["沈亦文写道", "Shen, Yiwen. The Two Lines Desk Book"],
    ["沈亦文写道", "See https://two-lines.cn/people/Yiwen-Shen or Yiwen-Shen@two-lines.cn"],
    ["桥在望汀。", "Yiwen Shen is not named on the other side."],
    ["沈亦文写道", "Yiwen Shen Road leads to the river."],
    ["沈亦文与盛一文同岁", "Shen Yiwen and Sheng Yiwen are of one age"],
    ["沈亦文与申逸纹同岁", "Shen Yiwen and Shen Yiwen are of one age"],
    ["沈亦文写道", "the Shen Yiwens of this world"],
    ["程以安管标点。", "Cheng Yi'an minds the stops, and so does Cheng Yi’an’s team."],
    ["丹尼尔·奥卡福与丹妮拉·奥卡福", "Daniel Okafor and Daniela Okafor"],
    ["海伦·马什译", "Helen Walsh and Helen Marshall"],
    ["海伦·马什译", "Helen, Marsh and meadow"],
    ["丹尼尔·奥卡福算过", "Daniel did the sum; Okafor checked it"],
    ["沈亦文写道", "Yiwen Shen wrote", [yiwen]],
    ["李静美来自台北", "Lee Ching-mei is from Taipei", [lee]],
    ["何安来了", "He an hour later met He An", [he]],
    ["何安来了", "An He-Ne laser stood there", [he]],
    ["李娜夺冠", "Lina won, and Li Na lost", [lina]],
    ["李娜与那丽", "Li Na and Na Li", [lina]],
    ["李娜夺冠", "Zhang Na Li and others", [lina]],
    ["李娜夺冠", "Li Nan, Lin Na and Li Ya", [lina]],
    ["林知夏做过记者。", "Lin Zhixuan, Lin Zhi and Qin Zhixin"],
    ["林知夏与林志贤", "Lin Zhixia and Lin Zhixian"],
    ["曾乐言与曾岳岩", "Zeng Leyan and Zeng Yueyan"],
    ["吕布衣与卢步一", "Lü Buyi and Lu Buyi"],
    ["沈亦文写道", "Shen. Yiwen"],
    ["欧阳澈译", "Ouyang Chen and Ouyang Zhe"],
    ["海伦·马什译，海伦·马奇校", "Helen Marsh translated and Helen Marsch checked"],
    ["沈亦文写道", "shen yi wen, said the dictionary"],
  ])("but not %s | %s", (zh, en, who = people) => {
    expect(found({ zh: [zh], en: [en], people: who, script: detectScript(zh) })).toEqual([]);
  });

  it("leave it open where nobody confirmed the name, and are said in two ways where there is none", () => {
    const generated = personOf("沈亦文", "Shen Yiwen", "沈亦文", ["en"]);
    expect(found({ zh: ["沈亦文"], en: ["Yiwen Shen"], people: [generated] })).toEqual(["order Yiwen Shen → "]);
    const unknown = personOf("沈亦文", "");
    expect(found({ zh: ["沈亦文"], en: ["Yiwen Shen, and Yiwen Shen"], people: [unknown] })).toEqual([]);
    expect(found({ zh: ["沈亦文"], en: ["Yiwen Shen", "Shen Yiwen and Yiwen Shen"], people: [unknown] })).toEqual([
      "two Shen Yiwen → ",
    ]);
  });

  it("are found wherever words stand, with their place", () => {
    const quotation = (speaker: string, text: string): Written => ({
      type: "quotation",
      attrs: { speaker },
      content: [{ type: "paragraph", content: words(text) }],
    });
    const article = articleOf({
      people,
      zh: [quotation("沈亦文", "先问来处。")],
      en: ["The rule of Yiwen Shen", quotation("Yiwen Shen", "Ask first.")],
      cover: { alt: { zh: "", en: "Yiwen Shen at her desk" }, caption: { zh: "", en: "" } },
    });
    const en = article.editions.en;
    if (en) en.title = "A Word from Yiwen Shen";
    expect(nameInconsistent(article).map(({ place, at, side }) => ({ place, at, side }))).toEqual([
      { place: { language: "en", part: "title" }, at: 12, side: "en" },
      { place: { language: "en", blockId: "en1" }, at: 12, side: "en" },
      { place: { language: "en", blockId: "en2" }, at: 0, side: "en" },
      { place: { part: "cover" }, at: 0, side: "en" },
    ]);
  });
});

describe("people whom the Chinese names in the other script", () => {
  it.each<[string, "Hans" | "Hant", string[]]>([
    ["责任编辑周硯秋", "Hans", ["script 周硯秋 → 周砚秋"]],
    ["責任編輯周砚秋", "Hant", ["script 周砚秋 → 周硯秋"]],
    ["歐陽澈说", "Hans", ["script 歐陽澈 → 欧阳澈"]],
    ["歐阳澈說", "Hant", ["script 歐阳澈 → 歐陽澈"]],
    ["曾乐言绘，曾樂言再绘", "Hans", ["script 曾樂言 → 曾乐言"]],
    ["丹尼尔·奥卡福與海倫·馬什", "Hant", ["script 丹尼尔·奥卡福 → 丹尼爾·奧卡福"]],
    ["海倫·馬什译", "Hans", ["script 海倫·馬什 → 海伦·马什"]],
    ["呂布衣来信", "Hans", ["script 呂布衣 → 吕布衣"]],
  ])("%s in %s", (zh, script, expected) => {
    expect(found({ zh: [zh], script })).toEqual(expected);
  });

  it.each<[string, "Hans" | "Hant"]>([
    ["责任编辑周砚秋", "Hans"],
    ["責任編輯周硯秋", "Hant"],
    ["沈亦文與林知夏", "Hant"],
    ["海伦·马什译", "Hans"],
    ["丹尼爾·奧卡福算過", "Hant"],
    ["周秋硯", "Hans"],
    ["歐陽修", "Hans"],
  ])("but not %s in %s", (zh, script) => {
    expect(found({ zh: [zh], script })).toEqual([]);
  });

  it("are not parts of somebody else's longer name", () => {
    const li = personOf("李云", "Li Yun", "李雲");
    const long = personOf("李云龙", "Li Yunlong", "李云龍");
    expect(found({ zh: ["李云龍來了"], script: "Hant", people: [li, long] })).toEqual([]);
    expect(found({ zh: ["李云來了"], script: "Hant", people: [li, long] })).toEqual(["script 李云 → 李雲"]);
  });
});
