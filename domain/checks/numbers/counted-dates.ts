import { type Amount, mostCompared } from "#domain/checks/numbers/amount.ts";
import type { DateDifference } from "#domain/checks/numbers/compare-dates.ts";
import { number } from "#domain/checks/numbers/date-numerals.ts";
import { cardinals } from "#domain/checks/numbers/english-numeral.ts";
import type { Moment } from "#domain/checks/numbers/moment.ts";

type Sides<T> = { zh: T[]; en: T[] };
type Span = "year" | "month" | "day";
/** 次年, 四年后, "two years later": so many from the one that was named before it. */
type Counted = { span: Span; by: number; at: number; text: string; isSure: boolean };

const numeral = "([\\d一二两兩三四五六七八九十]{1,3})";
const chinese: [RegExp, Span, number | "after" | "before"][] = [
  [/(?:次|翌|隔)年(?![度级級会會])|第二年(?!度)|(?:转|轉)年/g, "year", 1],
  [/(?<![0-9零一二三四五六七八九])(?:前一|上一|头一|頭一)年/g, "year", -1],
  [/同年(?![级級代龄齡同])/g, "year", 0],
  [new RegExp(`${numeral}年(?:之|以)?[后後](?![的]?今)`, "g"), "year", "after"],
  [new RegExp(`(?:时隔|時隔|相隔|事隔|再[过過]|又[过過](?:了)?)${numeral}年`, "g"), "year", "after"],
  [new RegExp(`${numeral}年(?:之|以)?前`, "g"), "year", "before"],
  [/(?:次|翌)月|第二个月|第二個月/g, "month", 1],
  [/同月/g, "month", 0],
  [new RegExp(`${numeral}[个個]月(?:之|以)?[后後]`, "g"), "month", "after"],
  [/(?:次|翌|隔)[日天]|第二[天日](?!性)/g, "day", 1],
  [/前一[日天晚]/g, "day", -1],
  [new RegExp(`${numeral}[天日](?:之|以)?[后後]`, "g"), "day", "after"],
];
const counts = "(an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|\\d{1,2})";
const english: [RegExp, number | "after" | "before"][] = [
  [
    /\bfollowing (year|month|day)\b|(?<!\b(?:over|within|for|in|during|of|throughout|into) )\bthe next (year|month|day)\b/g,
    1,
  ],
  [/\bthe (year|month|day) after(?=[,.;]| that\b|$)|\b(?:next|following) (day) /g, 1],
  [new RegExp(`\\b${counts} (year|month|day)s? (?:later|afterwards?|after that|on(?=[,.;]|$))`, "gi"), "after"],
  [new RegExp(`\\bafter ${counts} (year|month|day)s?\\b`, "gi"), "after"],
  [new RegExp(`\\b${counts} (year|month|day)s? (?:earlier|previously|before(?=[,.;]|$))`, "gi"), "before"],
  [/\bthe (year|month|day) before(?=[,.;]|$)|\bprevious (year|month|day)\b/g, -1],
  [/\b(?:the same|that same|later that|that) (year|month|day)\b/g, 0],
];

/** Nothing is counted in a text that has none of these. */
const told = {
  zh: /[次翌隔同一二转轉][年月日天]|[年月天日](?:之|以)?[后後前]|隔[^，。]{1,4}年|再[过過]/,
  en: /\b(?:following|next|later|after|afterwards?|on|earlier|before|previous|previously|same|that) ?(?:year|month|day|[,.;]|$)|\b(?:later|earlier|after|previously)\b/,
};
const rough = /(?:约|約|近|逾|超|过|過|不到|不足|大约|大約|about|around|nearly|almost|over|than|some|roughly)\s?$/;

function readChinese(text: string): Counted[] {
  return chinese.flatMap(([pattern, span, by]) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const before = text.slice(Math.max(0, match.index - 3), match.index);
      // 2020年后, 第三年后.
      if (/[\d第百千零〇一二三四五六七八九十]$/.test(before) && typeof by === "string") return [];
      const many = typeof by === "number" ? by : number(match[1]?.replace(/[兩两]/, "二")) * (by === "after" ? 1 : -1);
      return [{ span, by: many, at: match.index, text: match[0], isSure: !rough.test(before) }];
    }),
  );
}

function readEnglish(text: string): Counted[] {
  return english.flatMap(([pattern, by]) =>
    [...text.matchAll(pattern)].map((match) => {
      const words = match.slice(1).filter((word) => word !== undefined);
      const span = words.at(-1) === "month" ? "month" : words.at(-1) === "day" ? "day" : "year";
      const [first = ""] = words;
      const value = /^an?$/i.test(first) ? 1 : (cardinals.get(first.toLowerCase()) ?? Number(first));
      const many = typeof by === "number" ? by : value * (by === "after" ? 1 : -1);
      const before = text.slice(Math.max(0, match.index - 10), match.index);
      return { span, by: many, at: match.index, text: match[0], isSure: !rough.test(before) };
    }),
  );
}

const parts: Record<Span, readonly Moment["part"][]> = {
  year: ["year"],
  month: ["month"],
  day: ["monthDay", "ownDay", "weekday"],
};

/** `by` years, months or days on from a moment, told as that moment is. */
function moved({ part, value }: Moment, by: number): number {
  if (part === "year") return value + by;
  if (part === "month") return ((((value + by - 1) % 12) + 12) % 12) + 1;
  if (part === "weekday") return ((((value + by - 1) % 7) + 7) % 7) + 1;
  if (part === "ownDay") return value + by;
  const day = new Date(Date.UTC(2023, Math.floor(value / 100) - 1, (value % 100) + by));
  return (day.getUTCMonth() + 1) * 100 + day.getUTCDate();
}

function isAt(moment: Moment, base: Moment, by: number): boolean {
  const value = moved(base, by);
  if (moment.part === base.part) return moment.value === value;
  if (base.part === "monthDay" && moment.part === "ownDay") return moment.value === value % 100;
  return base.part === "ownDay" && moment.part === "monthDay" && moment.value % 100 === value;
}

/**
 * Holds what one side counts from a date against the date that the other side says: 2019年…次年 beside "in 2019 … in 2020".
 * What agrees leaves the moments of the side that says it, and what does not is told, where nothing else can be meant.
 * @returns the differences, and the amounts that only counted (四年后)
 */
export function settleCounted(
  moments: Sides<Moment>,
  text: { zh: string; en: string },
): { differences: DateDifference[]; isCounted: (amount: Amount, side: "zh" | "en") => boolean } {
  const nothing = { differences: [], isCounted: () => false };
  if (!told.zh.test(text.zh) && !told.en.test(text.en)) return nothing;
  const counted = withoutLike({ zh: readChinese(text.zh), en: readEnglish(text.en) });
  const isLong = [moments.zh, moments.en, counted.zh, counted.en].some(({ length }) => length > mostCompared);
  if (isLong) return nothing;
  const differences: DateDifference[] = [];
  const settled: Sides<Counted> = { zh: [], en: [] };
  const isLike = (one: Moment, other: Moment) => isAt(one, other, 0);
  const lone = {
    zh: moments.zh.filter((one) => !moments.en.some((other) => isLike(one, other))),
    en: moments.en.filter((one) => !moments.zh.some((other) => isLike(one, other))),
  };
  for (const [side, other] of [
    ["zh", "en"],
    ["en", "zh"],
  ] as const)
    for (const count of counted[side]) {
      const bases = moments[side].filter(({ part, at }) => parts[count.span].includes(part) && at < count.at);
      const said = lone[other].filter(({ part, soft }) => parts[count.span].includes(part) && !soft);
      const base = bases.toSorted((a, b) => a.at - b.at).at(-1);
      if (base === undefined || said.length === 0) continue;
      const found = said.find((moment) => bases.some((one) => isAt(moment, one, count.by)));
      if (found !== undefined) {
        settled[side].push(count);
        lone[other] = lone[other].filter((one) => one !== found);
        moments[other] = moments[other].filter((one) => one !== found);
        continue;
      }
      const like = said.find(
        (moment) => moment.part === base.part || (base.part !== "weekday" && moment.part !== "weekday"),
      );
      const isAlone =
        counted[side].filter(({ span }) => span === count.span).length === 1 &&
        !counted[other].some(({ span }) => span === count.span) &&
        lone[side].every(({ part }) => !parts[count.span].includes(part));
      if (like === undefined || !isAlone || !count.isSure) continue;
      const own: Moment = { ...base, at: count.at, text: count.text };
      differences.push(side === "zh" ? { zh: own, en: like } : { zh: like, en: own });
      settled[side].push(count);
      lone[other] = lone[other].filter((one) => one !== like);
      moments[other] = moments[other].filter((one) => one !== like);
    }
  differences.push(...otherwiseCounted(counted, settled));
  return {
    differences,
    isCounted: (amount, side) =>
      settled[side].some(({ at, text: words }) => amount.at >= at && amount.at < at + words.length),
  };
}

/** 一年后 beside "a year later": what both count in one way explains no date of either. */
function withoutLike({ zh, en }: Sides<Counted>): Sides<Counted> {
  const others = [...en];
  const open = zh.filter((one) => {
    const at = others.findIndex(({ span, by }) => span === one.span && by === one.by);
    if (at >= 0) others.splice(at, 1);
    return at < 0;
  });
  return { zh: open, en: others };
}

/** 次年 beside "two years later". */
function otherwiseCounted(counted: Sides<Counted>, settled: Sides<Counted>): DateDifference[] {
  const open = (side: "zh" | "en") => counted[side].filter((one) => !settled[side].includes(one) && one.by !== 0);
  const [zh, en] = [open("zh"), open("en")];
  const [one, other] = [zh[0], en[0]];
  if (!one || !other || zh.length !== 1 || en.length !== 1 || one.span !== other.span || one.by === other.by) return [];
  // 两年后 beside "three years later" are two numbers that differ.
  if (!one.isSure || !other.isSure || /[\d一二两兩三四五六七八九十]年/.test(one.text.replace("第二", ""))) return [];
  const moment = { part: "year" as const, value: 0, zone: null, soft: false, vague: false };
  settled.zh.push(one);
  settled.en.push(other);
  return [{ zh: { ...moment, at: one.at, text: one.text }, en: { ...moment, at: other.at, text: other.text } }];
}
