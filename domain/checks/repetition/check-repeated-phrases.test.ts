import { expect, it } from "vitest";
import type { TextKind } from "#domain/checks/pair.ts";
import { checkRepeatedPhrases } from "#domain/checks/repetition/check-repeated-phrases.ts";

const check = (text: string, kind: TextKind = "text") => {
  const side = /\p{Script=Han}/u.test(text) ? "zh" : "en";
  const pair = { zh: null, en: null, [side]: { text, kind } };
  return checkRepeatedPhrases(pair, { script: "Hans" }).map(({ quote, said, at, suggestion }) =>
    text.slice(at, at + quote.length) === quote ? [said.kind, suggestion ?? quote] : ["misplaced", quote],
  );
};

it.each([
  ["全县推进数字乡村建设数字乡村建设工作。", "atOnce", "数字乡村建设"],
  ["粤港澳大湾区大湾区的渡轮增加了班次。", "atOnce", "大湾区"],
  ["2024年2024年全镇植树三万棵。", "atOnce", "2024年"],
  ["推動高質量發展推動高質量發展，是會議的主題。", "atOnce", "推動高質量發展"],
  ["渡口每天开行二十班船，票价两元，渡口每天开行二十班船。", "again", "渡口每天开行二十班船"],
  ["村里修好了三条水渠；今年雨水少；村里修好了三条水渠。", "again", "村里修好了三条水渠"],
  ["老人們清晨在河邊練太極拳。天很冷。老人們清晨在河邊練太極拳。", "again", "老人們清晨在河邊練太極拳"],
  ["展览由县博物馆与三所中学共同举办，展览由县博物馆与三所中学共同举办。", "again", "展览由县博物馆与三所中学共同举办"],
  ["The head of the head of the village met us.", "atOnce", "The head of"],
  ["It was built in the in the last century.", "atOnce", "in the"],
  ["The county will plant the county will plant nine thousand pears.", "atOnce", "The county will plant"],
  ["She said she said nothing of the sale.", "atOnce", "She said"],
  [
    "The ferry leaves every twenty minutes, costs two yuan, and, the ferry leaves every twenty minutes.",
    "again",
    "the ferry leaves every twenty minutes",
  ],
  [
    "Nine wells were dug last spring. It rained. Nine wells were dug last spring.",
    "again",
    "Nine wells were dug last spring",
  ],
  [
    "Two rooms are open to the public; tickets are free; two rooms are open to the public.",
    "again",
    "two rooms are open to the public",
  ],
  [
    "In June the old men of the river town who mend nets for a living at the ferry walked to the county seat, and then in May the old men of the river town who mend nets for a living at the ferry walked home.",
    "again",
    "the old men of the river town who mend nets for a living at the ferry walked",
  ],
])("finds a phrase that stands twice: %s", (text, kind, phrase) => {
  expect(check(text)).toEqual([[kind, phrase]]);
});

it.each([
  "大家一步一步地走，一年又一年地等。",
  "他说好不好，好不好都得去。",
  "观众高喊加油加油加油加油。",
  "为什么为什么？没有人回答。",
  "我们要守住水源，我们要守住山林，我们要守住老屋。",
  "国家统计局数据显示，春季用电上升；国家统计局数据显示，夏季用电下降。",
  "顾问沈以文接受采访时说，路通了；顾问沈以文接受采访时说，桥也通了。",
  "研究研究，考虑考虑，再讨论讨论。",
  "比赛开始，比赛开始，比赛又开始。",
  "發展中國家與發達國家都派了代表，發展中國家佔多數。",
  "電話是13881388，傳真是13881389。",
  "Year by year by year the river moved, again and again and again.",
  "She went on and on and on about more and more and more rules.",
  "No, no, no, no, said the captain.",
  "According to the county weather bureau, May was dry; according to the county weather bureau, June was not.",
  "Of the people, by the people, for the people.",
  "New York, New York, and Walla Walla are far away.",
  "Output rose by 4 percent in the first half of the year and 5 percent in the second half of the year.",
  "The Standing Committee of the county congress met, and the Standing Committee of the county congress voted.",
  "The more you read, the more you know.",
  "1,000 1,000 2,000 2,000 | 3 | 3 | 3 | 3 | 3 | 3",
])("leaves what is said again on purpose: %s", (text) => {
  expect(check(text)).toEqual([]);
});

it("lets verse have its refrain", () => {
  expect(check("渡口每天开行二十班船，\n渡口每天开行二十班船。", "verse")).toEqual([]);
});
