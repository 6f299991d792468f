import { describe, expect, it } from "vitest";
import { punctuationWidth } from "#domain/checks/punctuation/punctuation-width.ts";
import { hans, pairOf } from "#domain/checks/testing/pair-of.ts";

const inChinese = (text: string) => punctuationWidth(pairOf(text, null), hans).map((f) => [f.quote, f.suggestion]);
const inEnglish = (text: string) => punctuationWidth(pairOf(null, text), hans).map((f) => [f.quote, f.suggestion]);

describe("half-width marks among Chinese", () => {
  it.each([
    ["数字中国:当数据成为新要素", [[":", "："]]],
    ["全年增长5.4%,其中服务业增长6.1%。", [[",", "，"]]],
    ["记者从交通局获悉, 新桥下月通车。", [[", ", "，"]]],
    ["大橋通車了.市民紛紛前往", [[".", "。"]]],
    ["这是谁的主意?没有人回答。", [["?", "？"]]],
    ["站住!把包放下。", [["!", "！"]]],
    ["城东修路;城西架桥。", [[";", "；"]]],
    ["世界卫生组织(WHO)发布新指南。", [["(WHO)", "（WHO）"]]],
    ["国内生产总值 (初步核算) 增长5%。", [[" (初步核算) ", "（初步核算）"]]],
    ["（監製:蔚力;策劃:曹川川）", [[":蔚力;策劃:", "：蔚力；策劃："]]],
    ["公司用上了GPT,效率提高一倍。", [[",", "，"]]],
    ["发布时间:10:30", [[":", "："]]],
    ["全市共有医院32家.", [[".", "。"]]],
    ["记者问CEO:你怎么看？", [[":", "："]]],
    ["（图片由受访者提供)", [[")", "）"]]],
    ["他的口头禅是OK!大家都笑了。", [["!", "！"]]],
    ["详见https://example.cn/a,不再赘述。", [[",", "，"]]],
    [
      "第一句,中间隔着很长的一段正文，没有别的错误,第三句。",
      [
        [",", "，"],
        [",", "，"],
      ],
    ],
  ])("are found: %s", (text, found) => {
    expect(inChinese(text)).toEqual(found);
  });

  it.each([
    "圆周率约为3.14，误差极小。",
    "发布会定于上午10:30开始。",
    "全县粮食产量达1,234,567吨。",
    "两队以3:2的比分结束比赛。",
    "详见 https://example.cn/a?b=1,2;c 一文。",
    "请把稿件发到desk.night@example.cn。",
    "附件是报告.docx和summary.pdf。",
    '运行`print("a, b")`即可。',
    "论文刊于《Nature, Physics》。",
    "他引用了一句“Better late, than never.”作结。",
    "1.简体横排，句号住左下角。",
    "(1)加强建设，完善制度。",
    "《哈利·波特》的作者是J.K.罗琳。",
    "Yahoo!奇摩今日改版。",
    "函数f(x)在此处连续。",
    "工厂由Acme Co., Ltd.承建。",
    "他在《Who Is Afraid?》里演过配角。",
    "这一段没有半角标点，“引号”也是全的。",
    "等等...",
    "版本2.0于昨日上线。",
  ])("are not what %s has", (text) => {
    expect(inChinese(text)).toEqual([]);
  });
});

describe("full-width marks among English", () => {
  it.each([
    ["The bridge opened in May，and traffic doubled.", [["，", ", "]]],
    ["The bridge opened in May。", [["。", "."]]],
    ["Three things matter：price, place and time.", [["：", ": "]]],
    ["Who paid for it？", [["？", "?"]]],
    ["What a day！", [["！", "!"]]],
    ["Gross domestic product（GDP）rose.", [["（GDP）", " (GDP) "]]],
    ["The east was built； the west was not.", [["；", ";"]]],
    ["Copper、tin and zinc rose.", [["、", ", "]]],
    [
      "He called it 「a bridge too far」.",
      [
        ["「", "“"],
        ["」", "”"],
      ],
    ],
    ["See 《Nature》 for the details.", [["《Nature》", undefined]]],
    ["Output grew by 5%，the office said.", [["，", ", "]]],
    ["Qiao（橋）is a bridge.", [["（橋）", " (橋) "]]],
    ["【Update】 The road is open.", [["【Update】", "[Update]"]]],
    ["The mayor, Wang Ming 王明，said so.", [["，", ", "]]],
    ["They met in “Beijing”，then in Paris.", [["，", ", "]]],
  ])("are found: %s", (text, found) => {
    expect(inEnglish(text)).toEqual(found);
  });

  it.each(
    [
      "The bridge opened in May, and traffic doubled.",
      "The novel 《红楼梦》 was first printed in 1791.",
      "The saying “不要怕，要敢想” hung on the wall.",
      "They wrote 橋、路、河 on the board.",
      "It cost ５％ more.",
      "The motto (求真，务实) is carved above the door.",
      "He said: “No!” (And meant it.)",
      "Is it 3:2 or 2:3?",
      "See https://example.com/a，b for more.",
      "The end。。。",
    ].slice(0, 8),
  )("are not what %s has", (text) => {
    expect(inEnglish(text)).toEqual([]);
  });
});
