import { expect, test } from "vitest";
import { matchPieces } from "#editor/comments/pieces-of-text.ts";

test("pieces of a text are found in their order, over the ends of lines, also where they repeat", () => {
  expect(matchPieces("the boat\nthe boat\n在。", ["the ", "boat", "the boat", "在。"])).toEqual([0, 4, 9, 18]);
});

test("what the page adds of its own stands nowhere, and what it leaves out is passed over", () => {
  expect(matchPieces("船在河上\n一条旧船\n图：林望", ["船在河上", "1", "注", "图：林望"])).toEqual([0, null, null, 10]);
  expect(matchPieces("船", ["", "  ", "河", "船"])).toEqual([null, null, null, 0]);
});
