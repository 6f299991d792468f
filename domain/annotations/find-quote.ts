import type { Range } from "#domain/annotations/target.ts";

/** Where a quote's words stand in a text, and how many units of its context stand around them there. */
export type QuotePlace = { start: number; end: number; context: number };

/** Marks put around words, or taken from around them, don't make their neighbours others: 数字 → “数字”. */
const mostSkipped = 2;

/**
 * Where the quote's exact words stand, the place with most of its context first; among equals the nearest.
 * Linear in the text, whatever repeats in it: the search never goes back (Knuth, Morris and Pratt), and of each place no
 * more than the context is read.
 */
export function findQuote(text: string, quote: Range["quote"], nearest: number): FoundQuote {
  let best: QuotePlace | null = null;
  let rival: QuotePlace | null = null;
  let count = 0;
  for (const start of occurrences(text, quote.exact)) {
    const end = start + quote.exact.length;
    const place = { start, end, context: contextAround(text, start, end, quote) };
    count += 1;
    if (best === null || isBetter(place, best, nearest)) [best, rival] = [place, best];
    else if (rival === null || isBetter(place, rival, nearest)) rival = place;
  }
  return { best, rival, count };
}

/** The place that fits best, the one that comes next, and how many there are. */
export type FoundQuote = { best: QuotePlace | null; rival: QuotePlace | null; count: number };

function isBetter(a: QuotePlace, b: QuotePlace, nearest: number): boolean {
  if (a.context !== b.context) return a.context > b.context;
  return Math.abs(a.start - nearest) < Math.abs(b.start - nearest);
}

/** Every place where the words begin, overlapping ones too. */
function* occurrences(text: string, words: string): Generator<number> {
  const borders = bordersOf(words);
  let matched = 0;
  for (let at = 0; at < text.length; at++) {
    matched = extend(words, borders, matched, text.charCodeAt(at));
    if (matched === words.length) yield at + 1 - matched;
  }
}

/** For each beginning of the words, the longest shorter beginning that it ends with. */
function bordersOf(words: string): Uint32Array {
  const borders = new Uint32Array(words.length + 1);
  for (let at = 1; at < words.length; at++)
    borders[at + 1] = extend(words, borders, borders[at] ?? 0, words.charCodeAt(at));
  return borders;
}

function extend(words: string, borders: Uint32Array, matched: number, unit: number): number {
  let length = matched === words.length ? (borders[matched] ?? 0) : matched;
  while (length > 0 && words.charCodeAt(length) !== unit) length = borders[length] ?? 0;
  return words.charCodeAt(length) === unit ? length + 1 : 0;
}

function contextAround(text: string, start: number, end: number, { prefix, suffix }: Range["quote"]): number {
  const before = (skip: number, dropped: number) => {
    let length = 0;
    const [from, last] = [start - 1 - skip, prefix.length - 1 - dropped];
    while (length <= last && length <= from && text.charCodeAt(from - length) === prefix.charCodeAt(last - length))
      length++;
    return length;
  };
  const after = (skip: number, dropped: number) => {
    let length = 0;
    const from = end + skip;
    while (
      dropped + length < suffix.length &&
      from + length < text.length &&
      text.charCodeAt(from + length) === suffix.charCodeAt(dropped + length)
    )
      length++;
    return length;
  };
  return bestSkip(before) + bestSkip(after);
}

/** The most that agrees when a few units were put between the words and their neighbour, or taken away; each costs one. */
function bestSkip(agree: (skip: number, dropped: number) => number): number {
  let best = agree(0, 0);
  for (let skipped = 1; skipped <= mostSkipped; skipped++)
    best = Math.max(best, agree(skipped, 0) - skipped, agree(0, skipped) - skipped);
  return best;
}
