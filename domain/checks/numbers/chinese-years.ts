import { digits, number } from "#domain/checks/numbers/date-numerals.ts";
import type { DateReader, Moment } from "#domain/checks/numbers/moment.ts";
import type { Script } from "#domain/locale.ts";

const han = "〇零一二三四五六七八九";
const year4 = `(?:[12]\\d{3}|[一二][${han}]{3})`;
const upTo12 = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九元])";
const inDecade = "(初期?|早期|前期|中期|中叶|中葉|末期?|后期|後期|晚期)?";

/** 11 → 2022: the republic's years are counted from 1912. */
const minguo = (year: number) => year + 1911;

/** The first year of an era; those of the emperors may be said as their years or not at all. */
const eras: [string, number][] = [
  ["令和", 2019],
  ["平成", 1989],
  ["昭和", 1926],
  ["大正", 1912],
  ["明治", 1868],
  ["洪武", 1368],
  ["永乐|永樂", 1403],
  ["嘉靖", 1522],
  ["万历|萬曆", 1573],
  ["崇祯|崇禎", 1628],
  ["顺治|順治", 1644],
  ["康熙", 1662],
  ["雍正", 1723],
  ["乾隆", 1736],
  ["嘉庆|嘉慶", 1796],
  ["道光", 1821],
  ["咸丰|咸豐", 1851],
  ["同治", 1862],
  ["光绪|光緒", 1875],
  ["宣统|宣統", 1909],
  ["贞观|貞觀", 627],
  ["开元|開元", 713],
];

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
  reader.take(
    /((?:公元|西元|纪元|紀元)?前)?(?<![\d个個])(\d{1,2}|[一二]?十[一二三四五六七八九]?|[一二三四五六七八九])(?:世纪|世紀)(初期?|早期|前期|前半叶|上半叶|上半葉|前半葉|中期|中叶|中葉|末期?|后期|後期|晚期|下半叶|下半葉|后半叶|後半葉)?/g,
    (match) => [{ part: "century", value: number(match[2]) * (match[1] ? -1 : 1) }, ...placeInDecade(match[3])],
  );
  for (const [era, start] of eras)
    reader.take(new RegExp(`(?:${era})([${han}十元]{1,4}|\\d{1,2})年`, "g"), (match) => [
      { value: start + number(match[1]) - 1, soft: !/令和|平成|昭和/.test(era) },
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
  return [{ part: "third", value: /[初早前上]/.test(words) ? 1 : words.startsWith("中") ? 2 : 3 }];
}
