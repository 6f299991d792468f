import { looksLikeName, splitNames } from "#domain/credits/split-names.ts";

/**
 * Where two texts of different languages were printed without a break (曹川川Digital China: When…): the place of the second,
 * or null. A few Latin words inside Chinese (5G, 中国日报China Daily) are no second text: it must have `words` words.
 */
export function gluedAt(text: string, words = 3): number | null {
  const toLatin = /(?<=\p{Script=Han}[）)》」』”]?)\s*(?=["“‘'(]?(?:\p{Lu}|\d)[^\p{Script=Han}]*$)/u.exec(text);
  if (toLatin !== null && countWords(text.slice(toLatin.index)) >= words) return toLatin.index;
  const toHan = /(?<=[\p{Script=Latin}.!?)”’"']) ?(?=[“「『《]?\p{Script=Han})/u.exec(text);
  if (toHan === null || toHan.index === 0) return null;
  const [before, after] = [text.slice(0, toHan.index), text.slice(toHan.index)];
  const chinese = after.match(/\p{Script=Han}/gu)?.length ?? 0;
  return /\p{Script=Han}/u.test(before) || countWords(before) < Math.min(words, 2) || chinese < 5 ? null : toHan.index;
}

/** Editors' names before a title that is glued to them. */
const longestNames = 120;

/** Where a title begins behind a list of names: another language, or a capital in the middle of a word. Null without. */
export function gluedToNames(text: string): number | null {
  const latin = /^[\p{Script=Han}·、,，/和与與及 　]+?\s*(?=["“‘'(]?[A-Z0-9])/u.exec(text);
  if (latin !== null) {
    // 曹川川 Cao Chuanchuan is one bilingual name; without the space, or with more words, it is a title.
    const after = text.slice(latin[0].length);
    const isName = /\s$/u.test(latin[0]) && looksLikeName(after) && after.split(" ").length <= 3;
    if (!isName) return latin[0].length;
  }
  if (/\p{Script=Han}/u.test(text)) {
    const chinese = /^[\p{Script=Latin}\p{M}.,'’& -]+?\s*(?=[“「『《【]?\p{Script=Han})(?=.{4,}$)/u.exec(text);
    return chinese?.[0].length ?? null;
  }
  const torn = [...text.slice(0, longestNames).matchAll(/(?<=\p{Ll})(?=\p{Lu})/gu)].findLast(
    ({ index }) => areWholeNames(text.slice(0, index)) && countWords(text.slice(index)) >= 3,
  );
  if (torn !== undefined) return torn.index;
  return countWords(text) >= 3 && !splitNames(text).every(looksLikeName) ? 0 : null;
}

function areWholeNames(text: string): boolean {
  return splitNames(text).every((name) => looksLikeName(name) && !isTornName(name) && /^\S+(?: \S+){1,2}$/u.test(name));
}

/** Whether a name has a capital in the middle of a word that no name has: Li MingDigital. */
export function isTornName(name: string): boolean {
  return /(?<=\p{Ll}{2})(?<!\b(?:Mac|Fitz|Van))\p{Lu}/u.test(name);
}

export function countWords(text: string): number {
  return text.match(/[\p{Script=Latin}\d][\p{Script=Latin}\d\p{M}'’.-]*/gu)?.length ?? 0;
}
