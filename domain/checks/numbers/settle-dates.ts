import { equal } from "#domain/checks/numbers/agree.ts";
import type { Amount } from "#domain/checks/numbers/amount.ts";
import type { Moment } from "#domain/checks/numbers/moment.ts";

type Sides<T> = { zh: T[]; en: T[] };

/** What the number of a moment may be on the other side, where nothing there says that it is a date. */
function numbersOf({ part, value }: Moment): number[] {
  switch (part) {
    case "year":
    case "era":
      return [value, Math.abs(value), value % 100];
    case "ownDay":
    case "quarter":
      return [value];
    case "monthDay":
    case "lunar":
      return [value % 100, value];
    case "clock": {
      const hour = Math.floor(value / 60) + (value % 60) / 100;
      return hour >= 13 ? [hour, hour - 12] : [hour];
    }
    case "century":
      return [Math.abs(value)];
    default:
      return [];
  }
}

const beforeHour = /\b(?:at|by|from|to|until|till|after|before|past|around|about|between|and) $/;

function isHourBehind(text: string): (amount: Amount) => boolean {
  return ({ at, raw, text: words, readings: [reading] }) =>
    reading?.unit === null &&
    raw <= 24 &&
    (/^\d{1,2}\.[0-5]\d$/.test(words) ||
      (Number.isInteger(raw) && beforeHour.test(text.slice(Math.max(0, at - 9), at))));
}

/**
 * Years and days of the one side may be plain numbers on the other: "the 7th", a year without its sign, "the 228 Peace
 * Park" beside 二二八.
 * @param all what either side has of amounts and moments: a faint amount explains a moment, a named day explains a number
 */
export function settleDates(
  days: Sides<Moment>,
  left: Sides<Amount>,
  all: { amounts: Sides<Amount>; moments: Sides<Moment> },
  english: string,
): void {
  const isHour = isHourBehind(english);
  const settle = (moments: Moment[], amounts: Amount[], faint: Amount[]) =>
    moments.filter((moment) => {
      const numbers = numbersOf(moment);
      const isSame = ({ raw }: Amount) => numbers.some((number) => equal(raw, number));
      const at = amounts.findIndex(isSame);
      // 前三季度 is no third quarter: one difference, and one of dates.
      const isOther = moment.part === "quarter" && amounts[at]?.readings.some(({ unit }) => unit === "month");
      if (at >= 0) amounts.splice(at, 1);
      return isOther || (at < 0 && !faint.some(isSame));
    });
  const faint = (amounts: Amount[]) => amounts.filter((amount) => amount.faint);
  days.zh = settle(days.zh, left.en, faint(all.amounts.en));
  days.en = settle(days.en, left.zh, faint(all.amounts.zh));
  const named = (moments: Moment[]) => moments.filter(({ soft }) => soft).flatMap(numbersOf);
  const unnamed = (amounts: Amount[], numbers: number[]) =>
    amounts.filter(({ raw }) => !numbers.some((number) => equal(raw, number)));
  // 撥1999 is a number that looks like a year on the other side.
  const untold = (moments: Moment[], numbers: number[]) =>
    moments.filter(({ part, value }) => part !== "year" || !numbers.includes(value));
  // 晚上七点 beside "from 6 to 9 in the evening": one difference, and one of dates.
  left.en = left.en.filter((amount) => !(isHour(amount) && days.zh.some(({ part }) => part === "clock")));
  days.en = untold(days.en, named(all.moments.zh));
  left.en = unnamed(left.en, named(all.moments.zh));
  left.zh = unnamed(left.zh, named(all.moments.en));
}
