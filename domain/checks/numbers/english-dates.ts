import { cardinals, ordinalWords } from "#domain/checks/numbers/english-numeral.ts";
import { type Dated, DateReader, zones } from "#domain/checks/numbers/moment.ts";

const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const months = `(${monthNames.join("|")}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?`;
const day = "(3[01]|[12]\\d|[1-9])(?:st|nd|rd|th)?(?![\\d,.%]*\\d|%)";
const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const ordinals = ["first", "second", "third", "fourth"];
const zoneNames: [RegExp, number][] = [
  [/^\s*\(?(?:GMT|UTC)\b/, zones.london],
  [/^\s*\(?(?:Beijing|Taipei|Hong Kong|China|local Chinese) time/, zones.beijing],
  [/^\s*\(?(?:on \w+day )?(?:in Beijing|in Taipei|in Hong Kong)\b/, zones.beijing],
  [
    /^\s*\(?(?:the previous day |the day before |the same day )?(?:in New York|New York time|Eastern time|EDT)/,
    zones.newYork,
  ],
  [/^\s*\(?(?:Tokyo time|in Tokyo)/, zones.tokyo],
  [/^\s*\(?(?:London time|in London)/, zones.london],
  [/^\s*\(?(?:Moscow time|in Moscow)/, zones.moscow],
];
/** The first five-year plan whose years follow one another without a gap is the sixth, 1981–85. */
const planStart = (plan: number) => 1981 + 5 * (plan - 6);

/** The years that a five-year plan covers. */
export function yearsOfPlan(plan: number): [number, number] {
  return [planStart(plan), planStart(plan) + 4];
}

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

function readPlans(reader: DateReader): void {
  // Where and when a report was filed stands at its head and is no part of it.
  reader.take(new RegExp(`^[A-Z][A-Z ]+, ${months} \\d{1,2}(?: \\([A-Z]\\w+\\))?`, "g"), () => []);
  // 04/07/2023 is a day in April or in July: only its year is certain.
  reader.take(/\b\d{1,2}\/\d{1,2}\/((?:19|20)\d\d)\b/g, (match) => [{ value: Number(match[1]) }]);
  reader.take(/\b(\d{1,2})th Five-Year[- ](?:Plan|plan)/g, (match) => [{ part: "plan", value: Number(match[1]) }]);
  const words: Record<string, number> = {
    tenth: 10,
    eleventh: 11,
    twelfth: 12,
    thirteenth: 13,
    fourteenth: 14,
    fifteenth: 15,
  };
  reader.take(/\b(tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth) Five-Year[- ](?:Plan|plan)/gi, (match) => [
    { part: "plan", value: words[(match[1] ?? "").toLowerCase()] ?? 0 },
  ]);
  reader.take(/\b(?:New Year['’]s Day)/g, () => [{ part: "monthDay", value: 101, soft: true }]);
  reader.take(/\bSingles['’]? Day/g, () => [{ part: "monthDay", value: 1111, soft: true }]);
  reader.take(/\b(?:May Day|Labour Day)/g, () => [{ part: "monthDay", value: 501, soft: true }]);
  reader.take(/\b(?:the )?(?:first|second|First|Second) [Ww]orld [Ww]ar/g, () => []);
  // Its numbers are those of no calendar of ours.
  reader.take(/\b(?:\d{1,2}(?:st|nd|rd|th) day of the )?\w+ lunar month/g, () => []);
}

function readClocks(reader: DateReader): void {
  const zoneAfter = (end: number) =>
    zoneNames.find(([name]) => name.test(reader.rest.slice(end, end + 45)))?.[1] ?? null;
  reader.take(/\b(\d{1,2})(?:[.:]([0-5]\d))?(?:\s?(am|pm|a\.m\.|p\.m\.))/gi, (match) => {
    const [whole, hour, minute = "0", half = ""] = match;
    const late = half.toLowerCase().startsWith("p");
    return [
      {
        part: "clock",
        value: ((Number(hour) % 12) + (late ? 12 : 0)) * 60 + Number(minute),
        zone: zoneAfter(match.index + whole.length),
      },
    ];
  });
  reader.take(/\b([01]\d|2[0-3])([0-5]\d)(?= (?:GMT|UTC|hours\b|hrs\b))/g, (match) => [
    { part: "clock", value: Number(match[1]) * 60 + Number(match[2]), zone: zoneAfter(match.index + match[0].length) },
  ]);
  reader.take(/(?<![:\d])([01]?\d|2[0-3]):([0-5]\d)\b(?!:)/g, (match) => [
    { part: "clock", value: Number(match[1]) * 60 + Number(match[2]), zone: zoneAfter(match.index + match[0].length) },
  ]);
  reader.take(
    /\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:[.:]([0-5]\d))?(?: o['’]clock)? (?:in the (morning|afternoon|evening)|at (night))/gi,
    (match) => {
      const [, hour = "", minute = "0", part, night] = match;
      const own = cardinals.get(hour.toLowerCase()) ?? Number(hour);
      const late = part === "afternoon" || part === "evening" || (night !== undefined && own > 5);
      return [{ part: "clock", value: ((own % 12) + (late ? 12 : 0)) * 60 + Number(minute) }];
    },
  );
  reader.take(/\bat (\d{1,2}) o['’]clock/g, (match) => [{ part: "clock", value: Number(match[1]) * 60, vague: true }]);
  reader.take(/\b(noon|midday|midnight)\b/g, (match) => [
    {
      part: "clock",
      value: match[1] === "midnight" ? 0 : 720,
      soft: true,
      zone: zoneAfter(match.index + match[0].length),
    },
  ]);
}

function readDays(reader: DateReader): void {
  const value = (month: string | undefined, days: string | undefined) => monthOf(month) * 100 + Number(days);
  reader.take(new RegExp(`\\b${months} ${day}(?: (?:and|or|to) |–|-|, )${day}(?=[,. ]|$)`, "g"), (match) => [
    { part: "monthDay", value: value(match[1], match[2]) },
    { part: "monthDay", value: value(match[1], match[3]) },
  ]);
  reader.take(new RegExp(`\\b${day}(?: (?:and|or|to) |–|-)${day} ${months}`, "g"), (match) => [
    { part: "monthDay", value: value(match[3], match[1]) },
    { part: "monthDay", value: value(match[3], match[2]) },
  ]);
  reader.take(new RegExp(`\\b${months} ${day}`, "g"), (match) => [
    { part: "monthDay", value: value(match[1], match[2]) },
  ]);
  reader.take(new RegExp(`\\b(?:the )?${day} (?:of )?${months}`, "g"), (match) => [
    { part: "monthDay", value: value(match[2], match[1]) },
  ]);
  reader.take(new RegExp(`\\b(early|mid|late)(?:-| )${months}`, "gi"), (match) => [
    { part: "month", value: monthOf(match[2]) },
    { part: "third", value: ["early", "mid", "late"].indexOf((match[1] ?? "").toLowerCase()) + 1 },
  ]);
  reader.take(new RegExp(`${months}`, "g"), (match) => {
    // "may" and "march" are words too: as months they follow what a date follows, or stand before a year.
    const isWord = match[1] === "May" || match[1] === "March";
    const [before, after] = [
      reader.rest.slice(Math.max(0, match.index - 12), match.index),
      reader.rest.slice(match.index + match[0].length, match.index + match[0].length + 6),
    ];
    if (
      isWord &&
      !/(?:\b(?:in|of|by|since|until|till|from|to|on|this|last|next|and|every|each|during|before|after|end-|for)|[-–,]) ?$/i.test(
        before,
      ) &&
      !/^,? \d{4}/.test(after)
    )
      return null;
    return [{ part: "month", value: monthOf(match[1]) }];
  });
  reader.take(
    /\b(?:on|by|until|since|before|after) the (3[01]|[12]\d|[1-9])(?:st|nd|rd|th)\b(?! (?:floor|day|anniversary|century|round|minute|hole|edition|time))/g,
    (match) => [{ part: "ownDay", value: Number(match[1]) }],
  );
  reader.take(
    /\bthe (3[01]|[12]\d|[1-9])(?:st|nd|rd|th)(?=[,.;)]|$| and the| at| to| of this| of last| of next| of the month| until)/g,
    (match) => [{ part: "ownDay", value: Number(match[1]) }],
  );
}

function readYears(reader: DateReader): void {
  reader.take(/\b(\d{1,2})(?:st|nd|rd|th)[- ]centur(?:y|ies)/g, (match) => [
    { part: "century", value: Number(match[1]) },
  ]);
  reader.take(/\b([a-z]+(?:-[a-z]+)?)[- ]century\b/gi, (match) => {
    const [tens = "", unit] = (match[1] ?? "").toLowerCase().split("-");
    const value =
      unit === undefined ? ordinalWords.get(tens) : (cardinals.get(tens) ?? 0) + (ordinalWords.get(unit) ?? 0);
    return value === undefined || value < 3 ? null : [{ part: "century", value }];
  });
  reader.take(/\b(\d{1,4}) ?(?:BC|BCE)\b/g, (match) => [{ value: -Number(match[1]) }]);
  reader.take(/\b(early|mid|late)(?:-| )(?:the )?(1[5-9]\d|20\d)0['’]?s\b/gi, (match) => [
    { part: "decade", value: Number(match[2]) * 10 },
    { part: "third", value: ["early", "mid", "late"].indexOf((match[1] ?? "").toLowerCase()) + 1 },
  ]);
  reader.take(/\b(1[5-9]\d|20\d)0['’]?s\b/g, (match) => [{ part: "decade", value: Number(match[1]) * 10 }]);
  reader.take(/\b(1[0-9]\d\d|20\d\d|21\d\d)([-–—]| to | and )(\d{4}|\d{2})\b(?!,\d)/g, (match) => {
    const [, first = "", , last = ""] = match;
    const end = last.length === 2 ? Number(first.slice(0, 2) + last) : Number(last);
    if (end < Number(first)) return null;
    return [{ value: Number(first) }, { value: end }];
  });
  reader.take(/\b(?:mid|early|late|pre|post)-((?:19|20)\d\d)\b/gi, (match) => [{ value: Number(match[1]) }]);
  // House style puts a comma into every count of four figures; what has none is a year, unless a unit follows.
  reader.take(
    /(?<![\d,.$€£¥#-])\b(1[0-9]\d\d|20\d\d|21\d\d)\b(?![,.]\d|%|[a-z]|-(?:square|metre|kilo|tonne|mile|foot|seat)| (?:square|metres|meters|kilo|km|tonnes|miles|people|yuan|megawatt|MW|hours|units|per cent))/g,
    (match) => [{ value: Number(match[1]) }],
  );
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
    /\b(first|second)[ -]half(?= of (?:the year|the financial|its|this|next|last|20|fiscal)|[,.;]|$|[ -](?!of))/gi,
    (match) => [{ part: "half", value: ordinals.indexOf((match[1] ?? "").toLowerCase()) + 1 }],
  );
}

function monthOf(name: string | undefined): number {
  return monthNames.findIndex((month) => month.startsWith((name ?? "").slice(0, 3))) + 1;
}
