import { diffArrays } from "diff";
import { quoteRange } from "#domain/annotations/quote-range.ts";
import type { Place } from "#domain/annotations/target.ts";
import { blockText } from "#domain/document/block-text.ts";
import type { Block } from "#domain/document/document.ts";
import type { Language } from "#domain/locale.ts";
import { sameJson } from "#domain/same-json.ts";
import type { SuggestedChange } from "#domain/suggestions/suggestion.ts";
import { printsOthersWords, wordRuns } from "#domain/suggestions/word-runs.ts";

/** Other words for those from `start` to `end`, in UTF-16 units of the words before. */
export type WordsChange = { start: number; end: number; inserted: string };

/** After so long two texts are as good as two different ones. Milliseconds. */
const patience = 150;

/** The smallest list of replacements, at the borders of words, that makes one run of words of another. */
export function changesOfWords(before: string, after: string, language: Language): WordsChange[] {
  if (before === after) return [];
  const { head, tail } = unchangedEnds(before, after);
  const [old, fresh] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  const found = diffArrays(wordsOf(old, language), wordsOf(fresh, language), { timeout: patience });
  if (!found) return [{ start: head, end: head + old.length, inserted: fresh }];
  const changes: WordsChange[] = [];
  let at = head;
  for (const { value, added, removed } of found) {
    const words = value.join("");
    if (!added && !removed) {
      at += words.length;
      continue;
    }
    const last = changes.at(-1);
    const change = last?.end === at ? last : { start: at, end: at, inserted: "" };
    if (change !== last) changes.push(change);
    if (added) change.inserted += words;
    else {
      at += words.length;
      change.end = at;
    }
  }
  return changes;
}

/**
 * What somebody suggests who made `after` of a block: nothing where they are the same, null where more than words differs
 * (marks aside: new words are dressed as those around them) or where words came to a place that has none to know it by.
 */
export function deriveSuggestions(before: Block, after: Block, language: Language): SuggestedChange[] | null {
  if (!sameShape(before, after)) return null;
  const [old, fresh] = [wordRuns(before), wordRuns(after)];
  if (old.length !== fresh.length) return null;
  if (printsOthersWords(before)) return sameJson(before, after) ? [] : null;
  const text = blockText(before);
  const place = { blockId: before.attrs.id };
  const derived: SuggestedChange[] = [];
  for (const [at, run] of old.entries()) {
    const changes = changesOfWords(run.text, fresh[at]?.text ?? "", language);
    if (changes.length > 0 && run.text === "" && text !== "") return null;
    derived.push(...suggested(place, text, run, changes, language));
  }
  return derived;
}

/** Whether two blocks differ in nothing but their words and how those are dressed. */
export function sameShape(before: Block, after: Block): boolean {
  return sameJson(withoutWords(before), withoutWords(after));
}

/** What somebody suggests who would have a title or a deck otherwise. */
export function deriveLineSuggestions(
  line: "title" | "deck",
  before: string,
  after: string,
  language: Language,
): SuggestedChange[] {
  return suggested({ line }, before, { start: 0, text: before }, changesOfWords(before, after, language), language);
}

function suggested(
  place: Place,
  text: string,
  run: { start: number; text: string },
  changes: readonly WordsChange[],
  language: Language,
): SuggestedChange[] {
  return merged(
    changes.map((change) => withNeighbour(run.text, change, language)),
    run.text,
  ).map(({ start, end, inserted }) => {
    const range = quoteRange(text, run.start + start, run.start + end);
    return { place, ...(range && { range }), inserted };
  });
}

/** Words that only come can't be found again: the word before them is quoted with them, or the one behind. */
function withNeighbour(text: string, change: WordsChange, language: Language): WordsChange {
  const { start, end, inserted } = change;
  if (start < end || text === "") return change;
  const before = wordsOf(text.slice(Math.max(0, start - 40), start), language).at(-1);
  if (before !== undefined) return { start: start - before.length, end, inserted: before + inserted };
  const behind = wordsOf(text.slice(end, end + 40), language)[0] ?? "";
  return { start, end: end + behind.length, inserted: inserted + behind };
}

/** Two that share a neighbour are one. */
function merged(changes: readonly WordsChange[], text: string): WordsChange[] {
  const result: WordsChange[] = [];
  for (const change of changes) {
    const last = result.at(-1);
    if (!last || change.start >= last.end) {
      result.push(change);
      continue;
    }
    // What they share stands at the end of the one and at the beginning of the other.
    const shared = text.slice(change.start, last.end);
    const inserted = last.inserted + change.inserted.slice(shared.length);
    result[result.length - 1] = { start: last.start, end: Math.max(last.end, change.end), inserted };
  }
  return result;
}

const segmenters: Partial<Record<Language, Intl.Segmenter>> = {};

function wordsOf(text: string, language: Language): string[] {
  const segmenter = segmenters[language] ?? new Intl.Segmenter(language, { granularity: "word" });
  segmenters[language] = segmenter;
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Where words certainly begin and end: the rest need not be read by the dictionary, whose work grows faster than the text. */
const border = /[\p{P}\p{Z}\n]/u;

/** How much of both texts is the same at either end, up to a mark or a space, so that no word is cut. */
function unchangedEnds(before: string, after: string): { head: number; tail: number } {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  while (head > 0 && !border.test(before.charAt(head - 1))) head--;
  let tail = 0;
  const [a, b] = [before.length - 1, after.length - 1];
  while (tail < most - head && before.charCodeAt(a - tail) === after.charCodeAt(b - tail)) tail++;
  while (tail > 0 && !border.test(before.charAt(before.length - tail))) tail--;
  return { head, tail };
}

/** A block with nothing of its words but where they can stand. */
function withoutWords(node: unknown): unknown {
  if (Array.isArray(node)) return node.filter((child) => !isText(child)).map(withoutWords);
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).flatMap(([key, value]) => {
      if (key !== "content") return [[key, value]];
      const content = withoutWords(value);
      return Array.isArray(content) && content.length === 0 ? [] : [[key, content]];
    }),
  );
}

function isText(node: unknown): boolean {
  return typeof node === "object" && node !== null && "type" in node && node.type === "text";
}
