import { blockText } from "#domain/document/block-text.ts";
import type { BlockOf } from "#domain/document/document.ts";
import { languageOf, type ReaderLocale } from "#domain/locale.ts";

/** So many lines, and characters in the longest, stand upright in the width and height of a page; the others, whole. */
const limits = { lines: 14, line: 18, quotation: 64, name: 6, epigraph: 48 };

/** Letters and figures would lie on their side. */
const lying = /[\p{Script=Latin}\p{Nd}]/u;

/** Whether short verse and quotations in 繁體 can be set as in a book, in columns from the right. */
export function standsUpright(block: BlockOf<"verse" | "quotation">, locale: ReaderLocale): boolean {
  const text = blockText(block);
  if (block.type === "quotation") return wordsStandUpright(text, locale);
  const lines = text.split("\n");
  const short = lines.length <= limits.lines && lines.every(({ length }) => length <= limits.line);
  return short && canStand(text, locale);
}

/** The same of what somebody said. */
export function wordsStandUpright(text: string, locale: ReaderLocale): boolean {
  return text.length <= limits.quotation && text.split("\n").length <= 2 && canStand(text, locale);
}

/** Characters in a column of the quotation of the day (reader.css), and columns for which a narrow page has room. */
const columns = { characters: 11, most: 6 };

/** A clause with the pause that ends it. */
const clause = /[^，。、；：！？…—]*(?:[，。、；：！？…—]+[」』）》〉”’]*|$)/gu;

/**
 * What of words that stand upright is kept together in a column: their clauses. All of them as one where they would make more
 * columns so than there is room for.
 */
export function clausesUpright(words: string): string[] {
  const clauses = (words.match(clause) ?? []).filter((one) => one !== "");
  let [made, used] = [0, columns.characters];
  for (const { length } of clauses.map((one) => [...one])) {
    const fits = used + length <= columns.characters;
    if (!fits) made += Math.ceil(length / columns.characters);
    // Behind a clause of several columns the next one begins another.
    used = fits ? used + length : Math.min(length, columns.characters);
  }
  return made > columns.most ? [words] : clauses;
}

/** Whether a column's Chinese name stands upright with the epigraph beside it, as on a printed page. */
export function nameStandsUpright(name: { text: string; locale: ReaderLocale }, epigraph: string): boolean {
  return languageOf(name.locale) === "zh" && name.text.length <= limits.name && epigraph.length <= limits.epigraph;
}

function canStand(text: string, locale: ReaderLocale): boolean {
  return locale === "zh-Hant" && !lying.test(text);
}
