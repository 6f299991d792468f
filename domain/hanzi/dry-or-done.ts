/**
 * 干 stands for 乾 (dry), 幹 (to do) and 干 (to concern), and the general dictionary takes what stands before it first:
 * 好干|部 became 好乾部, 山东干|部 kept its 干, and no noun told that what it names had dried.
 */
export const dryOrDone: readonly (readonly [string, string])[] = [
  // Words that begin with 干, whatever stands before them…
  ...pairs("干", "部 警 流 线 道 渠 校 劲 事 活 练 细胞", "幹", "部 警 流 線 道 渠 校 勁 事 活 練 細胞"),
  ...pairs("干", "预 扰 涉", "干", "預 擾 涉"),
  ...pairs("干", "涸 旱 燥 净 枯 裂", "乾", "涸 旱 燥 淨 枯 裂"),
  // …but for those that end with it, which begin before: 若干|部作品, 饼干|事件, 烘干|线, 骨干|预备.
  ...["若干", "相干"].map((word): [string, string] => [word, word]),
  ["骨干", "骨幹"],
  ...before("饼豆笋杏梅柿枣晾烘晒擦拧沥榨吸烤哭", "餅豆筍杏梅柿棗晾烘曬擦擰瀝榨吸烤哭"),
  ...pairs("", "葡萄干 水果干 苹果干 芒果干", "", "葡萄乾 水果乾 蘋果乾 芒果乾"),
  ...pairs("", "风干部分 抽干部分 未干部分 吹干部分", "", "風乾部分 抽乾部分 未乾部分 吹乾部分"),
  ...pairs("", "晾不干 晒不干 擦不干 吹不干 烘不干 拧不干", "", "晾不乾 曬不乾 擦不乾 吹不乾 烘不乾 擰不乾"),
  ["不干透", "不乾透"],
  ["没干透", "沒乾透"],
  ["江干区", "江干區"],
];

function pairs(head: string, tails: string, headHant: string, tailsHant: string): [string, string][] {
  const hant = tailsHant.split(" ");
  return tails.split(" ").map((tail, at) => [head + tail, headHant + hant[at]]);
}

function before(hans: string, hant: string): [string, string][] {
  return [...hans].map((character, at) => [`${character}干`, `${hant[at]}乾`]);
}

/** A sentence that ends here has no more to say of what was done: 干了。 but 干了三年, 干了什么. */
const end = "(?=$|[，。；！？、：…—）」』”’\\s]|吗|吧|呢)";

/** What dries and never does anything, with or without a word of time between. */
const drying =
  "墨|墨水|墨迹|字迹|油墨|油漆|颜料|胶水|水泥|混凝土|眼泪|泪水|泪|汗|汗水|血迹|头发|毛巾|衣服|衣裳|衬衫|裤子|袜子|雨衣|" +
  "被子|被单|床单|鞋|鞋子|嗓子|喉咙|嘴|嘴巴|嘴里|嘴唇|皮肤|泥土|木头|柴火|池塘|水库|水塘|稻田|水田|麦田|河床|水井|河水|湖水|" +
  "溪水|井水|泉水|江水|泉眼|水沟|水渠";
const already = "(?:全|都|也|才|又|快|已|已经|早已|早就|刚|终于|渐渐|慢慢|很快)*";
/** What dries, but where somebody may do something too: in them, nothing has dried. */
const waters = "港口|渡口|河|湖|江|井|溪";
const notWithin = "(?<!(?:在|到|去|从|于|回|来)[^，。；！？、：]{0,8})";

/** Ends that the dictionary takes for a mouth, a sea or a river: 人口|干, 上海|干, 浙江|干, 每天|干. */
const places =
  "[港窗门路出进入人关渡村岗当海周汉营虎江河风隘接端户巷]口|[上珠威青北沿琼定临镇宁]海|[浙九湛镇丽阳内松晋靖龙长珠]江|" +
  "[黄运淮海漯]河|[丽天衡陵溧响]水|[山广京浦股房]东|[今明昨每整白当天]天|主要|不要|[警检督监]察|俄罗斯";
const within = "在[^，。；！？、：]{0,8}[口海江河水]";

const dried = [
  `(?<=(?:${drying})${already}干)(?=了${end})`,
  `(?<=(?:${drying})(?:还没|还没有|没|没有|未)干)${end}`,
  `(?<=${notWithin}(?:${waters})${already}干)(?=了${end})`,
].join("|");
const done = `(?<=(?:${places}|${within})干)(?=[了过完得]|什么|啥|嘛|起来)`;
const pattern = new RegExp(`干(?:(?<dried>${dried})|${done})`, "g");

/** Where a 干 is told by what stands around it: its place in the 简体 text and its form in 繁體. */
export function readDryOrDone(text: string): Map<number, string> {
  if (!text.includes("干")) return new Map();
  return new Map(
    [...text.matchAll(pattern)].map((found) => [found.index, found.groups?.dried === undefined ? "幹" : "乾"]),
  );
}
