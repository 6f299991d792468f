import type { BlockOf } from "#domain/document/document.ts";
import { type Language, languageOf, type ReaderLocale } from "#domain/locale.ts";
import { printDate } from "#domain/publication/print-time.ts";

/** Where a quotation comes from, as its block has it; "" is not said. */
export type Attribution = Pick<
  BlockOf<"quotation">["attrs"],
  "speaker" | "occasion" | "date" | "work" | "volume" | "verbatim"
>;

/** A run of the printed line. English sets the title of a work in italics; Chinese has put it in 《》. */
export type AttributionPart = { kind: "text" | "work"; text: string };

/**
 * The house form of an attribution:
 * `——沈亦文，2024年9月12日，在编辑部选题会上的发言，《两行编辑手册》第一卷` and
 * `— Shen Yiwen, Remarks at a planning meeting, September 12, 2024, The Two Lines Desk Book, Vol. I`.
 * Fields that are empty are left out with their comma; `verbatim` is printed instead of all of them. Without anything to
 * say there are no parts.
 */
export function attributionParts(attribution: Attribution, locale: ReaderLocale): AttributionPart[] {
  if (attribution.verbatim !== "") return [{ kind: "text", text: attribution.verbatim }];
  const language = languageOf(locale);
  const { speaker, occasion } = attribution;
  const date = attribution.date === "" ? "" : printDate(attribution.date, locale);
  const said = language === "zh" ? [speaker, date, occasion] : [speaker, occasion, date];
  const groups: AttributionPart[][] = said
    .filter((text) => text !== "")
    .map((text): AttributionPart[] => [{ kind: "text", text }])
    .concat(workParts(attribution, language));
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

function workParts({ work, volume }: Attribution, language: Language): AttributionPart[][] {
  const printedVolume = volume === "" ? "" : language === "zh" ? chineseVolume(volume) : englishVolume(volume);
  if (language === "zh") {
    const title = work === "" || /[《「『]/u.test(work) ? work : `《${work}》`;
    const text = title + printedVolume;
    return text === "" ? [] : [[{ kind: "text", text }]];
  }
  const groups: AttributionPart[][] = [];
  if (work !== "") groups.push([{ kind: "work", text: work }]);
  if (printedVolume !== "") groups.push([{ kind: "text", text: printedVolume }]);
  return groups;
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
    if (last?.kind === "text" && part.kind === "text") last.text += part.text;
    else joined.push({ ...part });
  }
  return joined;
}
