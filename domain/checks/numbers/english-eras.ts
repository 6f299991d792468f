import { valueOfOrdinal } from "#domain/checks/numbers/english-named-days.ts";
import { eras, yearOfEra } from "#domain/checks/numbers/eras.ts";
import type { DateReader, Moment } from "#domain/checks/numbers/moment.ts";

const nth = "(\\d{1,3}(?:st|nd|rd|th)|(?:(?:twenty|thirty|forty|fifty)-)?[a-z]{1,12}(?:st|nd|rd|th))";
const names = eras.map(({ en }) => en).join("|");
const byName = new Map(eras.flatMap((era) => era.en.split("|").map((name) => [name, era] as const)));

// Before a reign's year a bare number is a year, however few figures it has: "654, the 19th year of".
const besideReign = new RegExp(`\\b([1-9]\\d\\d)(?=(?:,| \\() ?(?:in )?the ${nth} year of\\b)`, "g");
const republic = new RegExp(`\\b(?:the )?${nth} year of the (?:Chinese )?[Rr]epublic\\b`, "g");
const reign = new RegExp(
  `\\b(?:the )?${nth} year of (?:the )?(?:reign of )?(?:the )?(?:Emperor )?(${names})(?:['’]s)?(?: (?:Emperor|reign|era|period))*`,
  "g",
);
const short = new RegExp(`\\b(${names}) (\\d{1,2})\\b(?!,\\d|th)`, "g");

/** "The 24th year of the Guangxu reign", "Meiji 28", "Minguo 105"; and a year of three figures that is told beside one. */
export function readEras(reader: DateReader): void {
  reader.take(besideReign, (match) => [{ value: Number(match[1]) }]);
  reader.take(republic, (match) => [{ value: 1911 + valueOfOrdinal(match[1]) }]);
  reader.take(/\b(?:Minguo|ROC)(?: year)? (\d{1,3})\b/g, (match) => [{ value: 1911 + Number(match[1]) }]);
  reader.take(reign, (match) => yearOf(match[2], valueOfOrdinal(match[1])));
  reader.take(short, (match) => yearOf(match[1], Number(match[2])));
}

function yearOf(name: string | undefined, nth: number): Partial<Moment>[] | null {
  const era = byName.get(name ?? "");
  return era && nth > 0 ? [{ part: era.exact ? "year" : "era", value: yearOfEra(era, nth) }] : null;
}
