import { digits, number } from "#domain/checks/numbers/date-numerals.ts";
import { eras, yearOfEra } from "#domain/checks/numbers/eras.ts";
import type { DateReader, Moment } from "#domain/checks/numbers/moment.ts";
import type { Script } from "#domain/locale.ts";

const han = "〇零一二三四五六七八九";
const year4 = `(?:[12]\\d{3}|[一二][${han}]{3})`;
const upTo12 = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九元])";
const inDecade = "(初期?|早期|前期|中期|中叶|中葉|末期?|后期|後期|晚期)?";

/** 11 → 2022: the republic's years are counted from 1912. */
const minguo = (year: number) => year + 1911;

const eraNames = eras.map(({ zh }) => zh).join("|");
const erasByName = new Map(eras.flatMap((era) => era.zh.split("|").map((name) => [name, era] as const)));

/** The years, decades, centuries and five-year plans of a Chinese text. */
export function readYears(reader: DateReader, text: string, script: Script): void {
  reader.take(
    /["“「]?(十[一二三四五六]?)五["”」]?(?=期|时期|時期|规划|規劃|计划|計畫|計劃|以来|以來|末|开局|開局|收官|蓝图|藍圖|和|与)/g,
    (match) => [{ part: "plan", value: number(match[1]) }],
  );
  reader.take(/(?:公元|西元|纪元|紀元)?前(\d{1,4})年/g, (match) =>
    /公元前|西元前/.test(text) ? [{ value: -number(match[1]) }] : null,
  );
  reader.take(/(?<!\d)((?:19|20)\d\d)[-/.](1[0-2]|0?[1-9])[-/.](3[01]|[12]\d|0?[1-9])(?!\d)/g, (match) => [
    { value: Number(match[1]) },
    { part: "monthDay", value: Number(match[2]) * 100 + Number(match[3]) },
  ]);
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
      `(?:(上|本|\\d{1,2}|[${han}十]{1,3})(?:个|個)?(?:世纪|世紀))?([一二三四五六七八])[、至到]?([二三四五六七八九])[十〇零]年代`,
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
      `(?:(上|本|\\d{1,2}|[${han}十]{1,3})(?:个|個)?(?:世纪|世紀))?(\\d0|[二三四五六七八九]?十|[${han}][〇零])年代${inDecade}`,
      "g",
    ),
    (match) => [{ part: "decade", value: baseOfCentury(match[1]) + number(match[2]) }, ...placeInDecade(match[3])],
  );
  reader.take(/(?<!\d)(\d0|[五六七八九][零〇])(?:后|後)(?![\d一-龥]*(?:分|秒))/g, (match) => [
    { value: number(match[1]), soft: true },
  ]);
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
  reader.take(
    /((?:公元|西元|纪元|紀元)?前)?(?<![\d个個]|分之)(\d{1,2}|[一二]?十[一二三四五六七八九]?|[一二三四五六七八九])(?:世纪|世紀)(初期?|早期|前期|前半叶|上半叶|上半葉|前半葉|中期|中叶|中葉|末期?|后期|後期|晚期|下半叶|下半葉|后半叶|後半葉)?/g,
    (match) => [{ part: "century", value: number(match[2]) * (match[1] ? -1 : 1) }, ...placeInDecade(match[3])],
  );
  reader.take(new RegExp(`(${eraNames})([${han}十元]{1,4}|\\d{1,2})年`, "g"), (match) => {
    const era = erasByName.get(match[1] ?? "");
    return era ? [{ part: era.exact ? "year" : "era", value: yearOfEra(era, number(match[2])) }] : null;
  });
  // 明治二十八年（一八九五）: a year said digit by digit needs no sign where brackets hold nothing else.
  reader.take(new RegExp(`(?<=[（(])(${year4})(?:[至到—－–~～-]+(${year4}))?(?=[)）])`, "g"), (match) =>
    [match[1], match[2]].filter((year) => year !== undefined).map((year) => ({ value: digits(year) })),
  );
  if (script !== "Hant") return;
  reader.take(/(?<!\d)(1\d\d|[5-9]\d)學年度?/g, (match) => [
    { value: minguo(number(match[1])) },
    { value: minguo(number(match[1])) + 1 },
  ]);
  // 一一二年 said digit by digit is no length of time, and 112年 is none behind what a date stands behind.
  reader.take(new RegExp(`(?<![\\d${han}十百第])(一[〇零一二三四][${han}])年(?![代級级])`, "g"), (match) => [
    { value: minguo(digits(match[1])) },
  ]);
  reader.take(
    /(?<=自|從|截至|迄|^|[，。；、（])(1[0-4]\d)年(?=[全上下春夏秋冬以年間的止]|及|和)(?!以[上內下])/g,
    (match) => [{ value: minguo(number(match[1])) }],
  );
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
  return [{ part: "third", value: /[初早前上]/.test(words) ? 1 : words.startsWith("中") ? 2 : 3 }];
}
