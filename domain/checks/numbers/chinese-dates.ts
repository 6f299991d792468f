import { readClocks } from "#domain/checks/numbers/chinese-clocks.ts";
import { digits, number } from "#domain/checks/numbers/date-numerals.ts";
import { type Dated, DateReader, type Moment } from "#domain/checks/numbers/moment.ts";
import type { Script } from "#domain/locale.ts";

const han = "〇零一二三四五六七八九";
const year4 = `(?:[12]\\d{3}|[一二][${han}]{3})`;
const upTo31 =
  "(?:[12]\\d|3[01]|[1-9]|0[1-9]|[二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|[一二三四五六七八九])";
const upTo12 = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九元])";
const inDecade = "(初期?|早期|前期|中期|中叶|中葉|末期?|后期|後期|晚期)?";

/** 11 → 2022: the republic's years are counted from 1912. */
const minguo = (year: number) => year + 1911;

/** The dates and times of a Chinese text whose full-width digits are narrow. */
export function readChineseDates(text: string, script: Script): Dated {
  const reader = new DateReader(text);
  readYears(reader, text, script);
  readDays(reader);
  readSeasons(reader);
  readClocks(reader);
  return { moments: reader.moments, rest: reader.rest };
}

function readYears(reader: DateReader, text: string, script: Script): void {
  reader.take(
    /["“「]?(十[一二三四五六]?)五["”」]?(?=期|时期|時期|规划|規劃|计划|計畫|計劃|以来|以來|末|开局|開局|收官|蓝图|藍圖|和|与)/g,
    (match) => [{ part: "plan", value: number(match[1]) }],
  );
  reader.take(/(?:公元|西元|纪元|紀元)?前(\d{1,4})年/g, (match) =>
    /公元前|西元前/.test(text) ? [{ value: -number(match[1]) }] : null,
  );
  reader.take(new RegExp(`(?:民国|民國)([${han}十百]{1,5}|\\d{1,3})年(代)?`, "g"), (match) => {
    const year = minguo(digits(match[1]));
    return [match[2] ? { part: "decade", value: Math.floor((year - 1) / 10) * 10 } : { value: year }];
  });
  reader.take(new RegExp(`(${year4})年代${inDecade}`, "g"), (match) => [
    { part: "decade", value: digits(match[1]) },
    ...placeInDecade(match[2]),
  ]);
  reader.take(
    new RegExp(
      `(?:(上|本|\\d{1,2}|[${han}十]{1,3})(?:个|個)?(?:世纪|世紀))?([一二三四五六七八])([二三四五六七八九])十年代`,
      "g",
    ),
    (match) => {
      const base = baseOfCentury(match[1]);
      return [number(match[2]), number(match[3])].map((decade) => ({
        part: "decade" as const,
        value: base + decade * 10,
      }));
    },
  );
  reader.take(
    new RegExp(
      `(?:(上|本|\\d{1,2}|[${han}十]{1,3})(?:个|個)?(?:世纪|世紀))?(\\d0|[二三四五六七八九]?十)年代${inDecade}`,
      "g",
    ),
    (match) => [{ part: "decade", value: baseOfCentury(match[1]) + number(match[2]) }, ...placeInDecade(match[3])],
  );
  reader.take(/(?<!\d)(\d0)(?:后|後)(?![\d一-龥]*(?:分|秒))/g, (match) => [{ value: number(match[1]), soft: true }]);
  reader.take(/(?<!\d)([5-9]5)(?:后|後)/g, (match) => [{ value: number(match[1]), soft: true }]);
  reader.take(
    new RegExp(`(${year4})(?:年)?(?:至|到|—|－|-|–|~|～)(${year4})(?:年度?|财年|財年|学年|學年|赛季|賽季)`, "g"),
    (match) => [{ value: digits(match[1]) }, { value: digits(match[2]) }],
  );
  reader.take(/(?<!\d)(20\d\d)[/／—–-](\d\d)(?:年度?|财年|財年|学年|學年|赛季|賽季|年)/g, (match) => [
    { value: number(match[1]) },
    { value: 2000 + number(match[2]) },
  ]);
  reader.take(
    new RegExp(`(?<![\\d${han}约約近逾了超过過有历歷达達])(${year4})(?:年|财年|財年)(?!代|级|級)`, "g"),
    (match) => [{ value: digits(match[1]) }],
  );
  reader.take(/(?<!\d)(\d{1,2}|[一二]?十[一二三四五六七八九]?|[一二三四五六七八九])(?:世纪|世紀)/g, (match) => [
    { part: "century", value: number(match[1]) },
  ]);
  if (script !== "Hant") return;
  reader.take(/(?<!\d)(1\d\d|[5-9]\d)學年度?/g, (match) => [
    { value: minguo(number(match[1])) },
    { value: minguo(number(match[1])) + 1 },
  ]);
  reader.take(
    new RegExp(`(?<![\\d${han}])([一二]?[${han}]{2}|1\\d\\d)年(?=${upTo12}月|度|底|起|初|第)`, "g"),
    (match) => {
      const year = digits(match[1]);
      return year >= 60 && year < 200 ? [{ value: minguo(year) }] : null;
    },
  );
}

/** 上世纪, 本世纪, 19世纪; nothing where a decade is named alone. */
function baseOfCentury(century: string | undefined): number {
  if (century === undefined) return 0;
  if (century === "上") return 1900;
  return century === "本" ? 2000 : (number(century) - 1) * 100;
}

/** 年代初, 年代后期: where in it. */
function placeInDecade(words: string | undefined): Partial<Moment>[] {
  if (words === undefined) return [];
  return [{ part: "third", value: /[初早前]/.test(words) ? 1 : words.startsWith("中") ? 2 : 3 }];
}

function readDays(reader: DateReader): void {
  // 北京11月6日电: when a report was filed stands at its head and is no part of it.
  reader.take(/(?:\d{1,2}月)?\d{1,2}日[电電]/g, () => []);
  // 1至10月, 四月至六月: the months that figures are for.
  reader.take(
    new RegExp(`(?<![\\d月])(${upTo12})月?[至到—－–-](${upTo12})月(?:份)?(?!${upTo31}[日号號])`, "g"),
    (match) => [
      { part: number(match[1]) === 1 ? "months" : "month", value: number(match[2]), soft: number(match[1]) !== 1 },
    ],
  );
  // A lunar day is said in words of its own; its numbers are those of no calendar of ours.
  reader.take(
    new RegExp(`(?:农历|農曆|阴历|陰曆|旧历|舊曆)(?:[正腊臘冬]|${upTo12})月(?:(?:初)?${upTo31}[日号號]?)?`, "g"),
    () => [],
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
    new RegExp(`(?<![\\d${han}十个個/前首头頭])(${upTo12})月(?!饼|餅|球|亮|薪|票|嫂|台|臺)`, "g"),
    (match) => {
      const before = reader.rest.slice(Math.max(0, match.index - 8), match.index);
      return /(?:^|[^\d〇零一二三四五六七八九十])(?:\d{1,2}|[一二三四五六七八九十]{1,3})年$/.test(before)
        ? null
        : [{ part: "month", value: number(match[1]) }];
    },
  );
  reader.take(/(?<!\d)(\d{1,2})[日号號](?=\d{1,2}[时時点點:：]|凌晨|清晨|上午|中午|下午|晚|早|夜|深夜)/g, (match) => [
    { part: "ownDay", value: number(match[1]) },
  ]);
  reader.take(
    /(?<![\d一-龥])[（(]?(\d{1,2})[)）]?[日号號](?!间|間|内|內|均|后|後|线|線|楼|樓|馆|館|院|台|臺)/g,
    (match) => (number(match[1]) <= 31 ? [{ part: "ownDay", value: number(match[1]) }] : null),
  );
  reader.take(
    /(?<=[明今昨翌本这這至到于於在自从從截间間月])[（(]?(\d{1,2})[)）]?[日号號](?!间|間|内|內|均|线|線)/g,
    (match) => (number(match[1]) <= 31 ? [{ part: "ownDay", value: number(match[1]) }] : null),
  );
  reader.take(
    /元旦|八一(?!路|街|厂|队)|["“「]八一["”」]|建军节|三八(?=妇女|婦女|红旗|紅旗|节|節)|妇女节|婦女節|儿童节|兒童節|六一(?=儿童|兒童|节|節)|七一(?=讲话|勋章|建党)|双十一|雙十一|双11|雙11|国庆节|國慶日|(?:["“「])?五一["”」]?(?=假期|长假|劳动节|黄金周|期间|连假|連假|小长假)|十一(?=假期|长假|黄金周)/g,
    (match) => [{ part: "monthDay", soft: true, value: holiday(match[0]) }],
  );
}

function holiday(name: string): number {
  if (name === "元旦") return 101;
  if (/[双雙]/.test(name)) return 1111;
  if (/八一|建军/.test(name)) return 801;
  if (/三八|妇女|婦女/.test(name)) return 308;
  if (/六一|儿童|兒童/.test(name)) return 601;
  if (name === "七一") return 701;
  return /五一/.test(name) ? 501 : 1001;
}

function readSeasons(reader: DateReader): void {
  reader.take(/(?:周|週|星期|礼拜|禮拜)([一二三四五六日天])(?!年|岁|歲|期|个|個|次)/g, (match) => [
    { part: "weekday", value: "一二三四五六日".indexOf((match[1] ?? "").replace("天", "日")) + 1 },
  ]);
  reader.take(/(?<![前连連近首每这這上月本该該下])(?:第)?([一二三四1-4首末])季(?:度)?(?!节|節|报|報告)/g, (match) => [
    {
      part: "quarter",
      value: match[1] === "首" ? 1 : match[1] === "末" ? 4 : number(match[1]),
      // 一季 is a quarter as often as the first.
      soft: match[0] === "一季",
    },
  ]);
  reader.take(/首季(?:度)?/g, () => [{ part: "quarter", value: 1 }]);
  reader.take(/Q([1-4])(?!\d)/g, (match) => [{ part: "quarter", value: number(match[1]) }]);
  reader.take(/上半(?:财|財)?(?:年|年度)/g, () => [{ part: "half", value: 1 }]);
  reader.take(/下半(?:财|財)?(?:年|年度)/g, () => [{ part: "half", value: 2 }]);
}
