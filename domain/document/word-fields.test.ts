import { expect, test } from "vitest";
import type { Block } from "#domain/document/document.ts";
import { withField, wordFields } from "#domain/document/word-fields.ts";
import { sampleBlocks } from "#editor/testing-samples.ts";

const quotation: Block = {
  type: "quotation",
  attrs: {
    id: "q1",
    speaker: "林望",
    occasion: "",
    date: "2021-10-18",
    work: "沙田",
    volume: "",
    page: "",
    link: "",
    verbatim: "",
  },
  content: [{ type: "paragraph", content: [{ type: "text", text: "船走了。" }] }],
};

test("an attribution is words, its date and the block's id are not", () => {
  expect(wordFields(quotation)).toEqual([
    { path: ["attrs", "speaker"], text: "林望" },
    { path: ["attrs", "work"], text: "沙田" },
  ]);
});

test("a field takes other words within its limits, and nothing else changes", () => {
  expect(withField(quotation, ["attrs", "speaker"], "林旺")).toEqual({
    ...quotation,
    attrs: { ...quotation.attrs, speaker: "林旺" },
  });
  expect(withField(quotation, ["attrs", "speaker"], "长".repeat(501))).toBeNull();
  expect(withField(quotation, ["attrs", "date"], "昨天")).toBeNull();
});

test("no block of any kind gives an id, an address or a kind as its words", () => {
  for (const block of Object.values(sampleBlocks).flat())
    for (const { path } of wordFields(block)) expect(["id", "href", "type", "date"]).not.toContain(path.at(-1));
});
