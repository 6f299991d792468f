import { distance } from "fastest-levenshtein";

/** From here on a passage is offered as the entry it resembles. */
export const sameQuotation = 0.9;

/** Shorter passages resemble too much: characters and digits, without spaces and punctuation. */
export const shortestPassage = 8;

/** A text as passages are compared: letters and digits alone. Give it folded (`foldHan`), so that script and case don't count. */
export function lettersOf(folded: string): string {
  return folded.replace(/[^\p{L}\p{N}]+/gu, "");
}

/**
 * How alike a passage is to an entry's words, from 0 to 1: the share of its letters that stand there unchanged. A passage
 * that is a part of the entry is compared with that part. Both as `lettersOf` gives them.
 */
export function similarity(passage: string, entry: string): number {
  if (passage === "" || entry === "") return 0;
  if (passage === entry) return 1;
  if (passage.length >= entry.length) return likeness(passage, entry);
  const from = likeliestStart(passage, entry);
  const part = likeness(passage, entry.slice(from, from + passage.length));
  return part === 1 ? 1 : Math.max(part, likeness(passage, entry));
}

/**
 * The share of letters that stand in both unchanged; 0 where that can be told to be under `sameQuotation` without comparing
 * them all, which takes time with the product of the lengths.
 */
function likeness(one: string, other: string): number {
  const most = Math.max(one.length, other.length);
  const changes = Math.floor(most * (1 - sameQuotation) + 1e-9);
  if (Math.abs(one.length - other.length) > changes) return 0;
  // A letter that is changed spoils one piece of those that follow each other, and no other.
  const pieces = Math.floor(one.length / chunkLength);
  let spoilt = 0;
  for (let piece = 0; piece < pieces && spoilt <= changes; piece++)
    if (!other.includes(one.slice(piece * chunkLength, (piece + 1) * chunkLength))) spoilt++;
  return spoilt > changes ? 0 : 1 - distance(one, other) / most;
}

/** Where most of the pieces that both share say that the passage begins. */
function likeliestStart(passage: string, entry: string): number {
  const places = new Map<string, number>();
  for (let at = 0; at + pieceLength <= entry.length; at++) {
    const piece = entry.slice(at, at + pieceLength);
    if (!places.has(piece)) places.set(piece, at);
  }
  const votes = new Map<number, number>();
  for (let at = 0; at + pieceLength <= passage.length; at++) {
    const place = places.get(passage.slice(at, at + pieceLength));
    if (place !== undefined) votes.set(place - at, (votes.get(place - at) ?? 0) + 1);
  }
  const [start] = [...votes].reduce((best, vote) => (vote[1] > best[1] ? vote : best), [0, 0]);
  return Math.min(Math.max(start, 0), entry.length - passage.length);
}

/**
 * The part of an entry that a passage quotes, as it stands there; null where that is all of it. Both in the same script.
 */
export function quotedPart(passage: string, entry: string): string | null {
  const [said, whole] = [lettersIn(passage), lettersIn(entry)];
  if (said.letters.length >= whole.letters.length * sameQuotation) return null;
  const start = likeliestStart(said.letters, whole.letters);
  const from = whole.places[start];
  const last = whole.places[start + said.letters.length - 1];
  if (from === undefined || last === undefined) return null;
  const closing = /^[^\p{L}\p{N}\n]*/u.exec(entry.slice(last + 1))?.[0] ?? "";
  const ends = /[^\p{L}\p{N}\s]\s*$/u.test(passage);
  return entry.slice(from, last + 1 + (ends ? closing.trimEnd().length : 0));
}

/** The letters of a text in lower case, and where each stands. */
function lettersIn(text: string): { letters: string; places: number[] } {
  let letters = "";
  const places: number[] = [];
  for (const { 0: letter, index } of text.matchAll(/[\p{L}\p{N}]/gu)) {
    const low = letter.toLowerCase();
    letters += low;
    for (let unit = 0; unit < low.length; unit++) places.push(index);
  }
  return { letters, places };
}

const pieceLength = 4;
const chunkLength = 6;
const mostChunks = 64;

/**
 * Pieces of a passage of which an entry that resembles it has at least one unchanged: where at most one letter in ten
 * differs, not every run of six can. Of a long passage not all of them, evenly spread.
 */
export function chunksOf(letters: string): string[] {
  if (letters.length < shortestPassage) return [];
  const count = Math.min(Math.floor(letters.length / chunkLength), mostChunks);
  const step = letters.length / count;
  return Array.from({ length: count }, (_, at) => {
    const from = Math.floor(at * step);
    return letters.slice(from, from + chunkLength);
  });
}
