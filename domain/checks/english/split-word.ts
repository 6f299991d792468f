import { commonness, functionWords } from "#domain/checks/english/common-words.ts";
import type { WordList } from "#domain/checks/english/word-list.ts";

/** How a run-together word is parted. */
export type Split = {
  words: string[];
  /** All of its words are common ones, so that hardly anything else can have been meant. */
  isCommon: boolean;
  /** A little word is among them. */
  hasFunctionWord: boolean;
};

/** What a known word costs that is not among the common ones. */
const rare = 8000;

/** Nouns and particles that English writes in one word with others, more often than a dictionary can follow: lakeshore, milkfish. */
const compounding: ReadonlySet<string> = new Set(
  (
    "back bean berry bird board boat book box bread break builder building by car card cake chain coast craft cup down drop fall field fire fish " +
    "fly flower folk food front fruit gate grass ground hand head hill holder home house keeper lake land leaf light line list man map " +
    "mark master mate meal men mill moon mud night off out over page paper park path people pipe place player point pool post print proof rail " +
    "rain river road room root run salt sand scope screen sea set sheet ship shop shore show side sky snow song space stick stone " +
    "store storm sun tail time top town track tree turn under up village wall ware watch water way wear weed wheel wind wing " +
    "woman women wood wool work worker works worm worthy writer yard fishes lands lines sides ships shops tracks walls ways"
  ).split(" "),
);

/** The likeliest way to part lower-case letters into two or three words; null where there is none. */
export function splitWord(word: string, list: WordList): Split | null {
  if (word.length < 4 || word.length > 30) return null;
  const pairs = cuts(word)
    .filter((words) => words.every((part) => isPart(part, list)) && mayBePair(words))
    .map(judged);
  const best = cheapest(pairs) ?? cheapest(triples(word, list));
  return best?.split ?? null;
}

/** Whether two known words make one of the kind that dictionaries can't follow. */
export function isCompound(word: string, list: WordList): boolean {
  return cuts(word).some(
    (parts) =>
      parts.every((part) => part.length > 2 && list.knows(part) && !functionWords.has(part)) &&
      parts.some((part) => compounding.has(part)),
  );
}

function cuts(word: string): string[][] {
  return Array.from({ length: word.length - 1 }, (_, at) => [word.slice(0, at + 1), word.slice(at + 1)]);
}

/** Of three words two are little ones: "ofthecity", "isanew". Anything looser finds words in every slip. */
function triples(word: string, list: WordList): Judged[] {
  return cuts(word)
    .flatMap(([head = "", tail = ""]) => (commonness(head) === null ? [] : cuts(tail).map((rest) => [head, ...rest])))
    .filter((words) =>
      words.every((part) => commonness(part) !== null && list.knows(part) && (part !== "i" || words[0] === part)),
    )
    .filter(
      (words) => words.filter((part) => functionWords.has(part)).length >= 2 && words.some(({ length }) => length > 2),
    )
    .map(judged);
}

function isPart(part: string, list: WordList): boolean {
  return list.knows(part) && (commonness(part) !== null || part.length >= 3);
}

function mayBePair(words: readonly string[]): boolean {
  const little = words.filter((part) => functionWords.has(part));
  const others = words.filter((part) => !functionWords.has(part));
  // A single letter parts off anything, so what is left must be certain; nothing ends with "I".
  if (words.at(-1) === "i") return false;
  if (words.some(({ length }) => length === 1)) {
    const other = words.find(({ length }) => length > 2) ?? "";
    return commonness(other) !== null || (words[0] === "a" && other.length > 4);
  }
  if (others.length === 0) return words.some(({ length }) => length > 2) || words.join("").length === 4;
  if (little.length > 0)
    return others.every((part) => part.length > 2 && (part.length > 3 || commonness(part) !== null));
  return (
    words.join("").length >= 7 &&
    others.every(({ length }) => length > 2) &&
    others.some((part) => commonness(part) !== null) &&
    !compounding.has(words.at(-1) ?? "") &&
    !compounding.has(words[0] ?? "")
  );
}

type Judged = { split: Split; cost: number };

function judged(words: string[]): Judged {
  const cost = words.reduce((sum, part) => sum + Math.log((commonness(part) ?? rare) + 2), 0);
  return {
    split: {
      words,
      isCommon: words.every((part) => commonness(part) !== null),
      hasFunctionWord: words.some((part) => functionWords.has(part)),
    },
    cost,
  };
}

function cheapest(all: readonly Judged[]): Judged | undefined {
  return all.reduce<Judged | undefined>(
    (best, one) => (best === undefined || one.cost < best.cost ? one : best),
    undefined,
  );
}
