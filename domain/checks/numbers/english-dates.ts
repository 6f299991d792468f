import { readClocks } from "#domain/checks/numbers/english-clocks.ts";
import { readDays } from "#domain/checks/numbers/english-days.ts";
import { readPlans, readYears } from "#domain/checks/numbers/english-years.ts";
import { type Dated, DateReader } from "#domain/checks/numbers/moment.ts";

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const ordinals = ["first", "second", "third", "fourth"];

/** The dates and times of an English text. */
export function readEnglishDates(text: string): Dated {
  const reader = new DateReader(text);
  readPlans(reader);
  readClocks(reader);
  readDays(reader);
  readYears(reader);
  readSeasons(reader);
  return { moments: reader.moments, rest: reader.rest };
}

function readSeasons(reader: DateReader): void {
  reader.take(/\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/g, (match) => [
    { part: "weekday", value: weekdays.indexOf((match[1] ?? "").toLowerCase().slice(0, 3)) + 1 },
  ]);
  reader.take(
    /\b(first|second|third|fourth|final|last)[ -]quarter(?!s)(?! of (?:a|an|its|their|his|her|all)\b)/gi,
    (match) => {
      const name = (match[1] ?? "").toLowerCase();
      // "the last quarter" is the one before as often as the fourth.
      return [
        {
          part: "quarter",
          value: name === "final" || name === "last" ? 4 : ordinals.indexOf(name) + 1,
          soft: name === "last",
        },
      ];
    },
  );
  reader.take(/\bQ([1-4])\b/g, (match) => [{ part: "quarter", value: Number(match[1]) }]);
  reader.take(/\bH([12])\b/g, (match) => [{ part: "half", value: Number(match[1]) }]);
  reader.take(
    /\b(first|second)[ -]half(?= of (?:the year|the financial|its|this|next|last|20|fiscal| {3,})|[,.;]|$|[ -](?!of))/gi,
    (match) => [{ part: "half", value: ordinals.indexOf((match[1] ?? "").toLowerCase()) + 1 }],
  );
}
