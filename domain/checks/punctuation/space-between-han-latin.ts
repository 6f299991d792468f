import type { Found } from "#domain/checks/finding.ts";
import type { CheckedPair, CheckOptions } from "#domain/checks/pair.ts";
import { joinEdits } from "#domain/checks/punctuation/join-edits.ts";

const gap =
  /(?<=[\p{Script=Han}〇])[ \u00a0\u2009\u202f]+(?=[\p{Script=Latin}0-9$€£¥])|(?<=[\p{Script=Latin}0-9%])[ \u00a0\u2009\u202f]+(?=\p{Script=Han})/gu;

/** Between Han and Latin nothing is stored: the page sets the space. One that parts two names of a label is its own. */
export function spaceBetweenHanLatin(pair: CheckedPair, _options: CheckOptions): Found[] {
  const text = pair.zh?.text ?? "";
  const edits = [...text.matchAll(gap)].flatMap(({ 0: spaces, index: at }) => {
    const end = at + spaces.length;
    return isBilingualLabel(text, at, end) ? [] : [{ at, end, to: "" }];
  });
  return joinEdits(text, edits).map(({ at, quote, suggestion }): Found => {
    const end = at + quote.length;
    // With a character on each side, so that there is something to see.
    const shown = (inner: string) => before(text, at) + inner + after(text, end);
    const from = at - before(text, at).length;
    return {
      ...{ rule: "space-between-han-latin", side: "zh", quote: shown(quote), at: from, said: { kind: "found" } },
      ...(suggestion !== undefined && { suggestion: shown(suggestion) }),
    };
  });
}

/** The whole character before a place, and after it: some Han take two units. */
function before(text: string, at: number): string {
  const one = text.charAt(at - 1);
  return /[\udc00-\udfff]/.test(one) ? text.slice(at - 2, at) : one;
}

function after(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0x20);
}

/** 「望汀橋 Wangting Qiao」 on a sign, or 张三 Zhang San alone on a line: a name and its other name. */
function isBilingualLabel(text: string, at: number, end: number): boolean {
  const start = walk(text, at - 1, -1, /\p{Script=Han}/u);
  const stop = walk(text, end, 1, /[\p{Script=Latin} '’-]/u);
  const bounded = (character: string) => /^$|[\n“”‘’「」『』（）()《》|／/]/.test(character);
  if (!bounded(text.charAt(start)) || !bounded(text.charAt(stop))) return false;
  return text.slice(end, stop).trim().includes(" ");
}

function walk(text: string, from: number, step: 1 | -1, over: RegExp): number {
  let place = from;
  while (Math.abs(place - from) < 60 && over.test(text.charAt(place))) place += step;
  return place;
}
