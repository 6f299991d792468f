import { expect, test } from "vitest";
import { quoteRange } from "#domain/annotations/quote-range.ts";
import type { EditionText } from "#domain/article/article.ts";
import { standingTarget } from "#editor/comments/selected-target.ts";

const standing: EditionText = {
  title: "渡口",
  deck: "",
  document: {
    type: "doc",
    content: [{ type: "paragraph", attrs: { id: "a" }, content: [{ type: "text", text: "清晨有两班船，傍晚一班。" }] }],
  },
};
const shown = "每天清晨有三班船，傍晚一班。";
const about = (words: string) => {
  const start = shown.indexOf(words);
  const range = quoteRange(shown, start, start + words.length);
  return { language: "zh" as const, place: { blockId: "a" }, ...(range && { range }) };
};

test("words among somebody's suggestions are those that stand; words that are only suggested stand for their block", () => {
  expect(standingTarget(about("傍晚一班"), standing).range?.position).toMatchObject({ start: 7, end: 11 });
  expect(standingTarget(about("三班"), standing)).toEqual({ language: "zh", place: { blockId: "a" } });
  expect(standingTarget({ language: "zh", place: { line: "title" } }, standing)).toEqual({
    language: "zh",
    place: { line: "title" },
  });
});
