import { months } from "#domain/checks/numbers/english-days.ts";
import { readEras } from "#domain/checks/numbers/english-eras.ts";
import { readNamedDays, valueOfOrdinal } from "#domain/checks/numbers/english-named-days.ts";
import type { DateReader, Moment } from "#domain/checks/numbers/moment.ts";

/** The first five-year plan whose years follow one another without a gap is the sixth, 1981–85. */
const planStart = (plan: number) => 1981 + 5 * (plan - 6);

/** The years that a five-year plan covers. */
export function yearsOfPlan(plan: number): [number, number] {
  return [planStart(plan), planStart(plan) + 4];
}

/** Five-year plans, and dates that are named rather than told. */
export function readPlans(reader: DateReader): void {
  // Where and when a report was filed stands at its head and is no part of it.
  reader.take(new RegExp(`^[A-Z][A-Z ]+, ${months} \\d{1,2}(?: \\([A-Z]\\w+\\))?`, "g"), () => []);
  reader.take(/\b((?:19|20)\d\d)-(1[0-2]|0[1-9])-(3[01]|[12]\d|0[1-9])\b/g, (match) => [
    { value: Number(match[1]) },
    { part: "monthDay", value: Number(match[2]) * 100 + Number(match[3]) },
  ]);
  readEras(reader);
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
  readNamedDays(reader);
}

/** The years, decades and centuries of an English text. */
export function readYears(reader: DateReader): void {
  reader.take(
    /\b(?:(?:in )?(?:the )?(early|mid|middle|late|first half|second half|beginning|end|turn|start)(?: of |[- ])(?:the )?)?(\d{1,2}(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+)?)[- ]centur(?:y|ies)\b( (?:BC|BCE|AD|CE)\b)?/gi,
    (match) => {
      const [, where, name, era = ""] = match;
      const value = valueOfOrdinal(name);
      if (/^(?:last|this|next|that|half|past)$/i.test(name ?? "")) return null;
      // The first and the second century without an era are a club's as often as our era's.
      if (value === 0 || (value < 3 && era === "" && !/^\d/.test(name ?? ""))) return null;
      return [{ part: "century", value: /BC/i.test(era) ? -value : value }, ...placeInCentury(where)];
    },
  );
  reader.take(/\b(?:AD|CE) (\d{1,4})\b|\b(\d{1,4}) (?:AD|CE)\b/g, (match) => [{ value: Number(match[1] ?? match[2]) }]);
  reader.take(/\b(\d{1,4}) ?(?:BC|BCE)\b/g, (match) => [{ value: -Number(match[1]) }]);
  reader.take(/\b(early|mid|late)(?:-| )(?:the )?(1[5-9]\d|20\d)0['’]?s\b/gi, (match) => [
    { part: "decade", value: Number(match[2]) * 10 },
    { part: "third", value: ["early", "mid", "late"].indexOf((match[1] ?? "").toLowerCase()) + 1 },
  ]);
  reader.take(/\b(1[5-9]\d|20\d)0['’]?s\b/g, (match) => [{ part: "decade", value: Number(match[1]) * 10 }]);
  reader.take(/\b(1[0-9]\d\d|20\d\d|21\d\d)(?:(?:[-–—]| to | and )(\d{4})|[-–—](\d{2}))\b(?!,\d)/g, (match) => {
    const [, first = "", whole, last = whole ?? ""] = match;
    const end = last.length === 2 ? Number(first.slice(0, 2) + last) : Number(last);
    if (end < Number(first)) return null;
    return [{ value: Number(first) }, { value: end }];
  });
  reader.take(/\b(?:mid|early|late|pre|post)-((?:19|20)\d\d)\b/gi, (match) => [{ value: Number(match[1]) }]);
  // House style puts a comma into every count of four figures; what has none is a year, unless a unit follows.
  reader.take(
    /\b(?=[12]\d{3}\b)(?<![\d,.$€£¥#-]|\b(?:Rooms?|Flat|Flight|Suite|Unit|Gate|Route|Highway|Train|Bus|No\.|Number|Lot|Box|Apartment|Ward|Model|room|flat|flight|bus) )\b(1[0-9]\d\d|20\d\d|21\d\d)\b(?![,.]\d|%|[a-z]|-(?:square|metre|kilo|tonne|mile|foot|seat)| (?:square|metres|meters|kilo|km|tonnes|miles|people|yuan|megawatt|MW|hours|units|per cent))/g,
    (match) => [{ value: Number(match[1]) }],
  );
}

/** Early in it, in its middle, late in it. */
function placeInCentury(words: string | undefined): Partial<Moment>[] {
  if (words === undefined) return [];
  const lower = words.toLowerCase();
  return [{ part: "third", value: /^mid/.test(lower) ? 2 : /^(?:late|end|second)/.test(lower) ? 3 : 1 }];
}
