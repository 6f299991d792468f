import { quoteLimits, type Range } from "#domain/annotations/target.ts";

/**
 * The range of a place's text between two offsets in either order; characters of two units are taken whole. Undefined for
 * none, and for more words than a target quotes: then all of the place is meant.
 */
export function quoteRange(text: string, anchor: number, head: number): Range | undefined {
  const start = wholeBefore(text, Math.max(0, Math.min(anchor, head)));
  const end = wholeAfter(text, Math.min(text.length, Math.max(anchor, head)));
  if (start >= end || end - start > quoteLimits.exact) return undefined;
  return {
    position: { type: "TextPositionSelector", start, end },
    quote: {
      type: "TextQuoteSelector",
      prefix: text.slice(wholeAfter(text, Math.max(0, start - quoteLimits.context)), start),
      exact: text.slice(start, end),
      suffix: text.slice(end, wholeBefore(text, Math.min(text.length, end + quoteLimits.context))),
    },
  };
}

function wholeBefore(text: string, at: number): number {
  return cutsPair(text, at) ? at - 1 : at;
}

function wholeAfter(text: string, at: number): number {
  return cutsPair(text, at) ? at + 1 : at;
}

function cutsPair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));
}
