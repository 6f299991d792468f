/** A place whose clock is named: minutes ahead of UTC, both where it has a summer time. */
type Zone = { zh: string; en: string; ahead: readonly number[] };

const zones: readonly Zone[] = [
  {
    zh: "北京|中国|中國|台北|臺北|台湾|台灣|臺灣|香港|澳门|澳門|新加坡|马尼拉|馬尼拉|吉隆坡|珀斯",
    en: "Beijing|China|Taipei|Taiwan|Hong Kong|Macau|Singapore|Manila|Perth|local Chinese|CST|HKT|SGT",
    ahead: [480],
  },
  { zh: "东京|東京|日本|首尔|首爾|韩国|韓國|平壤", en: "Tokyo|Japan|Japanese|Seoul|Korean|JST|KST", ahead: [540] },
  { zh: "悉尼|雪梨|墨尔本|墨爾本|堪培拉", en: "Sydney|Melbourne|Canberra|AEST|AEDT", ahead: [600, 660] },
  { zh: "曼谷|河内|河內|雅加达|雅加達", en: "Bangkok|Hanoi|Jakarta", ahead: [420] },
  { zh: "印度|新德里|孟买|孟買", en: "Indian?|Delhi|New Delhi|Mumbai|IST", ahead: [330] },
  { zh: "迪拜|杜拜|阿联酋", en: "Dubai|GST", ahead: [240] },
  { zh: "莫斯科", en: "Moscow|MSK", ahead: [180] },
  { zh: "开罗|開羅|雅典|基辅|基輔", en: "Cairo|Athens|Kyiv|EET|EEST", ahead: [120, 180] },
  {
    zh: "巴黎|柏林|罗马|羅馬|马德里|馬德里|布鲁塞尔|布魯塞爾|法兰克福|苏黎世|维也纳|斯德哥尔摩|中欧|中歐|欧洲中部",
    en: "Paris|Berlin|Rome|Madrid|Brussels|Frankfurt|Zurich|Vienna|Stockholm|Central European|CEST|CET",
    ahead: [60, 120],
  },
  { zh: "英国夏令|英國夏令", en: "BST|British Summer", ahead: [60] },
  { zh: "伦敦|倫敦|英国|英國", en: "London|UK|British", ahead: [0, 60] },
  { zh: "格林尼治|格林威治|格林威治標準|世界协调|世界協調|协调世界|協調世界", en: "GMT|UTC|Greenwich", ahead: [0] },
  {
    zh: "纽约|紐約|美东|美東|美国东部|美國東部|华盛顿|華盛頓|多伦多|多倫多|波士顿",
    en: "New York|Eastern|EDT|EST|ET|Washington|Toronto|Boston",
    ahead: [-240, -300],
  },
  { zh: "芝加哥|美中|美国中部|休斯敦", en: "Chicago|US Central|CDT|Houston", ahead: [-300, -360] },
  {
    zh: "洛杉矶|洛杉磯|美西|美国西部|美國西部|旧金山|舊金山|太平洋",
    en: "Los Angeles|Pacific|PDT|PST|PT|San Francisco|Seattle",
    ahead: [-420, -480],
  },
];

/** China's clock, on which a Chinese text is when it names no other. */
export const ownZone = 480;

const chinese = new Map(zones.flatMap(({ zh, ahead }) => zh.split("|").map((name) => [name, ahead] as const)));

/** The names of places whose clock a Chinese text may name, for a pattern. */
export const chineseZoneNames = [...chinese.keys()].toSorted((a, b) => b.length - a.length).join("|");

/** How far ahead of UTC the clock of that place is. */
export function chineseZone(name: string | undefined): readonly number[] | null {
  return name === undefined ? null : (chinese.get(name) ?? null);
}

const english = zones.map(
  ({ en, ahead }) =>
    [
      new RegExp(
        `^,? ?\\(?(?:(?:${en})(?: (?:daylight|summer|standard|local))?(?: time)?\\b|(?:on \\w+day |the (?:previous|same|next|following) day |the day before )?in (?:${en})\\b|(?:${en}) time)`,
        "i",
      ),
      ahead,
    ] as const,
);
const offset = /^,? ?\(?(?:GMT|UTC) ?([+−–-]) ?(\d{1,2})(?::?(\d\d))?/;

/** The zone that is named behind a time of an English text: GMT, in Tokyo, UTC+8. */
export function englishZone(after: string): readonly number[] | null {
  const told = offset.exec(after);
  if (told) return [(told[1] === "+" ? 1 : -1) * (Number(told[2]) * 60 + Number(told[3] ?? 0))];
  return english.find(([name]) => name.test(after))?.[1] ?? null;
}
