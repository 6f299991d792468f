import { readLunarDays, readNamedDays } from "#domain/checks/numbers/chinese-named-days.ts";
import { number } from "#domain/checks/numbers/date-numerals.ts";
import type { DateReader } from "#domain/checks/numbers/moment.ts";

const han = "〇零一二三四五六七八九";
const upTo31 =
  "(?:[12]\\d|3[01]|[1-9]|0[1-9]|[二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|卅一?|[一二三四五六七八九])";
const upTo12 = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九元])";

/** The months and days of a Chinese text, years taken out of it. */
export function readDays(reader: DateReader): void {
  // 北京11月6日电: when a report was filed stands at its head and is no part of it.
  reader.take(/(?:\d{1,2}月)?\d{1,2}日[电電]/g, () => []);
  reader.take(/十月[怀懷]胎|六月[飞飛]雪/g, () => []);
  readLunarDays(reader);
  // 年底, 6月初, 本世纪中叶: where in it; compared only with what the other side says of the kind.
  reader.take(
    /(?<=[年月])(?:初(?![一二三四五六七八九十])|底|末|中(?=[，。、；]|以|将|將|前|时|時|旬?$))|(?<=年)[终終关關](?=[，。]|前|奖|獎)/g,
    (match) => [{ part: "third", value: /初/.test(match[0]) ? 1 : match[0] === "中" ? 2 : 3 }],
  );
  reader.take(/(?:本|上|下)个?個?(?:世纪|世紀)(初|中叶|中葉|中期|末|后期|後期|下半叶|下半葉)/g, (match) => [
    { part: "third", value: match[1] === "初" ? 1 : /^中/.test(match[1] ?? "") ? 2 : 3 },
  ]);
  readNamedDays(reader);
  // 1至10月, 四月至六月: the months that figures are for.
  reader.take(
    new RegExp(`(?<![\\d月])(${upTo12})月?(?:份)?[至到—－–~～-](${upTo12})月(?:份)?(?!${upTo31}[日号號])`, "g"),
    (match) => [{ part: "months", value: number(match[1]) * 100 + number(match[2]) }],
  );
  reader.take(
    new RegExp(`(${upTo12})月(${upTo31})[日号號]?[、和与與及至到—－–-](${upTo31})(?:两|兩)?[日号號]`, "g"),
    (match) => [
      { part: "monthDay", value: number(match[1]) * 100 + number(match[2]) },
      { part: "monthDay", value: number(match[1]) * 100 + number(match[3]) },
    ],
  );
  reader.take(new RegExp(`(?<![\\d${han}十个個])(${upTo12})月(?:份)?(${upTo31})[日号號]`, "g"), (match) => [
    { part: "monthDay", value: number(match[1]) * 100 + number(match[2]) },
  ]);
  reader.take(new RegExp(`(?<![\\d${han}十个個年])(${upTo12})月(?:份)?([上中下])旬`, "g"), (match) => [
    { part: "month", value: number(match[1]) },
    { part: "third", value: "上中下".indexOf(match[2] ?? "") + 1 },
  ]);
  // 三年四月 of a sentence is a length of time, 两个月 is one, and so is 12月 after a slash.
  reader.take(
    new RegExp(
      `(?<![\\d${han}十个個/前首头頭连連整])(${upTo12})月(?!饼|餅|球|亮|薪|票|嫂|台|臺|天(?![内內气氣]))`,
      "g",
    ),
    (match) => {
      const before = reader.rest.slice(Math.max(0, match.index - 8), match.index);
      return /(?:^|[^\d〇零一二三四五六七八九十第])(?:\d{1,2}|[一二三四五六七八九十]{1,3})年$/.test(before)
        ? null
        : [{ part: "month", value: number(match[1]) }];
    },
  );
  reader.take(
    new RegExp(
      `(?<![\\d${han}前后後次同每])(\\d{1,2}|${upTo31})[日号號](?=\\d{1,2}[时時点點:：]|凌晨|清晨|上午|中午|下午|晚|早|夜|深夜|[（(](?:周|週|星期))`,
      "g",
    ),
    (match) => [{ part: "ownDay", value: number(match[1]) }],
  );
  reader.take(
    /(?:[于於在至到本]|(?<=[定将將訂订]))(廿[一二三四五六七八九]?|卅一?|[二三]?十[一二三四五六七八九]?)[日号號](?![内內间間后後])/g,
    (match) => [{ part: "ownDay", value: number(match[1]) }],
  );
  reader.take(new RegExp(`(?<=[上下本当當次翌同][个個]?月)(${upTo31})[日号號](?![内內间間])`, "g"), (match) => [
    { part: "ownDay", value: number(match[1]) },
  ]);
  reader.take(
    /(?<![\d一-龥])[（(]?(\d{1,2})[)）]?[日号號](?!间|間|内|內|均|后|後|线|線|楼|樓|馆|館|院|台|臺)/g,
    (match) => (number(match[1]) <= 31 ? [{ part: "ownDay", value: number(match[1]) }] : null),
  );
  reader.take(
    /(?<=[明今昨翌本这這至到于於在自从從截间間月为為是定訂])[（(]?(\d{1,2})[)）]?[日号號](?!间|間|内|內|均|线|線)/g,
    (match) => (number(match[1]) <= 31 ? [{ part: "ownDay", value: number(match[1]) }] : null),
  );
}
