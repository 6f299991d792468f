import { valueOfOrdinal } from "#domain/checks/numbers/english-named-days.ts";
import type { DateReader } from "#domain/checks/numbers/moment.ts";

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
const lastDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** A month by its name or its short one; May and March are words too. */
export const months = `(${monthNames.join("|")}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?`;
const day = "(3[01]|[12]\\d|[1-9])(?:st|nd|rd|th)?(?![\\d,.%]*\\d|%)";

/** The months and days of an English text. */
export function readDays(reader: DateReader): void {
  reader.take(new RegExp(`\\b(?:the )?(?:last|final) day of ${months}`, "g"), (match) => [
    { part: "monthDay", value: monthOf(match[1]) * 100 + (lastDays[monthOf(match[1]) - 1] ?? 30) },
  ]);
  readEdges(reader);
  const value = (month: string | undefined, days: string | undefined) => monthOf(month) * 100 + Number(days);
  reader.take(new RegExp(`${months} ?(?:–|-|—|to|through|until) ?${months}(?! \\d{1,2}\\b(?!\\d))`, "g"), (match) => [
    { part: "months", value: monthOf(match[1]) * 100 + monthOf(match[2]) },
  ]);
  reader.take(new RegExp(`\\bbetween ${months} and ${months}(?! \\d{1,2}\\b(?!\\d))`, "g"), (match) => [
    { part: "months", value: monthOf(match[1]) * 100 + monthOf(match[2]) },
  ]);
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
  reader.take(/\bthe ([a-z]+(?:-[a-z]+)?) of (?=(?:this|last|next|the|that) month\b)/g, (match) => {
    const value = valueOfOrdinal(match[1]);
    return value > 0 && value <= 31 ? [{ part: "ownDay", value }] : null;
  });
  reader.take(
    /\bthe (3[01]|[12]\d|[1-9])(?:st|nd|rd|th)(?=[,.;)]|$| and the| at| to| of this| of last| of next| of the month| until)/g,
    (match) => [{ part: "ownDay", value: Number(match[1]) }],
  );
}

/** "The end of the year", "early next month", "mid-century": where in it. */
function readEdges(reader: DateReader): void {
  reader.take(
    new RegExp(
      `\\b(start|beginning|turn|middle|end|close)(?=(?: of |-of-)(?:the )?(?:this |that |next |last |same )?(?:year|month|century|decade)\\b|${months}|(?:19|20)\\d\\d\\b)`,
      "gi",
    ),
    (match) => [{ part: "third", value: edge(match[1]) }],
  );
  reader.take(
    /\b(early|mid|late)(?: in |-| )(?=(?:the |this |next |last )(?:year|month|century)\b|(?:19|20)\d\d\b)/gi,
    (match) => [{ part: "third", value: edge(match[1]) }],
  );
  reader.take(
    /\bbefore the (?:month|year|century|decade) (?:is (?:out|over|up)|ends)\b|\bthe (first|middle|last|final) ten days(?= of )/gi,
    (match) => [{ part: "third", value: edge(match[1] ?? "end") }],
  );
  reader.take(/\b(mid|end)-(?:year|century|month)\b|\b(?:year|month)(?:-|['’]s )(end)\b/gi, (match) => [
    { part: "third", value: edge(match[1] ?? match[2]) },
  ]);
}

function edge(word: string | undefined): number {
  const lower = (word ?? "").toLowerCase();
  return /^mid/.test(lower) ? 2 : /^(?:end|close|late|last|final)/.test(lower) ? 3 : 1;
}

/** 1 for Jan or January. */
export function monthOf(name: string | undefined): number {
  return monthNames.findIndex((month) => month.startsWith((name ?? "").slice(0, 3))) + 1;
}
