import { dryOrDone } from "#domain/hanzi/dry-or-done.ts";

/**
 * Phrases that longest-match conversion from 简体 gets wrong, because a dictionary phrase straddles a word boundary
 * (被发|明 read as 被髮, 了如|何 read as 瞭如) or because a name looks like a word. Each is replaced whole before the
 * general dictionaries run. Pairs are [简体, 繁體]; the desk's own pairs go before these.
 */
export const houseDictionary: readonly (readonly [string, string])[] = [
  // 被发… is 髮 only in 被發左衽 and 被髮文身.
  ...["明", "现", "布", "送", "展", "起", "掘", "行", "放", "表", "往", "出", "给", "动", "挥", "回", "射"].map(
    (next): [string, string] => [`被发${next}`, `被發${fromHans(next)}`],
  ),
  // 了如… is 瞭 only in 瞭如指掌.
  ...["何", "下", "此", "今", "同", "果", "期", "数"].map((next): [string, string] => [
    `了如${next}`,
    `了如${fromHans(next)}`,
  ]),
  // 还是只… is 隻 only of what is counted: 还是只猫.
  ...["有", "能", "会", "要", "好", "是", "用", "在"].map((next): [string, string] => [
    `还是只${next}`,
    `還是只${fromHans(next)}`,
  ]),
  ...dryOrDone,
  ["同一只", "同一隻"],
  ["里居中", "裡居中"],
  ["一进一出", "一進一出"],
  ["把钟拨", "把鐘撥"],
  ["把钟调", "把鐘調"],
  ["参与制造", "參與製造"],
  ["参与制作", "參與製作"],
  ["与制造", "與製造"],
  ["与制作", "與製作"],
  ["范徐丽泰", "范徐麗泰"],
  ["皇后", "皇后"],
  ["公里", "公里"],
  ["人云亦云", "人云亦云"],
  ["台风", "颱風"],
  ["台湾", "臺灣"],
  ["于谦", "于謙"],
  ["万俟", "万俟"],
  ["里程", "里程"],
  ["故里", "故里"],
  ["邻里", "鄰里"],
  ["里约", "里約"],
  ["占比", "占比"],
  ["占据", "占據"],
  ["占有", "占有"],
  ["占用", "占用"],
  ["占全", "占全"],
  ["汙染", "污染"],
  ["污染", "污染"],
  ["发布", "發布"],
  ["公布", "公布"],
  ["分布", "分布"],
  ["布局", "布局"],
  ["宣布", "宣布"],
  ["注册", "註冊"],
  ["关注", "關注"],
  ["注重", "注重"],
  ["注入", "注入"],
];

function fromHans(character: string): string {
  const forms: Record<string, string> = { 现: "現", 动: "動", 挥: "揮", 给: "給", 数: "數", 会: "會" };
  return forms[character] ?? character;
}
