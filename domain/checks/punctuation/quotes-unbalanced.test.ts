import { describe, expect, it } from "vitest";
import type { TextKind } from "#domain/checks/pair.ts";
import { quotesUnbalanced } from "#domain/checks/punctuation/quotes-unbalanced.ts";
import { hans, pairOf } from "#domain/checks/testing/pair-of.ts";

const seen = (found: ReturnType<typeof quotesUnbalanced>) =>
  found.map(({ pair, quote, said }) => `${pair} ${quote} ${said.kind}`);
const inChinese = (texts: string[], kind: TextKind = "text") =>
  seen(
    quotesUnbalanced(
      texts.map((text) => pairOf(text, null, kind)),
      hans,
    ),
  );
const inEnglish = (texts: string[], kind: TextKind = "text") =>
  seen(
    quotesUnbalanced(
      texts.map((text) => pairOf(null, text, kind)),
      hans,
    ),
  );

describe("marks that open or close nothing", () => {
  it.each([
    [["他说：“桥修好了。"], ["1 “ unclosed"]],
    [["桥修好了。”他说。"], ["1 ” unopened"]],
    [["世界卫生组织（WHO发布指南。"], ["1 （ unclosed"]],
    [["世界卫生组织WHO）发布指南。"], ["1 ） unopened"]],
    [["他读《红楼梦，也读《水浒传》。"], ["1 《 unclosed"]],
    [["她說：「這叫『老橋」。"], ["1 『 unclosed"]],
    [["记者（王明】报道"], ["1 （ unclosed", "1 】 unopened"]],
    [
      ["“第一段。", "第二段没有重新开引号。”"],
      ["1 “ unclosed", "2 ” unopened"],
    ],
    [["“第一段。", "“第二段也没有收。"], ["1 “ unclosed"]],
    [["他说“好“，就走了。"], ["1 “ turned"]],
    [
      ["（括号不能跨段。", "直到这里）结束。"],
      ["1 （ unclosed", "2 ） unopened"],
    ],
    [["说“‘数字中国”已经成形。"], ["1 ‘ unclosed"]],
  ])("in Chinese: %j", (texts, found) => {
    expect(inChinese(texts)).toEqual(found);
  });

  it.each([
    [["“The bridge is finished, he said."], ["1 “ unclosed"]],
    [["The bridge is finished,” he said."], ["1 ” unopened"]],
    [["The agency (WHO issued a guide."], ["1 ( unclosed"]],
    [["The agency WHO) issued a guide."], ["1 ) unopened"]],
    [["He said “yes“ and left."], ["1 “ turned"]],
    [['He said "yes and left.'], ['1 " unclosed']],
    [["‘The workers’ rights matter, he said.", "Nobody answered."], []],
    [["‘It cannot be done, he said.", "Nobody answered."], ["1 ‘ unclosed"]],
    [["It cannot be done.’ Nobody answered."], ["1 ’ unopened"]],
    [
      ["“First paragraph.", "Second paragraph.”"],
      ["1 “ unclosed", "2 ” unopened"],
    ],
    [["The list [see below is long."], ["1 [ unclosed"]],
  ])("in English: %j", (texts, found) => {
    expect(inEnglish(texts)).toEqual(found);
  });

  it("are told of each item of a list", () => {
    expect(inChinese(["“甲”\n乙”\n（丙"], "list")).toEqual(["1 ” unopened", "1 （ unclosed"]);
  });

  it("has what a turned mark should be", () => {
    expect(quotesUnbalanced([pairOf(null, "He said “yes“ and left.")], hans)).toMatchObject([
      { suggestion: "”", at: 12 },
    ]);
  });
});

describe("marks that are in order", () => {
  it.each([
    [["他说：“桥修好了。”"]],
    [["“第一段。", "“第二段。", "“第三段。”他说。", "完。"]],
    [["她說：「這叫『老橋』。」"]],
    [["《〈论语〉新解》（修订版）出版。"]],
    [["1）加强建设；2）完善制度。"]],
    [["China’s网络和Xi’an的城墙"]],
    [["程以安写信给Cheng Yi’an。"]],
    [["“他说：‘来吧。’”"]],
    [["“他说：‘第一段。", "“‘第二段。’”"]],
    [['手机屏幕为6.1"，价格不变。']],
    [["“甲”“乙”“丙”三队"]],
    [["取值区间为[0,1)。"]],
  ])("in Chinese: %j", (texts) => {
    expect(inChinese(texts)).toEqual([]);
  });

  it.each([
    [["‘We must keep people’s concerns at heart,’ the mayor said."]],
    [["The workers’ rights and the boss’s duties"]],
    [["‘The workers’ rights matter,’ he said."]],
    [['He is 5\' 6" tall and wears a 32" belt.']],
    [["In the ’90s rock ‘n’ roll was old."]],
    [["“First paragraph.", "“Second paragraph.”"]],
    [["‘First paragraph.", "‘Second.’"]],
    [['He said "yes" and "no".']],
    [["a) first, b) second and iii) third"]],
    [["“He told me, ‘Come in.’”"]],
    [["It rained :) and then it stopped."]],
    [["Cheng Yi’an’s book (volume II [revised]) is out."]],
  ])("in English: %j", (texts) => {
    expect(inEnglish(texts)).toEqual([]);
  });

  it("may leave a side out, and break a line of verse anywhere", () => {
    const pairs = [pairOf("“甲。", null), pairOf(null, "Between."), pairOf("“乙。”", null)];
    expect(quotesUnbalanced(pairs, hans)).toEqual([]);
    expect(inChinese(["“牀前明月光，\n疑是地上霜。”"], "verse")).toEqual([]);
    expect(inChinese(["“甲。\n“乙。”"], "quotation")).toEqual([]);
  });
});

it("stops telling where nothing ever closes", () => {
  for (const mark of ["(", "“", "《", "“a\n"])
    expect(inEnglish([mark.repeat(20_000)]).length).toBeLessThanOrEqual(1000);
});
