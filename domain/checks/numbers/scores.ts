import type { Amount } from "#domain/checks/numbers/amount.ts";
import type { Difference } from "#domain/checks/numbers/compare-amounts.ts";

type Score = { at: number; text: string; key: string };

const digit = "零一二两兩三四五六七八九十";
const chinese = new RegExp(
  `(?<![\\d.${digit}])(\\d{1,3}|[${digit}])\\s?[比:：]\\s?(\\d{1,3}|[${digit}])(?!\\.?\\d|[:：${digit}])`,
  "g",
);
const english = /(?<![\d.,–$£€-])(\d{1,3})[-–](\d{1,3})(?![.,]?\d|[%–-]|[a-zA-Z])/g;

function scoresOf(text: string, pattern: RegExp): Score[] {
  return [...text.matchAll(pattern)].map((match) => {
    const sides = [match[1], match[2]].map((side = "") => (/\d/.test(side) ? Number(side) : signValue(side)));
    return { at: match.index, text: match[0], key: sides.toSorted((a, b) => a - b).join("-") };
  });
}

function signValue(sign: string): number {
  return /[两兩]/.test(sign) ? 2 : digit.replace(/[两兩]/g, "").indexOf(sign);
}

/**
 * 3比2 beside 3-1: every number of the one may stand somewhere on the other side, so results are held against each other
 * whole. Only what both sides have and neither has of the other counts; in English a range looks like a result.
 */
export function scoreDifferences(zh: string, en: string): Difference[] {
  const [ours, theirs] = [scoresOf(zh, chinese), scoresOf(en, english)];
  const lone = ours.filter(({ key }) => !theirs.some((other) => other.key === key));
  const others = theirs.filter(({ key }) => !ours.some((one) => one.key === key));
  return lone.slice(0, others.length).map((one, place) => ({
    rule: "number-mismatch",
    kind: "differs",
    zh: amountOf(one),
    en: amountOf(others[place] ?? one),
  }));
}

function amountOf({ at, text }: Score): Amount {
  return {
    at,
    text,
    readings: [],
    raw: 0,
    figures: 1,
    qualifier: null,
    sign: null,
    sense: null,
    soft: false,
    per: null,
    bracketed: false,
  };
}
