/** How words are compared when they are looked for. */
export type FindOptions = {
  /** Upper and lower case, full and half width are different letters. */
  exact: boolean;
  /** In alphabetic scripts, only words as a whole. */
  wholeWords: boolean;
};

/** Places in a text, in UTF-16 units: `from` is in it, `to` is not. */
export type Span = { from: number; to: number };

/** Finds one wording in texts, leftmost first, without overlaps. */
export type Finder = (text: string) => Span[];

/** Longer wordings are looked for by their beginning alone; nobody types more into a field. */
const longest = 500;

/**
 * A finder for a wording. Letters are compared one by one, so that every place found is exactly a place of the text:
 * a letter is never cut, nor parted from its accent.
 *
 * @param fold what else makes two characters alike (their 简体 form); what it gives may have any length
 */
export function makeFinder(wording: string, options: FindOptions, fold: (character: string) => string): Finder {
  const fine = (character: string) => foldCharacter(character, options.exact, fold);
  const wanted = [...wording.slice(0, longest)].map(fine).join("");
  if (wanted === "") return () => [];
  return (text) => {
    const { folded, starts, ends } = foldText(text, fine);
    const found: Span[] = [];
    for (let at = folded.indexOf(wanted); at >= 0; ) {
      const span = spanOf(at, at + wanted.length, starts, ends);
      const fits = span !== null && !partsAccent(text, span.to) && !(options.wholeWords && partsWord(text, span));
      if (fits) found.push(span);
      at = folded.indexOf(wanted, fits ? at + wanted.length : at + 1);
    }
    return found;
  };
}

/** The same text with other words in the places given, which are in order and don't overlap. */
export function replaceSpans(text: string, spans: readonly Span[], replacement: string): string {
  let result = "";
  let free = 0;
  for (const { from, to } of spans) {
    result += text.slice(free, from) + replacement;
    free = to;
  }
  return result + text.slice(free);
}

/** The sentence that a place stands in, cut where it is long: what is before the place, and what is behind it. */
export function sentenceAround(text: string, { from, to }: Span): { before: string; after: string } {
  const starts = /[。！？!?\n]["”’」』）)]*|\.\s/g;
  let begin = 0;
  for (const end of text.slice(0, from).matchAll(starts)) begin = end.index + end[0].length;
  const rest = text.slice(to);
  const stop = /[。！？!?\n]["”’」』）)]*|\.(?=\s|$)/.exec(rest);
  const before = text.slice(begin, from).trimStart();
  const after = stop ? rest.slice(0, stop.index + stop[0].length).trimEnd() : rest;
  const most = 60;
  return {
    before: before.length > most ? `…${wholeFrom(before.slice(-most))}` : before,
    after: after.length > most ? `${wholeTo(after.slice(0, most))}…` : after,
  };
}

function foldCharacter(character: string, exact: boolean, fold: (character: string) => string): string {
  const narrow = exact ? character : character.normalize("NFKD");
  const alike = [...narrow].map(fold).join("");
  return exact ? alike : alike.toLowerCase();
}

/** The text as it is compared, and for each of its units where the character stands that it comes from. */
function foldText(text: string, fine: (character: string) => string) {
  let folded = "";
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const piece = fine(character);
    folded += piece;
    for (let unit = 0; unit < piece.length; unit++) {
      starts.push(at);
      ends.push(at + character.length);
    }
    at += character.length;
  }
  return { folded, starts, ends };
}

/** Null where either end would cut a character that stands for several: ½ holds a 2, but isn't one. */
function spanOf(first: number, behind: number, starts: readonly number[], ends: readonly number[]): Span | null {
  const [from, to] = [starts[first], ends[behind - 1]];
  if (from === undefined || to === undefined) return null;
  if (starts[first - 1] === from || ends[behind] === to) return null;
  return { from, to };
}

function partsAccent(text: string, at: number): boolean {
  return /^\p{M}/u.test(text.slice(at, at + 2));
}

/** Letters that are written into words; characters of Chinese and Japanese are words by themselves. */
const wordLetter = /^[\p{L}\p{N}\p{M}_]$/u;
const ownWord = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;

function partsWord(text: string, { from, to }: Span): boolean {
  const isLetter = (character: string) => wordLetter.test(character) && !ownWord.test(character);
  const before = lastCharacter(text.slice(Math.max(0, from - 2), from));
  const behind = firstCharacter(text.slice(to, to + 2));
  const [first, last] = [
    firstCharacter(text.slice(from, from + 2)),
    lastCharacter(text.slice(Math.max(from, to - 2), to)),
  ];
  return (isLetter(before) && isLetter(first)) || (isLetter(last) && isLetter(behind));
}

function firstCharacter(text: string): string {
  return [...text][0] ?? "";
}

function lastCharacter(text: string): string {
  return [...text].at(-1) ?? "";
}

/** Without half a character, or half a word of an alphabet, at the edge where it was cut. */
function wholeFrom(text: string): string {
  return text
    .replace(/^[\udc00-\udfff]/, "")
    .replace(/^[\p{Script=Latin}\p{M}’'-]{1,20}(?=\P{Script=Latin})/u, "")
    .trimStart();
}

function wholeTo(text: string): string {
  return text
    .replace(/[\ud800-\udbff]$/, "")
    .replace(/(?<=\P{Script=Latin})[\p{Script=Latin}\p{M}’'-]{1,20}$/u, "")
    .trimEnd();
}
