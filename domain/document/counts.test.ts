import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addCounts, countBlocks, countText, lengthOf, readingMinutes } from "#domain/document/counts.ts";
import type { Block } from "#domain/document/document.ts";

const length = (text: string, language: "zh" | "en" = "zh") => lengthOf(countText(text), language);

describe("as Word counts 字數", () => {
  test.each([
    ["数字中国", 4],
    ["数字中国，建设。", 8],
    ["数字经济规模达2.63万亿元", 11],
    ["GDP增长5.2%", 4],
    ["2026年11月25日", 6],
    ["《“十四五”规划》", 9],
    ["——题记", 4],
    ["𠮷野家", 3],
    ["", 0],
    ["  \n ", 0],
  ])("%s: %i", (text, expected) => {
    expect(length(text)).toBe(expected);
  });
});

describe("words in English", () => {
  test.each([
    ["Life in the Greater Bay Area", 6],
    ["It's well-known: 2.63 trillion yuan.", 5],
    ["U.S.-based — really", 2],
    ["1,234,567 and/or e-mail me@example.org", 4],
    ["“Quoted,” she said…", 3],
    ["naïve café résumé", 3],
    ["a 對 b", 3],
  ])("%s: %i", (text, expected) => {
    expect(length(text, "en")).toBe(expected);
  });
});

test("what stands in two blocks is two words", () => {
  const block = (id: string, text: string): Block => ({
    type: "paragraph",
    attrs: { id },
    content: [{ type: "text", text }],
  });
  expect(countBlocks([block("a", "bay"), block("b", "area")]).words).toBe(2);
});

test("the counts of two texts with a space between are the sum of theirs", () => {
  const text = fc.string({ unit: fc.constantFrom(..."数字中国，。ab 12.'-“—\n") });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(countText(`${a} ${b}`)).toEqual(addCounts(countText(a), countText(b)));
    }),
  );
});

test("reading takes a minute at least, and none where nothing is written", () => {
  expect(readingMinutes(countText(""), "zh")).toBe(0);
  expect(readingMinutes(countText("短"), "zh")).toBe(1);
  expect(readingMinutes(countText("字".repeat(2000)), "zh")).toBe(5);
  expect(readingMinutes(countText("word ".repeat(690)), "en")).toBe(3);
});
