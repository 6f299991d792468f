import { describe, expect, it } from "vitest";
import { charactersIn, lengthRatio, wordsIn } from "#domain/checks/pairs/length-ratio.ts";
import { hans, pairOf } from "#domain/checks/testing/pair-of.ts";

const kinds = (characters: number, words: number) =>
  lengthRatio(pairOf("字".repeat(characters), "word ".repeat(words)), hans).map(({ said }) => said.kind);

describe("a side that is far longer", () => {
  it.each([
    ...[
      [20, 5],
      [30, 9],
      [40, 12],
      [60, 1],
      [100, 31],
      [200, 40],
      [1000, 300],
      [25, 3],
    ].map(([a, b]) => [a, b, "en-short"]),
    ...[
      [20, 27],
      [30, 40],
      [40, 60],
      [10, 14],
      [100, 140],
      [5, 12],
      [200, 270],
      [1000, 1301],
    ].map(([a, b]) => [a, b, "en-long"]),
  ] as [number, number, string][])("%i characters, %i words: %s", (characters, words, kind) => {
    expect(kinds(characters, words)).toEqual([kind]);
  });

  it.each([
    [20, 7],
    [20, 26],
    [30, 23],
    [40, 31],
    [100, 77],
    [100, 120],
    [100, 33],
    [200, 180],
    [19, 1],
    [4, 11],
    [2, 8],
    [10, 3],
    [1, 1],
    [1000, 800],
    [0, 40],
    [40, 0],
    [40, 50],
  ])("but not %i characters, %i words", (characters, words) => {
    expect(kinds(characters, words)).toEqual([]);
  });

  it("is counted in characters, with words and numbers in the Chinese, and words", () => {
    expect(charactersIn("全市有32家App商店，增长5.4%。")).toBe(11);
    expect(wordsIn("The city’s 32 well-known shops grew 5.4%.")).toBe(7);
  });

  it("says by how much, and is no matter of tables or of one side", () => {
    expect(lengthRatio(pairOf("字".repeat(30), "word"), hans)).toMatchObject([
      { said: { values: { characters: 30, words: 1 } } },
    ]);
    expect(lengthRatio(pairOf("字".repeat(30), "word", "table"), hans)).toEqual([]);
    expect(lengthRatio(pairOf("字".repeat(30), null), hans)).toEqual([]);
  });
});
