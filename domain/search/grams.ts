import { stemmer } from "stemmer";

/** Characters that are not written in words with spaces between them: each is looked for by itself and with its neighbour. */
const unspaced = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}";
const pieces = new RegExp(`(?<run>[${unspaced}]+)|(?<word>(?:(?![${unspaced}])[\\p{L}\\p{N}])+)`, "gu");
/** What is longer is no word that anybody looks for, but a hash or an address. */
const longestWord = 40;

/** A run of Chinese, or a word of a language that has spaces. */
export type Piece = { kind: "run" | "word"; text: string };

/** The runs and words of folded text, in order. */
export function piecesOf(folded: string): Piece[] {
  return [...folded.matchAll(pieces)].map(({ groups }) =>
    groups?.run === undefined ? { kind: "word", text: groups?.word ?? "" } : { kind: "run", text: groups.run },
  );
}

/**
 * What a piece is indexed and looked for under. A run of Chinese: each character, and each pair of neighbours, so that any
 * stretch of it has only grams that the whole has. A word: its stem (Porter), so that bridges are found as a bridge.
 */
export function gramsOf({ kind, text }: Piece): string[] {
  if (kind === "word") return text.length > longestWord ? [] : [stemOf(text)];
  const characters = [...text];
  return characters.flatMap((character, at) => {
    const next = characters[at + 1];
    return next === undefined ? [character] : [character, character + next];
  });
}

export function stemOf(word: string): string {
  return /^[a-z]+$/.test(word) ? stemmer(word) : word;
}

/** Everything that a folded text is found under, each once. */
export function gramsOfText(folded: string): string[] {
  return [...new Set(piecesOf(folded).flatMap(gramsOf))];
}

/** The words of folded text that somebody may mistype: of letters, three at least. */
export function wordsOfText(folded: string): string[] {
  const words = piecesOf(folded).filter(({ kind, text }) => kind === "word" && /^\p{L}{3,30}$/u.test(text));
  return [...new Set(words.map(({ text }) => text))];
}
