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

export function countWords(text: string): number {
  return text.match(/[\p{Script=Latin}\d][\p{Script=Latin}\d\p{M}'’.-]*/gu)?.length ?? 0;
}
