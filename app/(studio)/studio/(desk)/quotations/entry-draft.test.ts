import { expect, test } from "vitest";
import { contentOf, draftOf, emptyDraft, problemsOf } from "#app/(studio)/studio/(desk)/quotations/entry-draft.ts";

const said = { ...emptyDraft, zh: { ...emptyDraft.zh, text: " 两行之间，才见功夫。\n" } };

test("an entry needs words in one language, whichever", () => {
  expect(problemsOf(emptyDraft)).toEqual({ "zh.text": "words", "en.text": "words" });
  expect(problemsOf(said)).toEqual({});
});

test("what cannot be stored is told at its field", () => {
  const wrong = {
    ...said,
    date: "12 May",
    zh: { ...said.zh, link: "example.org", speaker: "文".repeat(3000) },
  };
  expect(problemsOf(wrong)).toEqual({ date: "date", "zh.link": "link", "zh.speaker": "long" });
});

test("spaces around what was typed are nobody's words, and reasons and tags are no part of a version", () => {
  const content = contentOf({ ...said, date: " 2024-09 ", why: "typo", tags: ["a"] });
  expect(content).toEqual({
    ...contentOf(emptyDraft),
    date: "2024-09",
    zh: { ...emptyDraft.zh, text: "两行之间，才见功夫。" },
  });
  expect(contentOf(draftOf(content))).toEqual(content);
});
