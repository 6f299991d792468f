import { describe, expect, it } from "vitest";
import { parseAttribution } from "#domain/importing/parse-attribution.ts";

type Fields = { speaker?: string; occasion?: string; date?: string; work?: string; volume?: string; page?: string };

const cases: [string[], Fields][] = [
  [
    [
      "——The speech at the 34th group study session of the Political Bureau of the 19th CPC Central Committee, October 18, 2021.",
      "(The Governance of China IV)",
    ],
    {
      occasion: "The speech at the 34th group study session of the Political Bureau of the 19th CPC Central Committee",
      date: "2021-10-18",
      work: "The Governance of China",
      volume: "IV",
    },
  ],
  [
    ["——2021年10月18日，在十九届中央政治局第三十四次集体学习时的讲话", "（《习近平谈治国理政》第四卷）"],
    {
      occasion: "在十九届中央政治局第三十四次集体学习时的讲话",
      date: "2021-10-18",
      work: "习近平谈治国理政",
      volume: "第四卷",
    },
  ],
  [
    ["——習近平在十九屆中央政治局第三十四次集體學習時的講話（2021年10月18日）"],
    { speaker: "習近平", occasion: "在十九屆中央政治局第三十四次集體學習時的講話", date: "2021-10-18" },
  ],
  [
    ["——习近平2022年10月16日在中国共产党第二十次全国代表大会上的报告"],
    { speaker: "习近平", occasion: "在中国共产党第二十次全国代表大会上的报告", date: "2022-10-16" },
  ],
  [
    ["——习近平：《在文化传承发展座谈会上的讲话》，2023年6月2日"],
    { speaker: "习近平", work: "在文化传承发展座谈会上的讲话", date: "2023-06-02" },
  ],
  [
    ["——在《巴黎协定》签署五周年活动上的致辞，2021年4月22日"],
    { occasion: "在《巴黎协定》签署五周年活动上的致辞", date: "2021-04-22" },
  ],
  [
    ["（2021年10月18日，韩立在街区学习会上的讲话）"],
    { speaker: "韩立", occasion: "在街区学习会上的讲话", date: "2021-10-18" },
  ],
  [["——《习近平谈治国理政》第三卷"], { work: "习近平谈治国理政", volume: "第三卷" }],
  [["（《論共產黨員的修養》，1939年7月）"], { work: "論共產黨員的修養", date: "1939-07" }],
  [["——鲁迅《故乡》"], { speaker: "鲁迅", work: "故乡" }],
  [["——《论语·学而》"], { work: "论语·学而" }],
  [
    ["——周恩来，1955年4月19日，在亚非会议全体会议上的发言"],
    { speaker: "周恩来", occasion: "在亚非会议全体会议上的发言", date: "1955-04-19" },
  ],
  [
    ["——约翰·史密斯在二〇二三年十月十八日论坛上的演讲"],
    { speaker: "约翰·史密斯", occasion: "在论坛上的演讲", date: "2023-10-18" },
  ],
  [["——袁隆平"], { speaker: "袁隆平" }],
  [["——2018年4月，致首届数字中国建设峰会的贺信"], { occasion: "致首届数字中国建设峰会的贺信", date: "2018-04" }],
  [
    ["——十九届中央政治局第三十四次集体学习，2021/10/18"],
    { occasion: "十九届中央政治局第三十四次集体学习", date: "2021-10-18" },
  ],
  [
    ["——Xi Jinping, speech at the opening ceremony of the Second Digital Forum, 6 May 2019"],
    {
      speaker: "Xi Jinping",
      occasion: "speech at the opening ceremony of the Second Digital Forum",
      date: "2019-05-06",
    },
  ],
  [
    ["— Xi Jinping's address to the General Debate on September 21, 2021"],
    { speaker: "Xi Jinping", occasion: "address to the General Debate", date: "2021-09-21" },
  ],
  [
    ["-- Remarks by Lin Yue at the river conference, March 3rd, 2020"],
    { speaker: "Lin Yue", occasion: "Remarks by Lin Yue at the river conference", date: "2020-03-03" },
  ],
  [
    ["——Letter to the young volunteers, May 2020 (Collected Letters, Volume II)"],
    { occasion: "Letter to the young volunteers", date: "2020-05", work: "Collected Letters", volume: "II" },
  ],
  [
    ["——From a speech at the Bo'ao meeting, 10 April 2018, The Governance of China, Vol. III"],
    {
      occasion: "From a speech at the Bo'ao meeting",
      date: "2018-04-10",
      work: "The Governance of China",
      volume: "III",
    },
  ],
  [["(Xi Jinping: The Governance of China, Volume IV)"], { work: "Xi Jinping: The Governance of China", volume: "IV" }],
  [["(The Governance of China Vol. 2)"], { work: "The Governance of China", volume: "2" }],
  [["(The Governance of China)"], { work: "The Governance of China" }],
  [["——Article in a morning paper, 1957"], { occasion: "Article in a morning paper", date: "1957" }],
  [
    ["——Keynote address at the forum (October 18, 2021)"],
    { occasion: "Keynote address at the forum", date: "2021-10-18" },
  ],
  [
    ["——The speech delivered on October 18, 2021 at the group study session"],
    { occasion: "The speech at the group study session", date: "2021-10-18" },
  ],
  [["―Li Ming"], { speaker: "Li Ming" }],
  [
    ["–Lin Yue, at the opening of the new library, 2021-10-18"],
    { speaker: "Lin Yue", occasion: "at the opening of the new library", date: "2021-10-18" },
  ],
  [["——Speech in Moscow, October 18-19, 2021"], { occasion: "Speech in Moscow, October 18-19, 2021" }],
  [["——2021年10月18日至19日在某地考察时的讲话"], { occasion: "2021年10月18日至19日在某地考察时的讲话" }],
  [["——老师的话"], { occasion: "老师的话" }],
  [["——《街区谈话录》第一卷，第198页"], { work: "街区谈话录", volume: "第一卷", page: "198" }],
  [["（《街区谈话录》第四卷第206—207页）"], { work: "街区谈话录", volume: "第四卷", page: "206-207" }],
  [["——《街區談話錄》第12-13頁"], { work: "街區談話錄", page: "12-13" }],
  [["(The Care of Streets, Vol. IV, p. 206)"], { work: "The Care of Streets", volume: "IV", page: "206" }],
  [
    ["— Han Li, The Care of Streets, Vol. IV, pp. 12–13"],
    { speaker: "Han Li", work: "The Care of Streets", volume: "IV", page: "12-13" },
  ],
  [
    ["——Anne-Marie O'Neill, letter to the editor, Oct. 3, 2024"],
    { speaker: "Anne-Marie O'Neill", occasion: "letter to the editor", date: "2024-10-03" },
  ],
];

describe("an attribution", () => {
  it.each(cases)("%j", (lines, expected) => {
    const { text, complete, ...fields } = parseAttribution(lines);
    expect(fields).toEqual(expected);
    expect(text).toBe(lines.join("\n"));
    expect(complete).toBe(!lines.some((line) => /-19, 2021/.test(line)));
  });

  it.each([
    [
      ["——习近平总书记在全国教育大会上的讲话（2024年9月9日）"],
      { speaker: "习近平", occasion: "在全国教育大会上的讲话", date: "2024-09-09" },
    ],
    [["——国家主席习近平，二〇二四年新年贺词"], { speaker: "习近平", occasion: "二〇二四年新年贺词" }],
    [
      ["——President Lin Yue, remarks at the dinner, 1 May 2020"],
      { speaker: "Lin Yue", occasion: "remarks at the dinner", date: "2020-05-01" },
    ],
    [["——摘自《习近平谈治国理政》第二卷，第33页"], { work: "习近平谈治国理政", volume: "第二卷", page: "33" }],
    [["載《街區談話錄》第四卷，頁12"], { work: "街區談話錄", volume: "第四卷", page: "12" }],
    [["——《街区谈话录》第一卷，第十二页"], { work: "街区谈话录", volume: "第一卷" }],
    [
      ["——韩立：《街区谈话录》第四卷，江岸出版社2022年版，第206页"],
      { speaker: "韩立", work: "街区谈话录", volume: "第四卷", page: "206" },
    ],
    [["——《街区谈话录》，江岸书局1999年版"], { work: "街区谈话录" }],
    [
      ["— Han Li, The Care of Streets, Volume IV, River Languages Press, 2022, p. 206"],
      { speaker: "Han Li", work: "The Care of Streets", volume: "IV", page: "206" },
    ],
  ] satisfies [string[], Fields][])("%j says more than its fields, and the text keeps it", (lines, expected) => {
    const { text, complete, ...fields } = parseAttribution(lines);
    expect(fields).toEqual(expected);
    expect(complete).toBe(false);
    expect(text).toBe(lines.join("\n"));
  });

  it.each(["，", "、", "”", "."])("with twenty thousand %s in it takes no longer to read than another", (sign) => {
    const begun = Date.now();
    for (const end of ["x", "（x）"]) parseAttribution([`——${sign.repeat(20_000)}${end}`]);
    expect(Date.now() - begun).toBeLessThan(1000);
  });
});
