import type { Found } from "#domain/checks/finding.ts";
import type { CheckedPair, CheckOptions } from "#domain/checks/pair.ts";

/**
 * English words to one Chinese character. Nearly four hundred sentences and paragraphs of ours lie between 0.44 and 1.23, so
 * what is beyond these has lost, or gained, a sentence.
 */
export const wordsPerCharacter = { least: 0.32, most: 1.3 };

/** In fewer words one name decides the ratio. */
export const shortest = { characters: 20, words: 12 };

/** One side is so much longer than the other that something may be missing. */
export function lengthRatio({ zh, en }: CheckedPair, _options: CheckOptions): Found[] {
  if (zh === null || en === null || zh.kind === "table" || en.kind === "table") return [];
  const [characters, words] = [charactersIn(zh.text), wordsIn(en.text)];
  const { least, most } = wordsPerCharacter;
  // A side may have lost nearly everything: the longer one is what must be long enough.
  if (characters < shortest.characters && words < shortest.words) return [];
  if (characters === 0 || words === 0) return [];
  const ratio = words / characters;
  const kind =
    ratio < least && characters >= shortest.characters
      ? "en-short"
      : ratio > most && words >= shortest.words
        ? "en-long"
        : null;
  if (kind === null) return [];
  const quote = zh.text.split("\n", 1)[0] ?? "";
  return [{ rule: "length-ratio", side: "both", quote, at: 0, said: { kind, values: { characters, words } } }];
}

/** Han characters, with a Latin word or a number in the Chinese for the one or two that it stands for. */
export function charactersIn(text: string): number {
  return (text.match(/\p{Script=Han}|[\p{Script=Latin}\d][\p{Script=Latin}\d.,'’-]*/gu) ?? []).length;
}

export function wordsIn(text: string): number {
  return (text.match(/[\p{L}\p{N}][\p{L}\p{N}.,'’-]*/gu) ?? []).length;
}
