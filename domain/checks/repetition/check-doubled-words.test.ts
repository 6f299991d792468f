import { expect, it } from "vitest";
import { checkDoubledWords } from "#domain/checks/repetition/check-doubled-words.ts";

const check = (text: string) => {
  const side = /\p{Script=Han}/u.test(text) ? "zh" : "en";
  const pair = { zh: null, en: null, [side]: { text, kind: "text" } as const };
  return checkDoubledWords(pair, { script: "Hans" }).map(({ quote, suggestion }) => `${quote} → ${suggestion}`);
};

it.each([
  ["The mayor opened the the new library.", "the the → the"],
  ["The The bridge is long.", "The The → The"],
  ["A sum of of two million yuan was set aside.", "of of → of"],
  ["It is is the oldest kiln in the valley.", "is is → is"],
  ["She walked to  to the ferry.", "to  to → to"],
  ["They built a a school.", "a a → a"],
  ["The report report names nine towns.", "report report → report"],
  ["Farmers have have more to sell.", "have have → have"],
  ["这座桥的的桥墩是新修的。", "的的 → 的"],
  ["村里去年修好了了水渠。", "了了 → 了"],
  ["这是是全县最老的窑。", "是是 → 是"],
  ["孩子们们在河边等船。", "们们 → 们"],
  ["他们他们去年搬到了镇上。", "他们他们 → 他们"],
  ["這座橋的的欄杆是石頭的。", "的的 → 的"],
  ["她在在河边等船。", "在在 → 在"],
  ["因为因为下雨，比赛改期。", "因为因为 → 因为"],
  ["水和和电都通了。", "和和 → 和"],
  ["對於對於年輕人，房租太高。", "對於對於 → 對於"],
])("finds a word that stands twice: %s", (text, found) => {
  expect(check(text)).toEqual([found]);
});

it.each([
  "He had had no news since March.",
  "She said that that bridge was older.",
  "Gu gave her her coat back.",
  "It was a very very long night, and they were so so tired.",
  "“Bye bye,” said Lin Lin, the panda.",
  "What it is is a question. What he wanted was, was what he got.",
  "It ended. It began again.",
  "The town of Walla Walla sent a band.",
  "Will will travel in May.",
  "In the end\nend notes follow.",
  "A half-half share of the so-so crop.",
  "他常常去看看，人人都说好。",
  "为了了解情况，她去了三次。",
  "这不了了之的案子，目的的确不明。",
  "项目的目的的实现要靠大家。",
  "他现在在北京，也关注在在线教育。",
  "中国国家博物馆的协会会长到到达厅接人。",
  "他们研究研究、讨论讨论，再商量商量。",
  "问题是是否开放，是是非非说不清。",
  "大家和和气气，发展和和平都要。",
  "王羲之之子也善书。",
  "他与与会者一一握手，再把把关。",
  "老人了了心愿，在在建的桥头站了很久。",
  "為了了解詳情，她打了的士。",
])("leaves what is right twice: %s", (text) => {
  expect(check(text)).toEqual([]);
});

it("lets a poem say its words twice, but not its articles", () => {
  const verse = (text: string) =>
    checkDoubledWords({ zh: null, en: { text, kind: "verse" } }, { script: "Hans" }).map(({ quote }) => quote);
  expect(verse("Row row along the the river")).toEqual(["the the"]);
});
