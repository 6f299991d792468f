import { distance } from "fastest-levenshtein";

/** How many letters of a word may be wrong for it to be taken for another; 0 where it is too short to be sure of. */
export function editsAllowed(word: string): number {
  if (!/^\p{L}{4,30}$/u.test(word)) return 0;
  return word.length < 6 ? 1 : 2;
}

const mostNear = 8;

/** Of these words the ones that somebody who typed `word` may have meant, the nearest first. */
export function nearest(word: string, words: readonly string[]): string[] {
  const most = editsAllowed(word);
  return words
    .map((one) => ({ one, edits: distance(word, one) }))
    .filter(({ edits }) => edits > 0 && edits <= most)
    .toSorted((a, b) => a.edits - b.edits || (a.one < b.one ? -1 : 1))
    .slice(0, mostNear)
    .map(({ one }) => one);
}
