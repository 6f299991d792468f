import { maskTechnical } from "#domain/checks/punctuation/mask-technical.ts";

/** A word of an English text, without the 's behind it. */
export type NameWord = {
  at: number;
  end: number;
  written: string;
  /** What is compared: small letters, without hyphens, apostrophes and the marks of tones. ü stays one. */
  letters: string;
  /** Whether one space and nothing else parts it from the word before. */
  follows: boolean;
};

/** Longer than any word of a name. */
const longest = 40;

/** The words of a text that a name can be made of; addresses have none. */
export function nameWords(text: string): NameWord[] {
  const words: NameWord[] = [];
  for (const { 0: whole, index: at } of maskTechnical(text).matchAll(
    /\p{L}[\p{L}\p{M}]*(?:['’‑-]\p{L}[\p{L}\p{M}]*)*/gu,
  )) {
    const written = whole.length > longest ? "" : whole.replace(/['’]s$/i, "");
    const last = words.at(-1);
    const follows = last !== undefined && last.end === at - 1 && /[  ]/.test(text.charAt(at - 1));
    words.push({ at, end: at + (written.length || whole.length), written, letters: lettersOf(written), follows });
  }
  return words;
}

/** A word as its writing is compared: one apostrophe, one hyphen, no marks of tones. */
export function plainWord(written: string): string {
  const plain = written.replace(/’/g, "'").replace(/‑/g, "-");
  return /^[\x20-\x7e]*$/.test(plain)
    ? plain
    : plain
        .normalize("NFD")
        .replace(/[\u0300-\u0307\u0309-\u036f]/g, "")
        .normalize("NFC");
}

export function lettersOf(written: string): string {
  return plainWord(written).toLowerCase().replace(/['-]/g, "");
}

/** LI or Li; McLi and YiWen have a capital inside. */
export function hasInnerCapital(written: string): boolean {
  return /\p{Ll}\p{Lu}/u.test(written);
}

export function isCapital(written: string): boolean {
  return /^\p{Lu}/u.test(written);
}
