import type { BlockOf } from "#domain/document/document.ts";
import { languageOf, type ReaderLocale } from "#domain/locale.ts";
import { printDate } from "#domain/publication/print-time.ts";

/** Where a quotation comes from, as its block has it; "" is not said. */
export type Attribution = Omit<BlockOf<"quotation">["attrs"], "id" | "entry">;

/** A run of the printed line. English sets the title of a work in italics; Chinese has put it in 《》. */
export type AttributionPart = { kind: "text" | "work"; text: string; href?: string };

/**
 * The house form of an attribution:
 * `——沈亦文，2024年9月12日，在编辑部选题会上的发言，《两行编辑手册》第一卷，第12页` and
 * `— Shen Yiwen, Remarks at a planning meeting, September 12, 2024, The Two Lines Desk Book, Vol. I, p. 12`.
 * Fields that are empty are left out with their comma; `verbatim` is printed instead of all of them. The link is that of
 * the work, or of what else says most of where the words are. Without anything to say there are no parts.
 */
export function attributionParts(attribution: Attribution, locale: ReaderLocale): AttributionPart[] {
  const { link } = attribution;
  const linked = (part: AttributionPart): AttributionPart => (link === "" ? part : { ...part, href: link });
  if (attribution.verbatim !== "") return [linked({ kind: "text", text: attribution.verbatim })];
  const language = languageOf(locale);
  const { speaker, occasion, work } = attribution;
  const date = attribution.date === "" ? "" : printDate(attribution.date, locale);
  const source = work || occasion || speaker || date;
  const said = language === "zh" ? [speaker, date, occasion] : [speaker, occasion, date];
  const groups: AttributionPart[][] = said
    .filter((text) => text !== "")
    .map((text): AttributionPart[] => [text === source ? linked({ kind: "text", text }) : { kind: "text", text }])
    .concat(workParts(attribution, locale, linked));
  if (source === "" && link !== "") groups.unshift([linked({ kind: "text", text: new URL(link).host })]);
  const marks = language === "zh" ? { dash: "——", comma: "，" } : { dash: "— ", comma: ", " };
  return joinText(
    groups.flatMap((group, at) => [{ kind: "text" as const, text: at === 0 ? marks.dash : marks.comma }, ...group]),
  );
}

/** The printed attribution as plain text; "" when there is nothing to say. */
export function printAttribution(attribution: Attribution, locale: ReaderLocale): string {
  return attributionParts(attribution, locale)
    .map((part) => part.text)
    .join("");
}

function workParts(
  { work, volume, page }: Attribution,
  locale: ReaderLocale,
  linked: (part: AttributionPart) => AttributionPart,
): AttributionPart[][] {
  const language = languageOf(locale);
  const printedVolume = volume === "" ? "" : language === "zh" ? chineseVolume(volume) : englishVolume(volume);
  const printedPage = page === "" ? "" : language === "zh" ? chinesePage(page, locale) : englishPage(page);
  const text = (words: string): AttributionPart[] => (words === "" ? [] : [{ kind: "text", text: words }]);
  if (language === "zh") {
    const title = work === "" || /[《「『]/u.test(work) ? work : `《${work}》`;
    const named = title === "" ? [] : [linked({ kind: "text", text: title })];
    return [[...named, ...text(printedVolume)], text(printedPage)].filter((group) => group.length > 0);
  }
  const named = work === "" ? [] : [linked({ kind: "work", text: work })];
  return [named, text(printedVolume), text(printedPage)].filter((group) => group.length > 0);
}

/** Numbers and ranges of them, parted by commas; null for what is printed as it is written. */
function pageRanges(page: string): string[][] | null {
  const parts = page.split(/\s*[,，、]\s*/u);
  const ranges = parts.map((part) => /^(\d+|[ivxlc]+)(?:\s*[-–—~～至]\s*(\d+|[ivxlc]+))?$/iu.exec(part));
  return ranges.every((range) => range !== null)
    ? ranges.map((range) => [range?.[1] ?? "", range?.[2] ?? ""].filter((number) => number !== ""))
    : null;
}

function chinesePage(page: string, locale: ReaderLocale): string {
  const ranges = pageRanges(page);
  if (ranges === null) return page;
  return `第${ranges.map((range) => range.join("—")).join("、")}${locale === "zh-Hant" ? "頁" : "页"}`;
}

function englishPage(page: string): string {
  const ranges = pageRanges(page);
  if (ranges === null) return page;
  const several = ranges.length > 1 || ranges.some((range) => range.length > 1);
  return `${several ? "pp." : "p."} ${ranges.map((range) => range.join("–")).join(", ")}`;
}

function englishVolume(volume: string): string {
  return /^(?:\d+|[IVXLC]+)$/.test(volume) ? `Vol. ${volume}` : volume;
}

const chineseDigits = "零一二三四五六七八九";
const romanDigits: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

function chineseVolume(volume: string): string {
  if (/^[〇零一二三四五六七八九十百]+$/u.test(volume)) return `第${volume}卷`;
  const number = /^\d{1,2}$/.test(volume) ? Number(volume) : /^[IVXLC]+$/.test(volume) ? romanNumber(volume) : 0;
  return number >= 1 && number <= 99 ? `第${chineseNumber(number)}卷` : volume;
}

function romanNumber(roman: string): number {
  const values = [...roman].map((digit) => romanDigits[digit] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

/** 1 to 99: 四, 十二, 三十. */
function chineseNumber(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  return (
    (tens === 0 ? "" : `${tens === 1 ? "" : chineseDigits[tens]}十`) +
    (ones === 0 && tens > 0 ? "" : chineseDigits[ones])
  );
}

function joinText(parts: AttributionPart[]): AttributionPart[] {
  const joined: AttributionPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const plain = part.kind === "text" && part.href === undefined;
    if (plain && last?.kind === "text" && last.href === undefined) last.text += part.text;
    else joined.push({ ...part });
  }
  return joined;
}
