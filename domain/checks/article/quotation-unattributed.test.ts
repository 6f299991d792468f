import { describe, expect, it } from "vitest";
import { noText } from "#domain/article/furniture.ts";
import { quotationUnattributed } from "#domain/checks/article/quotation-unattributed.ts";
import { articleOf, personOf, type Written, words } from "#domain/checks/testing/article-of.ts";

const people = [personOf("林知夏", "Lin Zhixia"), personOf("周砚秋", "Zhou Yanqiu", "周硯秋")];
const found = (article: Parameters<typeof articleOf>[0]) =>
  quotationUnattributed(articleOf({ people, ...article })).map(({ said, quote }) => `${said.kind} ${quote}`);
const quotation = (attrs: object, ...lines: string[]): Written => ({
  type: "quotation",
  attrs,
  content: lines.map((line) => ({ type: "paragraph", content: words(line) })),
});
const epigraph = (text: string, standing = false): Written => ({
  type: "epigraph",
  attrs: { standing },
  content: words(text),
});

describe("quotations in Chinese paragraphs", () => {
  it.each<[string, string]>([
    ["夜班的人都记得那一晚。“风一停，整座机房就像屏住了呼吸一样。”", "“风一停，整座机房就像屏住了呼吸一样。”"],
    ["“我在这座桥上走了三十年，从没看过那块牌子。”过桥的人很多。", "“我在这座桥上走了三十年，从没看过那块牌子。”"],
    ["道理很简单：“数据走得快，电走得慢，那就让数据走。”", "“数据走得快，电走得慢，那就让数据走。”"],
    ["夜班的人都記得那一晚。「風一停，整座機房就像屏住了呼吸一樣。」", "「風一停，整座機房就像屏住了呼吸一樣。」"],
    ["「我在這座橋上走了三十年，從沒看過那塊牌子。」過橋的人很多。", "「我在這座橋上走了三十年，從沒看過那塊牌子。」"],
    ["他学的是数据处理，“每天都要面对上百万条没有名字的记录”，一做六年。", "“每天都要面对上百万条没有名字的记录”"],
    ["这是他的小说，“写完之后再也没有打开过的那一本”，放在柜顶。", "“写完之后再也没有打开过的那一本”"],
    ["两个人在站台上站了很久。“走吧，再不走就赶不上末班车了！”", "“走吧，再不走就赶不上末班车了！”"],
    ["“为什么一座桥要有两个名字？难道是两座桥吗？”风从河面吹过来。", "“为什么一座桥要有两个名字？难道是两座桥吗？”"],
    ["編輯部的燈還亮著。「這個數到底從哪裡來的？誰見過原表？」", "「這個數到底從哪裡來的？誰見過原表？」"],
    ["人人都知道“先把来源找到，再把数字写下，最后才轮到形容词”。", "“先把来源找到，再把数字写下，最后才轮到形容词”"],
    [
      "村口的老人不大出门。“以前这里没有路，一下雨就只能等天晴”，如今班车一天四趟。",
      "“以前这里没有路，一下雨就只能等天晴”",
    ],
    [
      "“Nobody on the night shift ever sees the wind stop.”夜班结束了。",
      "“Nobody on the night shift ever sees the wind stop.”",
    ],
    [
      "货车凌晨四点进场。“‘快’字当头，可是‘稳’字更要紧，丢一件就什么都白干了。”",
      "“‘快’字当头，可是‘稳’字更要紧，丢一件就什么都白干了。”",
    ],
    [
      "顾问换了三拨，疑问还在。“到底是先修路，还是先修桥，总得有个先后。”",
      "“到底是先修路，还是先修桥，总得有个先后。”",
    ],
    ["對稱的窗子開著。「雨聲一大，對面的朗讀就什麼也聽不清了。」", "「雨聲一大，對面的朗讀就什麼也聽不清了。」"],
  ])("%s", (text, quote) => {
    expect(found({ zh: [text] })).toEqual([`passage ${quote}`]);
  });

  it.each([
    "林知夏说：“风一停，整座机房就像屏住了呼吸一样。”",
    "“我在这座桥上走了三十年，从没看过那块牌子。”一位老人告诉我们。",
    "周砚秋把稿子推回来：“这个数到底从哪里来的？谁见过原表？”",
    "周硯秋把稿子推回來：「這個數到底從哪裡來的？誰見過原表？」",
    "《两行编辑手册》开头便是：“写一个数，先问它从哪里来，再问它往哪里去。”",
    "据值班员回忆，“风一停，整座机房就像屏住了呼吸一样”。",
    "据当地媒体，“全年用电量比上一年增加了百分之五点二左右”。",
    "要加快构建“以国内大循环为主体、国内国际双循环相互促进”的新发展格局。",
    "“以国内大循环为主体、国内国际双循环相互促进”的格局正在形成。",
    "会场上挂出“携手构建网络空间命运共同体二〇二四年年会”会标。",
    "展览以“一座桥的两个名字与一条河的三种走法”为题，下月开幕。",
    "他最近在读“数字中国当数据成为新生产要素”一文。",
    "这就是所谓“一网通办”“跨省通办”“全程网办”。",
    "桥头的牌子上写着：“过桥请慢行，雨天路滑，注意脚下。”",
    "橋頭的牌子上寫著：「過橋請慢行，雨天路滑，注意腳下。」",
    "“字多了，话少了，看牌子的人反而多了起来。”他念了一遍，笑道，“总算是改对了，再也不用问人了。”",
    "小伙子問道：「字多了，話少了，看牌子的人反而多了起來？」",
    "俗话讲：“前人栽树后人乘凉，饮水的时候要想着挖井的人。”",
    "院子很静。“慢一点。”",
    "坚持“高起点规划与高标准建设一体推进”。",
    "国歌第三句，词云“起来，不愿做奴隶的人们，把我们的血肉”，人人会唱。",
  ])("are accounted for: %s", (text) => {
    expect(found({ zh: [text] })).toEqual([]);
  });

  it("do not take a word of saying from far away", () => {
    const filler = "河水从三个方向流进来，又从三个方向流出去，谁也不等谁。".repeat(4);
    const quote = "“雨一下，三条河就成了一条河，桥也就只剩下了一个名字。”";
    expect(found({ zh: [`老人说完就走了。${filler}${quote}`] })).toEqual([`passage ${quote}`]);
    expect(found({ zh: [`老人说完就走了。“${filler}”${quote}`] })).toEqual([]);
  });

  it("may be introduced by the paragraph above, or named on the line below", () => {
    const quote = "“风一停，整座机房就像屏住了呼吸一样。”";
    expect(found({ zh: ["值班室的墙上贴着一张纸：", quote] })).toEqual([]);
    expect(found({ zh: [quote, "——值班员"] })).toEqual([]);
    expect(found({ zh: [quote, { type: "sourceNote", content: words("值班日志，2024年") }] })).toEqual([]);
    expect(found({ zh: ["值班室的墙是白的。", quote, "第二天风又来了。"] })).toEqual([`passage ${quote}`]);
  });

  it("stand where they are found", () => {
    const [one] = quotationUnattributed(articleOf({ zh: ["夜深了。“风一停，整座机房就像屏住了呼吸一样。”"] }));
    expect(one).toMatchObject({ at: 4, side: "zh", place: { language: "zh", blockId: "zh1" } });
  });
});

describe("quotations in English paragraphs", () => {
  it.each<[string, string]>([
    [
      "The night was long. “When the wind stops, the whole hall holds its breath.”",
      "“When the wind stops, the whole hall holds its breath.”",
    ],
    [
      "“I have walked this bridge for thirty years and never looked.” The river is wide.",
      "“I have walked this bridge for thirty years and never looked.”",
    ],
    [
      "It is simple: “data travels well and electricity badly, so let data travel.”",
      "“data travels well and electricity badly, so let data travel.”",
    ],
    [
      "He shrugged. “Nobody on the night shift ever sees the wind stop.”",
      "“Nobody on the night shift ever sees the wind stop.”",
    ],
    [
      "To the people here, “a road is something that the rain takes away every spring.”",
      "“a road is something that the rain takes away every spring.”",
    ],
    [
      'She closed the ledger. "We count the hours in which there was any sun."',
      '"We count the hours in which there was any sun."',
    ],
    [
      "The lorry left at four. “Lose one parcel and all the rest was for nothing. Remember.”",
      "“Lose one parcel and all the rest was for nothing. Remember.”",
    ],
    [
      "Rain fell on “a town of three rivers. Nobody had ever counted the fourth one.”",
      "“a town of three rivers. Nobody had ever counted the fourth one.”",
    ],
  ])("%s", (text, quote) => {
    expect(found({ en: [text] })).toEqual([`passage ${quote}`]);
  });

  it.each([
    "“When the wind stops, the whole hall holds its breath,” the operator said.",
    "According to the operator, “when the wind stops, the whole hall holds its breath.”",
    "Lin Zhixia shrugged. “Nobody on the night shift ever sees the wind stop.”",
    "In line with the vision of “building a community with a shared future in cyberspace,” cooperation grew.",
    "The talk “How Far a Single Kilowatt-Hour Really Travels Across the Country” drew a crowd.",
    "The sign reads: “Please walk slowly on the bridge when it is raining.”",
    "He wrote in his diary, “I have walked this bridge for thirty years.”",
    "The slogan, “A road for every village and a bus for every road,” stayed.",
    "The screen is 5'6\" wide and the hall 20'4\" long, which nobody here had expected.",
    "They call it “the hour when nobody knows whose power we are using.”",
    "“More words, less talk.” Nobody else was on the bridge.",
    "“We have three rivers,” she noted. “We have never needed more than one bridge to cross them all.”",
  ])("are accounted for: %s", (text) => {
    expect(found({ en: [text] })).toEqual([]);
  });
});

describe("quotations of their own", () => {
  const text = "写一个数，先问它从哪里来，再问它往哪里去。";
  it.each<[Written, string]>([
    [quotation({}, text), `block ${text}`],
    [quotation({ date: "2024-09-12", link: "https://two-lines.cn/book" }, text), `block ${text}`],
    [quotation({ volume: "第一卷", page: "12" }, text, "第二段。"), `block ${text}`],
    [quotation({ speaker: " " }, "译名先问用处。"), "block 译名先问用处。"],
    [epigraph("一个数握不住，就递给读者一样握得住的东西。"), "epigraph 一个数握不住，就递给读者一样握得住的东西。"],
    [epigraph("譯名先問用處，再問對錯"), "epigraph 譯名先問用處，再問對錯"],
  ])("%#", (block, expected) => {
    expect(found({ zh: [block] })).toEqual([expected]);
  });

  it.each<[Written]>([
    [quotation({ speaker: "沈亦文" }, text)],
    [quotation({ occasion: "在编辑部选题会上的发言" }, text)],
    [quotation({ work: "两行编辑手册" }, text)],
    [quotation({ verbatim: "——编辑部旧例" }, text)],
    [quotation({}, "")],
    [epigraph("", true)],
    [epigraph("")],
    [epigraph("写一个数，先问它从哪里来。——沈亦文")],
    [epigraph("寫一個數，先問它從哪裡來。（《兩行編輯手冊》）")],
    [{ type: "verse", content: [{ type: "paragraph", content: words("床前明月光，疑是地上霜。") }] }],
  ])("are accounted for %#", (block) => {
    expect(found({ zh: [block] })).toEqual([]);
  });

  it("are the column's own where they are its epigraph", () => {
    const own = { ...noText, "zh-Hans": "一个数，两行字。", en: "One figure, two lines." };
    const column = { epigraph: own, requiredCredits: [] };
    expect(found({ column, zh: [epigraph("一个数，两行字")], en: [epigraph("One figure, two lines")] })).toEqual([]);
    expect(found({ column, zh: [epigraph("一个数，三行字")] })).toEqual(["epigraph 一个数，三行字"]);
  });
});
