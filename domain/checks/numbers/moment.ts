/**
 * One part of a date or time. `year` 2025 (BC below zero), `month` 1–12, `monthDay` month × 100 + day, `quarter` 1–4, `half`
 * 1–2, `decade` its first year, `plan` 14 for 十四五, `months` of a span its first × 100 + its last, `lunar` as `monthDay`, `era` the year of ours that one of a reign begins in, `clock` minutes since midnight, `third` 1–3 for 上旬 中旬 下旬, `weekday` 1–7 from Monday.
 */
export type Part =
  | "year"
  | "month"
  | "monthDay"
  | "quarter"
  | "half"
  | "decade"
  | "plan"
  | "clock"
  | "third"
  | "ownDay"
  | "weekday"
  | "months"
  | "century"
  | "lunar"
  | "era"
  | RelativePart;

/** How many days, weeks, months, years from the day of the report: 后天 is two days on, last year one back. */
export type RelativePart = "relativeDay" | "relativeWeek" | "relativeMonth" | "relativeYear";

export type Moment = {
  part: Part;
  value: number;
  at: number;
  text: string;
  /** Of a clock: what zone it is said to be in, as minutes ahead of UTC; all that place may have in a year; null where none is named. */
  zone: readonly number[] | null;
  /** A holiday or a nickname that the other side may leave as words. */
  soft: boolean;
  /** Without its half of the day: 九点 may be 9 or 21. */
  vague: boolean;
};

export type Dated = {
  moments: Moment[];
  /** The same text with what was read as dates replaced by spaces: the numbers in it are amounts. */
  rest: string;
};

/** Collects moments and takes their words out of the text. */
export class DateReader {
  readonly moments: Moment[] = [];
  rest: string;

  constructor(text: string) {
    this.rest = text;
  }

  /** Every match of `pattern` (global) for which `read` gives moments leaves the text. */
  take(pattern: RegExp, read: (match: RegExpExecArray) => Partial<Moment>[] | null): void {
    const found: { at: number; length: number }[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(this.rest); match !== null; match = pattern.exec(this.rest)) {
      const at = match.index;
      const text = match[0];
      const moments = read(match);
      if (moments === null) continue;
      for (const moment of moments)
        this.moments.push({
          part: "year",
          value: 0,
          zone: null,
          soft: false,
          vague: false,
          at,
          text: text.trim(),
          ...moment,
        });
      found.push({ at, length: text.length });
    }
    if (found.length === 0) return;
    let [rest, from] = ["", 0];
    for (const { at, length } of found) {
      rest += this.rest.slice(from, at) + " ".repeat(length);
      from = at + length;
    }
    this.rest = rest + this.rest.slice(from);
  }
}
