import { agreement, otherMeasure } from "#domain/checks/numbers/agree.ts";
import type { Amount } from "#domain/checks/numbers/amount.ts";
import type { Difference } from "#domain/checks/numbers/compare-amounts.ts";
import { sameMoney, unitById } from "#domain/checks/numbers/units.ts";

type Sides<T> = { zh: T[]; en: T[] };

/** What stands between a sum or a measure and what it comes to in another. */
const introduces = {
  zh: /^(?:[^，。；（(\d]{0,6}[（(](?:[约約近合即逾]|折合|相[当當][于於])*|，?(?:[约約]合|折合|合|即|[约約]|相[当當][于於])[约約近逾]?)(?:[A-Z]{0,3}[$¥€£])?$/,
  en: /^(?:(?: [a-z-]+){0,3},? ?\((?:or )?|(?: [a-z-]+){0,3}, or |,? or |(?: [a-z-]+){0,3},? (?:equivalent to|the equivalent of) )(?:(?:about|around|roughly|approximately|nearly|almost|some|just (?:over|under)|more than|over) )?(?:[A-Z]{0,3}[$¥€£])?$/,
} as const;

/** How much of each a US dollar has bought since 1994, the least and the most. */
const perDollar: Readonly<Record<string, readonly [number, number]>> = {
  USD: [1, 1],
  CNY: [5.9, 8.8],
  HKD: [7.6, 7.9],
  MOP: [7.8, 8.2],
  TWD: [25, 36],
  JPY: [75, 165],
  EUR: [0.6, 1.25],
  GBP: [0.47, 0.95],
  CHF: [0.75, 1.8],
  KRW: [750, 1900],
  SGD: [1.19, 1.9],
  AUD: [0.9, 2.1],
  CAD: [0.9, 1.65],
  NZD: [1.1, 2.6],
  INR: [30, 100],
  THB: [24, 56],
  MYR: [2.4, 4.9],
};

/**
 * "22 degrees Celsius (about 72 Fahrenheit)", "8 C, or 46 F": told once more in a measure that the reader knows. What was
 * reckoned rightly asks for nothing, and what was reckoned wrongly is told.
 * @param isOld a year is named in which money bought more
 */
export function takeGlosses(
  left: Sides<Amount>,
  all: Sides<Amount>,
  text: Record<"zh" | "en", string>,
  isOld: boolean,
) {
  const wrong: Difference[] = [];
  for (const side of ["zh", "en"] as const) {
    const others = left[side === "zh" ? "en" : "zh"].map(dimensionOf);
    left[side] = left[side].filter((amount) => {
      const dimension = dimensionOf(amount);
      if (dimension === null || others.includes(dimension)) return true;
      const like = all[side].filter((one) => one !== amount && isOther(one, amount));
      if (dimension !== "money" && like.some((one) => converts(one, amount))) return false;
      const glossed = like.find((one) => {
        const end = one.at + one.text.length;
        return end <= amount.at && introduces[side].test(text[side].slice(end, amount.at));
      });
      if (glossed === undefined || (dimension === "money" && isOld)) return true;
      if (dimension === "money" ? bought(glossed, amount) : converts(glossed, amount)) return false;
      wrong.push({
        rule: "unit-mismatch",
        kind: side === "zh" ? "missingInEnglish" : "missingInChinese",
        zh: side === "zh" ? amount : null,
        en: side === "en" ? amount : null,
      });
      return false;
    });
  }
  return wrong;
}

function dimensionOf({ readings }: Amount): string | null {
  const unit = readings.find(({ unit: one }) => one !== null)?.unit;
  const dimension = unit ? unitById(unit).dimension : null;
  return dimension === "fahrenheit" ? "temperature" : dimension;
}

function isOther(one: Amount, other: Amount): boolean {
  return dimensionOf(one) === dimensionOf(other) && one.readings[0]?.unit !== other.readings[0]?.unit;
}

function converts(one: Amount, other: Amount): boolean {
  return !otherMeasure(one, other) && agreement({ ...one, per: null }, { ...other, per: null }) > 1;
}

/** Whether so much of one money has ever come to so much of another; what is not in the table may. */
function bought({ readings: [one] }: Amount, { readings: [other] }: Amount): boolean {
  const ranges = (unit: string | null | undefined) =>
    Object.entries(perDollar).flatMap(([id, range]) => (unit && sameMoney(unit, id) ? [range] : []));
  const [from, to] = [ranges(one?.unit), ranges(other?.unit)];
  if (!one || !other || from.length === 0 || to.length === 0) return true;
  const rate = other.value / one.value;
  return from.some((a) => to.some((b) => rate >= (b[0] / a[1]) * 0.95 && rate <= (b[1] / a[0]) * 1.05));
}
