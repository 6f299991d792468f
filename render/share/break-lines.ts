import LineBreaker from "linebreak";
import type { CardText } from "#render/share/share-card.ts";

/** Width of a text in the unit that lines are measured in. */
export type Measure = (text: string) => number;

type Room = { width: number; most: number; measure: Measure };

/** What a line costs that ends within a word, or within a phrase, beside what its difference in length does. */
const costOf = { withinWord: 0.35, withinPhrase: 0.08 };
const endsPhrase = /[\p{Po}\p{Pe}\p{Pf}\p{Pd}|｜\s]$/u;

/**
 * A text in as few lines as hold it, of about one length: nothing that may not begin or end a line does (UAX #14), and lines
 * end with a phrase or beside a word where they can. What has no room is cut off and says so. `whole`: nothing was.
 */
export function breakLines({ text, locale }: CardText, room: Room): { lines: string[]; whole: boolean } {
  const pieces = piecesOf(text, locale, room);
  const filled = fill(pieces, room);
  if (filled.length > room.most) return { lines: cutOff(filled, room), whole: false };
  return { lines: balance(pieces, filled.length, room), whole: true };
}

/** What stays together on a line: its width, the same at the end of one, and what ending a line with it costs. */
type Piece = { text: string; width: number; last: number; cost: number };

function piecesOf(text: string, locale: string, { width, measure }: Room): Piece[] {
  const tidy = text.replace(/\s+/g, " ").trim();
  const words = new Set<number>();
  for (const { index, segment } of new Intl.Segmenter(locale, { granularity: "word" }).segment(tidy))
    words.add(index + segment.length);
  // The rules know no side of curved quotation marks and would keep Chinese text together around them.
  const breaker = new LineBreaker(tidy.replace(/[“‘]/g, "「").replace(/[”’](?!\w)/g, "」"));
  const pieces: Piece[] = [];
  for (let from = 0, found = breaker.nextBreak(); found !== null; from = found.position, found = breaker.nextBreak()) {
    const piece = tidy.slice(from, found.position);
    // An address, or a word, that no line has room for.
    const parts = measure(piece.trimEnd()) > width ? lettersOf(piece) : [piece];
    for (const [at, part] of parts.entries()) {
      const ended = at === parts.length - 1 && words.has(found.position);
      const within = ended ? costOf.withinPhrase : costOf.withinWord;
      const cost = ended && endsPhrase.test(part) && locale !== "en" ? 0 : within;
      pieces.push({ text: part, width: measure(part), last: measure(part.trimEnd()), cost });
    }
  }
  return pieces;
}

/** A letter with more of them than that is cut among them. */
const marksAtMost = 4;
const closing = /^[，。、；：？！％%\p{Pe}\p{Pf}]/u;

/** Each letter with the marks that may begin no line, as many as make no line of themselves. */
function lettersOf(piece: string): string[] {
  const letters: string[] = [];
  for (const letter of graphemes(piece)) {
    const last = letters.at(-1);
    if (last !== undefined && closing.test(letter) && last.length < marksAtMost)
      letters[letters.length - 1] = last + letter;
    else letters.push(letter);
  }
  return letters;
}

/** Text by what readers take for a letter. */
export function graphemes(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}
const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });

function fill(pieces: readonly Piece[], { width }: Room): Piece[][] {
  const lines: Piece[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const piece of pieces) {
    if (used + piece.last > width) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(piece);
    used += piece.width;
  }
  return lines;
}

/** Of all ways into so many lines the one whose lines differ least. */
function balance(pieces: readonly Piece[], count: number, { width }: Room): string[] {
  type Way = { cost: number; ends: number[] };
  let ways = new Map<number, Way>([[0, { cost: 0, ends: [0] }]]);
  for (let line = 1; line <= count; line += 1) {
    const longer = new Map<number, Way>();
    for (const [from, { cost, ends }] of ways) {
      let before = 0;
      for (const [at, piece] of pieces.slice(from).entries()) {
        const slack = 1 - (before + piece.last) / width;
        if (slack < 0) break;
        before += piece.width;
        const to = from + at + 1;
        const way = { cost: cost + slack * slack + (to === pieces.length ? 0 : piece.cost), ends: [...ends, to] };
        if (way.cost < (longer.get(to)?.cost ?? Number.POSITIVE_INFINITY)) longer.set(to, way);
      }
    }
    ways = longer;
  }
  const { ends = [] } = ways.get(pieces.length) ?? {};
  return ends.slice(1).map((end, at) => textOf(pieces.slice(ends[at], end)));
}

function cutOff(filled: readonly Piece[][], { width, most, measure }: Room): string[] {
  const kept = filled.slice(0, most).map(textOf);
  let last = graphemes(kept.pop() ?? "");
  const marked = () => `${last.join("").replace(/[\s\p{P}]+$/u, "")}…`;
  while (last.length > 0 && measure(marked()) > width) last = last.slice(0, -1);
  return [...kept, marked()];
}

function textOf(line: readonly Piece[]): string {
  return line
    .map(({ text }) => text)
    .join("")
    .trimEnd();
}
