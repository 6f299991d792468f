import { makeFinder, type Span } from "#domain/document/find-text.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import { foldCharacter, foldForSearch } from "#domain/search/fold.ts";
import { stemOf } from "#domain/search/grams.ts";
import type { SearchQuery, SearchTerm } from "#domain/search/query.ts";
import type { SearchRow } from "#domain/search/search-document.ts";

/** A piece of a text, and whether it is what was looked for. */
export type SnippetPart = { text: string; hit: boolean };
/** A passage of an article with what was looked for in it. */
export type Snippet = { anchor: string | null; parts: SnippetPart[] };

/** Characters around a hit: of Chinese, and of a language that is written in words. */
const around = { Han: 72, other: 180 } as const;
const loose = { exact: false, wholeWords: false } as const;

/** The passages of a text that say most of what was looked for, at most `most`, in the order of the text. */
export function snippetsOf(
  rows: readonly SearchRow[],
  locale: ReaderLocale,
  query: SearchQuery,
  most: number,
): Snippet[] {
  const found = rows.flatMap((row, at) => {
    const text = row.texts[locale];
    if (text === undefined || row.part === "head") return [];
    const spans = query.terms.map((term) => spansOf(text, term));
    const terms = spans.filter((one) => one.length > 0).length;
    return terms === 0 ? [] : [{ at, terms, anchor: row.anchor, text, spans: merged(spans.flat()) }];
  });
  const best = found.toSorted((a, b) => b.terms - a.terms || a.at - b.at).slice(0, most);
  return best
    .toSorted((a, b) => a.at - b.at)
    .map(({ anchor, text, spans }) => ({ anchor, parts: partsAround(text, spans) }));
}

/** A short text, a title, with what was looked for in it. */
export function markHits(text: string, { terms }: SearchQuery): SnippetPart[] {
  return partsOf(text, merged(terms.flatMap((term) => spansOf(text, term))), 0, text.length);
}

function spansOf(text: string, term: SearchTerm): Span[] {
  if (term.kind === "run") return makeFinder(term.text, loose, foldCharacter)(text);
  const spans: Span[] = [];
  for (const { index, 0: word } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    if (term.stems.includes(stemOf(foldForSearch(word)))) spans.push({ from: index, to: index + word.length });
  }
  // Beside Chinese a word stands without a space.
  return spans.length > 0 ? spans : makeFinder(term.text, { ...loose, wholeWords: true }, foldCharacter)(text);
}

function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else result.push({ ...span });
  }
  return result;
}

/** The stretch of a text around the first hit, cut between words. */
function partsAround(text: string, spans: readonly Span[]): SnippetPart[] {
  const most = /\p{Script=Han}/u.test(text) ? around.Han : around.other;
  const first = spans[0]?.from ?? 0;
  const from = text.length <= most ? 0 : boundary(text, Math.max(0, first - Math.floor(most / 4)), 1);
  const to = text.length - from <= most ? text.length : boundary(text, from + most, -1);
  const parts = partsOf(text, spans, from, Math.max(to, spans[0]?.to ?? to));
  if (from > 0) parts.unshift({ text: "…", hit: false });
  if (to < text.length) parts.push({ text: "…", hit: false });
  return parts;
}

/** The next place in a direction where no word and no character is cut; not far from where it was asked for. */
function boundary(text: string, place: number, step: 1 | -1): number {
  for (let at = place, steps = 0; at > 0 && at < text.length && steps < 30; at += step, steps++) {
    if (!/^[\p{Script=Latin}\p{N}\p{M}]{2}$/u.test(text.slice(at - 1, at + 1)) && !cutsCharacter(text, at)) return at;
  }
  return cutsCharacter(text, place) ? place + step : place;
}

function cutsCharacter(text: string, at: number): boolean {
  return /[\udc00-\udfff]/.test(text.charAt(at)) || /\p{M}/u.test(text.charAt(at));
}

function partsOf(text: string, spans: readonly Span[], from: number, to: number): SnippetPart[] {
  const parts: SnippetPart[] = [];
  const add = (start: number, end: number, hit: boolean) => {
    const piece = text.slice(start, end).replace(/\s+/gu, " ");
    if (piece !== "") parts.push({ text: piece, hit });
  };
  let free = from;
  for (const span of spans) {
    if (span.from < from || span.to > to) continue;
    add(free, span.from, false);
    add(span.from, span.to, true);
    free = span.to;
  }
  add(free, to, false);
  return parts;
}
