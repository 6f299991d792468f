import { blockText } from "#domain/document/block-text.ts";
import type { Block } from "#domain/document/document.ts";
import type { Language } from "#domain/locale.ts";

/** What editors count. */
export type Counts = {
  /** Chinese characters. */
  han: number;
  /** Words of letters, and figures: "2.63", "end-to-end" and "GDP" are one each. */
  words: number;
  /** Marks as wide as a character, as Chinese sets them. */
  marks: number;
};

export const noCounts: Counts = { han: 0, words: 0, marks: 0 };

/**
 * People read so much of a language in a minute: characters as Word counts them, or words.
 * zh: the middle between what the curriculum standard for Chinese (義務教育語文課程標準, 2022) asks for in silent reading at
 * the end of primary school, 300, and of lower secondary school, 500. A text and its translation then take about as long.
 * en: non-fiction, silently; M. Brysbaert, "How many words do we read per minute?", Journal of Memory and Language 109 (2019).
 */
const perMinute: Record<Language, number> = { zh: 400, en: 238 };

const hanPattern = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const wordPattern = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’.,:/&@+-]{1,2}(?=[\p{L}\p{N}]))*/gu;
const markPattern = /[\u3001-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65“”‘’—…·]/gu;

/** Counts a text in one pass for each kind, so that a long one costs what it is long. */
export function countText(text: string): Counts {
  let han = 0;
  const rest = text.replace(hanPattern, () => {
    han++;
    return " ";
  });
  return { han, words: countMatches(rest, wordPattern), marks: countMatches(text, markPattern) };
}

/** The counts of blocks, one at a time: what stands in two of them is never one word. */
export function countBlocks(blocks: readonly Block[]): Counts {
  return blocks.map((block) => countText(blockText(block))).reduce(addCounts, noCounts);
}

export function addCounts(a: Counts, b: Counts): Counts {
  return { han: a.han + b.han, words: a.words + b.words, marks: a.marks + b.marks };
}

/**
 * The one number that editors of a language go by: Word's 字數 in Chinese, which takes each character, each wide mark and
 * each word or figure for one; words in English, where a Chinese character is one too.
 */
export function lengthOf({ han, words, marks }: Counts, language: Language): number {
  return language === "zh" ? han + words + marks : han + words;
}

/** Whole minutes, at least one where there is anything to read. */
export function readingMinutes(counts: Counts, language: Language): number {
  const length = lengthOf(counts, language);
  return length === 0 ? 0 : Math.max(1, Math.round(length / perMinute[language]));
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
