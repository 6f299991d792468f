import { type Language, languageOf, type ReaderLocale } from "#domain/locale.ts";
import { decimalSchema, fractionDigits, reachesOne, shiftDecimal, tidyDecimal } from "#domain/records/decimal.ts";
import { isScaled, type Unit, unitWord } from "#domain/records/units.ts";

// Never `Intl` compact: its 兆 is 10¹², and its rounding is not ours to publish. Nothing here rounds.

/** Powers of ten that a language counts in, with the digits after the point that are still read at a glance. */
type Scale = { power: number; words: Record<ReaderLocale, string>; fraction: number };

const scales: Record<Language, readonly Scale[]> = {
  zh: [chinese(12, "万亿", "萬億", 4), chinese(8, "亿", "億", 4), chinese(4, "万", "萬", 2)],
  en: [english(12, "trillion", 4), english(9, "billion", 3), english(6, "million", 3)],
};

function chinese(power: number, hans: string, hant: string, fraction: number): Scale {
  return { power, words: { "zh-Hans": hans, "zh-Hant": hant, en: "" }, fraction };
}

function english(power: number, en: string, fraction: number): Scale {
  return { power, words: { "zh-Hans": "", "zh-Hant": "", en }, fraction };
}

/** A number as one language prints it: `figure` alone is what stands large. */
export type PrintedNumber = { figure: string; scale: string; unit: string };

/** 2630000000000 yuan → 2.63 + 万亿 + 元, or 2.63 + trillion + yuan; digits in full where that would need too many. */
export function printNumber(value: string, unit: Unit, locale: ReaderLocale): PrintedNumber {
  const scale = isScaled(unit) ? commonScale([value], languageOf(locale)) : null;
  return {
    figure: printFigure(scale ? shiftDecimal(value, -scale.power) : value, locale),
    scale: scale?.words[locale] ?? "",
    unit: unitWord(unit, locale, value),
  };
}

/** The same in one line: 2.63万亿元, 2.63 trillion yuan. */
export function joinNumber({ figure, scale, unit }: PrintedNumber, locale: ReaderLocale): string {
  return [figure, scale, unit].filter((part) => part !== "").join(locale === "en" ? " " : "");
}

/** The power of ten that a table of figures stands in: the greatest that its largest reaches and in which all stay short; null for digits in full. */
export function commonScale(values: readonly string[], language: Language): Scale | null {
  const fits = (scale: Scale) => {
    const shifted = values.map((value) => shiftDecimal(value, -scale.power));
    return shifted.some(reachesOne) && shifted.every((value) => fractionDigits(value) <= scale.fraction);
  };
  return scales[language].find(fits) ?? null;
}

/** Digits in groups of three, from five digits on in Chinese and from four in English, with a true minus. */
export function printFigure(value: string, locale: ReaderLocale): string {
  const [whole = "", fraction] = value.replace("-", "").split(".");
  const grouped = whole.length > (locale === "en" ? 3 : 4) ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  return `${value.startsWith("-") ? "\u2212" : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}

const powers: Record<string, number> = {
  百: 2,
  千: 3,
  万: 4,
  萬: 4,
  百万: 6,
  百萬: 6,
  千万: 7,
  千萬: 7,
  亿: 8,
  億: 8,
  万亿: 12,
  萬億: 12,
  thousand: 3,
  million: 6,
  billion: 9,
  trillion: 12,
};

/** Reads what people write for a number in either language: `2.63万亿`, `2.63 trillion`, `1,412`. Null where it isn't one. */
export function readNumber(text: string): string | null {
  const normal = text
    .normalize("NFKC")
    .replace(/[\u2212\u2013]/g, "-")
    .replace(/[\s,\u00a0\u2009\u202f]/g, "")
    .toLowerCase();
  const [, sign, digits, word = ""] = /^([-+]?)(\d+(?:\.\d+)?)(\D*)$/.exec(normal) ?? [];
  if (digits === undefined) return null;
  const power = word === "" ? 0 : Object.hasOwn(powers, word) ? powers[word] : undefined;
  if (power === undefined) return null;
  const value = shiftDecimal(tidyDecimal(`${sign === "-" ? "-" : ""}${digits}`), power);
  return decimalSchema.safeParse(value).success ? value : null;
}
