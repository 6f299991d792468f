import nspell from "nspell";

/** What the rules ask of a dictionary. It is an argument, because half a megabyte of words is loaded only where it is needed. */
export type WordList = {
  /** Whether the word, as it is written, is one: names are known with their capital only. */
  knows(word: string): boolean;
  /** Known words that one slip of the keyboard away is: a letter too many, missing, changed, or two exchanged. */
  suggest(word: string): Slip[];
};

/** A known word that may have been meant, and what happened to it. */
export type Slip = { word: string; how: "exchanged" | "missing" | "extra" | "changed" };

/** A Hunspell dictionary's two files. */
export type DictionaryFiles = { aff: string; dic: string };

/**
 * Dictionaries as one list: a word that one of them knows is a word, for a desk's authors write British and American.
 * Their affix rules must be the first one's, as those of the English dictionaries are. Takes about 0.3 s.
 */
export function createWordList(first: DictionaryFiles, ...others: DictionaryFiles[]): WordList {
  // Most lines stand in every one of them. Unfolding each once halves the time.
  const lines = new Set([first, ...others].flatMap(({ dic }) => dic.split("\n").slice(1)));
  const speller = nspell({ aff: first.aff, dic: `${lines.size}\n${[...lines].join("\n")}` });
  const knows = (word: string) => speller.correct(word);
  return { knows, suggest: (word) => slips(word).filter((slip) => knows(slip.word)) };
}

const letters = [..."abcdefghijklmnopqrstuvwxyz"];

const longestWithSlips = 24;

/** The library's own suggestions look two slips far and take up to half a second for a long word. */
function slips(word: string): Slip[] {
  if (word.length > longestWithSlips) return [];
  const found = new Map<string, Slip>();
  const add = (slip: Slip) => {
    if (slip.word !== word && !found.has(slip.word)) found.set(slip.word, slip);
  };
  for (let at = 0; at <= word.length; at++) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    if (tail.length > 1) add({ word: `${head}${tail[1]}${tail[0]}${tail.slice(2)}`, how: "exchanged" });
    if (tail !== "") add({ word: head + tail.slice(1), how: "extra" });
    for (const letter of letters) {
      add({ word: head + letter + tail, how: "missing" });
      if (tail !== "") add({ word: head + letter + tail.slice(1), how: "changed" });
    }
  }
  return [...found.values()];
}
