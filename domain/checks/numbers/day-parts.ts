import { mostCompared } from "#domain/checks/numbers/amount.ts";
import type { DateDifference } from "#domain/checks/numbers/compare-dates.ts";
import type { Moment } from "#domain/checks/numbers/moment.ts";

/** What a word may mean: parts of a day (m n a e k for morning, noon, afternoon, evening, night) or a season (s u f w). */
type Word = [pattern: RegExp, may: string];

const chineseDay: Word[] = [
  [/凌晨|拂[晓曉]|黎明|破[晓曉]|五更/g, "mk"],
  [
    /清晨|早晨|清早|一早|大早|早上(?!市)|[今明昨翌次当當][日天]?[晨早](?![已期])|晨[间間]|早[间間]|上午|[周週][一二三四五六日]早(?![已期就在于於])/g,
    "m",
  ],
  [/中午|正午|午[间間]|晌午/g, "n"],
  [/下午|午[后後]/g, "a"],
  [/傍晚|黄昏|黃昏/g, "eak"],
  [
    /晚上(?!市)|晚[间間](?!新[闻聞])|[今明昨翌次当當每][日天]?晚(?![会會报報点點年期餐宴饭飯])|夜晚|[周週][一二三四五六日]晚(?![会會报報点點年期餐宴饭飯])|入夜/g,
    "ek",
  ],
  // 半夜两点 is two in the morning.
  [/(?:半|深)夜(?=[一二两兩三四五1-5][点點时時])|夜[里裡裏](?=[一二两兩三四五1-5][点點时時])/g, "mke"],
  [
    /深夜(?![一二两兩三四五1-5][点點时時])|夜[里裡裏间間](?!部|[一二两兩三四五1-5][点點时時])|半夜(?![一二两兩三四五1-5][点點时時])|午夜|子夜|[连連]夜|[今昨当當]夜|通宵/g,
    "ke",
  ],
];
const englishDay: Word[] = [
  [/\b(?:small|early) hours\b|\b(?:before|at|pre-?)\s?dawn\b|\bpredawn\b|\bearly morning\b/g, "mk"],
  [/\b(?:morning|daybreak|sunrise|dawn)s?\b|\b\d{1,2}(?:[.:]\d\d)?\s?a\.?m\b/g, "m"],
  [/\b(?:noon|midday|lunchtime)\b/g, "n"],
  [/\bafternoons?\b/g, "a"],
  [/\b\d{1,2}(?:[.:]\d\d)?\s?p\.?m\b/g, "naek"],
  [/\b(?:dusk|twilight|sunset|nightfall|evenings?)\b/g, "ek"],
  [/\b(?:tonight|(?<!\b(?:opening|first|last|wedding|premiere) )night|overnight|midnight)\b|\blast night\b/g, "ke"],
];
const around = "年今去明来來当當昨每开開";
const within = "初早暮晚深盛仲孟隆寒严嚴入";
const chineseSeason = (sign: string): RegExp =>
  new RegExp(
    `(?<=[${within}])${sign}(?![节節])|(?:(?<=[${around}])${sign}|${sign}(?=[季天末初夜日]))(?![节節联聯运運晚分至饼餅装裝奥奧令收游遊茶招考耕播虫蟲笋筍卷捲雨困])(?!季奥|季[学學]期|季[运運]|季[亚亞])`,
    "g",
  );
const chineseSeasons: Word[] = [
  [chineseSeason("春"), "s"],
  [chineseSeason("夏"), "u"],
  [chineseSeason("秋"), "f"],
  [chineseSeason("冬"), "w"],
];
const englishSeasons: Word[] = [
  [/\bspring(?:time)?\b(?! (?:water|roll|onion|clean|festival|break))/gi, "s"],
  [/\b(?:mid)?summer(?:time)?s?\b(?! (?:camp|school|olympic|games|palace|time))/gi, "u"],
  [
    /\bautumn(?:al)?s?\b|\b(?:in|of|early|late|this|last|next|that|each|every|the) fall\b(?! (?:of|in|from|to|by|back|out|over|under|at)\b)|\b(?:in|early|late|this|last|next|that) (?:the )?fall of (?=\d{4})/gi,
    "f",
  ],
  [/\b(?:mid)?winter(?:time)?s?\b(?! (?:olympic|games|solstice))/gi, "w"],
];

function read(text: string, words: readonly Word[]): { may: string; moment: Moment }[] {
  return words.flatMap(([pattern, may]) =>
    [...text.matchAll(pattern)].map((match) => ({
      may,
      moment: { part: "clock", value: 0, at: match.index, text: match[0], zone: null, soft: false, vague: false },
    })),
  );
}

/** 周五晚间 beside "Friday morning", 秋 beside "spring": each side has a word for which the other has none that fits. */
export function dayPartDifferences(zh: string, en: string): DateDifference[] {
  if (!/[晨早午晚夜昏晓曉宵更明]/.test(zh)) return unlikeSeasons(zh, en);
  const isLocal = /当地|當地/.test(zh) && /\blocal\b/.test(en) && !/\b(?:GMT|UTC)\b/.test(en);
  const isElsewhere = !isLocal && (/当地|當地|[时時][间間区區]/.test(zh) || /\b(?:local|GMT|UTC|time)\b/.test(en));
  return [...(isElsewhere ? [] : unlike(read(zh, chineseDay), read(en, englishDay))), ...unlikeSeasons(zh, en)];
}

function unlikeSeasons(zh: string, en: string): DateDifference[] {
  return /[春夏秋冬]/.test(zh) ? unlike(read(zh, chineseSeasons), read(en, englishSeasons)) : [];
}

function unlike(zh: { may: string; moment: Moment }[], en: { may: string; moment: Moment }[]): DateDifference[] {
  if (zh.length > mostCompared || en.length > mostCompared) return [];
  const fits = (one: string, others: { may: string }[]) =>
    others.some(({ may }) => [...may].some((part) => one.includes(part)));
  const one = zh.find(({ may }) => !fits(may, en));
  const other = en.find(({ may }) => !fits(may, zh));
  return one && other ? [{ zh: one.moment, en: other.moment }] : [];
}
