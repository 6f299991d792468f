import { describe, expect, it } from "vitest";
import type { TextKind } from "#domain/checks/pair.ts";
import { endPunctuationDiffers } from "#domain/checks/punctuation/end-punctuation-differs.ts";
import { hans, pairOf } from "#domain/checks/testing/pair-of.ts";

const kinds = (zh: string, en: string, kind: TextKind = "text") =>
  endPunctuationDiffers(pairOf(zh, en, kind), hans).map(({ said }) => said.kind);

const differing: [zh: string, en: string, kind: string, of?: TextKind][] = [
  ["空着的那部分怎么摆，各家不同：", "What becomes of the rest differs.", "differ"],
  ["各家不同。", "The houses differ:", "differ"],
  ["谁来付钱？", "Who pays is unknown.", "differ"],
  ["没人知道谁来付钱。", "Who pays?", "differ"],
  ["站住！", "Stop.", "differ"],
  ["大桥今天通车。", "The bridge opened today!", "differ"],
  ["大桥今天通车", "The bridge opened today.", "zh-none"],
  ["大桥今天通车。", "The bridge opened today", "en-none"],
  ["大橋今天通車，", "The bridge opened today.", "differ"],
  ["他说：“谁来付钱？”", "He said: “They will pay.”", "differ"],
  ["（他笑了。）", "(Did he laugh?)", "differ"],
  ["“走吧！”", "“Shall we go?”", "differ"],
  ["分三步：", "There are three steps", "en-none"],
  ["这是为什么？", "The reasons are these:", "differ"],
  ["句号去哪儿了。", "Where the Full Stop Went", "en-none", "heading"],
  ["- 甲？\n- 乙。", "- First.\n- Second.", "differ", "list"],
  ["他走了……吗？", "He left.", "differ"],
];

describe("ends that differ", () => {
  it.each(differing)("%s | %s", (zh, en, kind, of) => {
    expect(kinds(zh, en, of)).toEqual([kind]);
  });

  it("are quoted from the Chinese, and told line by line where lines stand side by side", () => {
    expect(endPunctuationDiffers(pairOf("甲。\n谁来付钱？", "One.\nThey pay.", "quotation"), hans)).toEqual([
      {
        ...{ rule: "end-punctuation-differs", side: "both", quote: "谁来付钱？", at: 3 },
        said: { kind: "differ", values: { zh: "？", en: "." } },
      },
    ]);
  });
});

const agreeing: [zh: string, en: string, of?: TextKind][] = [
  ["大桥今天通车。", "The bridge opened today."],
  ["谁来付钱？", "Who pays?"],
  ["他说：“桥修好了。”", "“The bridge is finished,” he said."],
  ["他笑了。（完）", "He laughed. (End)"],
  ["见第五页（附图）。", "See page five (with a figure)."],
  ["各家不同：", "The houses differ:"],
  ["一座桥的两个名字", "One Bridge, Two Names"],
  ["句号去哪儿了？", "Where the Full Stop Went", "heading"],
  ["加强建设；\n完善制度。", "build more\nimprove the rules", "list"],
  ["加强建设；", "Build more;", "list"],
  ["苹果、梨、桃……", "Apples, pears, peaches and so on."],
  ["依据：GB/T 15834—2011《标点符号用法》", "Standard: GB/T 15834-2011, General rules for punctuation"],
  ["承建方：赤松建设有限公司", "Builder: Chisong Construction Co., Ltd."],
  ["床前明月光，\n疑是地上霜。", "Bright moonlight by my bed\nlike frost on the ground", "verse"],
  ["「字多了，話少了。」", "‘More letters, fewer words.’"],
  ["你说什么？！", "What did you say?!"],
  ["他說：「好……」", "He said: “Well...”"],
  ["除以人口之前先问一句：真的人人有份吗？", "Before you divide, ask whether everyone has a share."],
  ["一千，还是一千零二十四\n一律按一千数。", "A thousand, or 1,024?\nA thousand throughout."],
  ["指标；数值", "Index. Value", "table"],
  ["数据来自年报。[1]", "The figures are from the annual report.[1]"],
];

describe("ends that agree", () => {
  it.each(agreeing)("%s | %s", (zh, en, of) => {
    expect(kinds(zh, en, of)).toEqual([]);
  });

  it("need two sides", () => {
    expect(endPunctuationDiffers(pairOf("甲。", null), hans)).toEqual([]);
    expect(kinds("", "One.")).toEqual([]);
  });
});
