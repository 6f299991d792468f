import { expect, test } from "vitest";
import { articleUses } from "#app/(studio)/studio/(desk)/quotations/[id]/article-uses.ts";

const use = (articleId: string, language: "zh" | "en", version: number, live = false) => ({
  ...{ articleId, language, version, live },
  ...{ blockId: `${articleId}${language}${version}`, titleZh: "题", titleEn: "Title", trashed: false },
});

test("an article is told once, with every version that either language embeds, and which are behind", () => {
  const found = articleUses([use("b", "en", 3), use("b", "zh", 1, true), use("b", "zh", 3), use("a", "zh", 2)], 3);
  expect(found.map(({ articleId, places, older }) => ({ articleId, places, older }))).toEqual([
    {
      articleId: "b",
      places: [
        { language: "zh", versions: [1, 3], live: true },
        { language: "en", versions: [3], live: false },
      ],
      older: [1],
    },
    { articleId: "a", places: [{ language: "zh", versions: [2], live: false }], older: [2] },
  ]);
});

test("what embeds the newest is not behind", () => {
  expect(articleUses([use("a", "zh", 3)], 3)[0]?.older).toEqual([]);
  expect(articleUses([], 1)).toEqual([]);
});
