/** A date found in a text: `value` is ISO 8601 (`2021-10-18`, `2021-10` or `2021`); [start, end) is where it stands. */
export type FoundDate = { value: string; start: number; end: number };

const months = "january february march april may june july august september october november december".split(" ");
const monthWord = "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?";
const ordinal = "(?:st|nd|rd|th)?";
/** What makes a date the beginning of a range: then it is not the date of anything. */
const notRange = "(?!\\s*(?:[-–—~～至到]|to)\\s*(?:\\d|[一二三四五六七八九十]))";
/** 2024年新年贺词 names a year; it does not say when it was. */
const yearAlone = "(?=\\s*(?:$|[在于於，,、。.；;）)]))";
const hanDigits = "[〇零○一二三四五六七八九十]";

const patterns: readonly (readonly [RegExp, (groups: (string | undefined)[]) => string | null])[] = [
  [
    new RegExp(
      `(\\d{4})\\s*年\\s*(?:(\\d{1,2})\\s*月(?:份)?\\s*(?:(\\d{1,2})\\s*[日号號]|(?!\\s*\\d))|${yearAlone})${notRange}`,
      "u",
    ),
    ([year, month, day]) => iso(year, month, day),
  ],
  [
    new RegExp(
      `([〇零○一二三四五六七八九]{4})年(?:(${hanDigits}{1,3})月(?:(${hanDigits}{1,3})[日号號])?|${yearAlone})${notRange}`,
      "u",
    ),
    ([year, month, day]) => iso(digitsOf(year), numberOf(month), numberOf(day)),
  ],
  [/(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d-])/, ([year, , month, day]) => iso(year, month, day)],
  [
    new RegExp(`\\b(${monthWord})\\s+(\\d{1,2})${ordinal}\\s*,?\\s+(\\d{4})\\b`, "i"),
    ([month, day, year]) => iso(year, monthNumber(month), day),
  ],
  [
    new RegExp(`\\b(?<![-–—]\\s?)(\\d{1,2})${ordinal}\\s+(?:of\\s+)?(${monthWord})\\s*,?\\s+(\\d{4})\\b`, "i"),
    ([day, month, year]) => iso(year, monthNumber(month), day),
  ],
  [new RegExp(`\\b(${monthWord})\\s*,?\\s+(\\d{4})\\b`, "i"), ([month, year]) => iso(year, monthNumber(month))],
  [/(?<=^|[,，(（;；]\s*|\bin\s)(?<!\d)((?:1[89]|20)\d{2})(?=\s*(?:$|[,，.。;；)）]))/, ([year]) => iso(year)],
];

/** The first date of the most exact kind in a text, in the ways Chinese and English pages write one; null without. */
export function findDate(text: string): FoundDate | null {
  for (const [pattern, read] of patterns) {
    const match = pattern.exec(text);
    const value = match === null ? null : read(match.slice(1));
    if (match !== null && value !== null) return { value, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

function iso(year?: string, month?: string, day?: string): string | null {
  if (year === undefined || month === "") return null;
  if (month === undefined) return year;
  const [m, d] = [Number(month), Number(day ?? 1)];
  const date = new Date(Date.UTC(Number(year), m - 1, d));
  if (date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return null;
  return [year, month.padStart(2, "0"), ...(day === undefined ? [] : [day.padStart(2, "0")])].join("-");
}

function monthNumber(word = ""): string {
  const at = months.findIndex((month) => month.startsWith(word.toLowerCase().replace(".", "").slice(0, 3)));
  return at < 0 ? "" : String(at + 1);
}

function digitsOf(han = ""): string {
  return [...han]
    .map((digit) => (/[〇零○]/u.test(digit) ? "0" : String("一二三四五六七八九".indexOf(digit) + 1)))
    .join("");
}

/** 十 10, 十八 18, 二十 20, 三十一 31 */
function numberOf(han: string | undefined): string | undefined {
  if (han === undefined) return undefined;
  const [tens, units] = han.includes("十") ? han.split("十") : ["〇", han];
  return String(Number(digitsOf(tens === "" ? "一" : tens)) * 10 + Number(digitsOf(units === "" ? "〇" : units)));
}
