import { describe, expect, it } from "vitest";
import { pairMissing } from "#domain/checks/pairs/pair-missing.ts";
import { hans, pairOf } from "#domain/checks/testing/pair-of.ts";

const kinds = (zh: string | null, en: string | null, oneSided = false) =>
  pairMissing(pairOf(zh, en), { ...hans, oneSided }).map(({ side, said }) => `${side} ${said.kind}`);

describe("a side without words", () => {
  it.each([
    ["大桥今天通车。", null],
    ["大桥今天通车。", ""],
    ["大桥今天通车。", "  \n"],
    ["大桥今天通车。", "* * *"],
    ["大橋", "—"],
    ["2025", null],
    ["一", "."],
    ["App", "\t"],
  ])("is missing in English: %j | %j", (zh, en) => {
    expect(kinds(zh, en)).toEqual(["en no-en"]);
  });

  it.each([
    [null, "The bridge opened today."],
    ["", "The bridge opened today."],
    ["　", "The bridge"],
    ["……", "Nobody answered."],
    ["。", "2025"],
    ["\n\n", "One\nTwo"],
    ["——", "é"],
    [null, "a"],
  ])("is missing in Chinese: %j | %j", (zh, en) => {
    expect(kinds(zh, en)).toEqual(["zh no-zh"]);
  });

  it.each([
    ["大桥今天通车。", "The bridge opened today."],
    [null, null],
    ["", ""],
    ["", null],
    ["* * *", "* * *"],
    ["* * *", null],
    ["——", "—"],
    ["2025", "2025"],
    ["大桥", "B"],
    ["一", "1"],
    ["GDP", "GDP"],
    [" 桥 ", " Bridge "],
    ["？", "?"],
    ["甲\n乙", "A"],
  ])("is not where both have words, or neither: %j | %j", (zh, en) => {
    expect(kinds(zh, en)).toEqual([]);
  });

  it("is not where one language was handed in alone", () => {
    expect(kinds("大桥今天通车。", null, true)).toEqual([]);
    expect(kinds(null, "The bridge opened today.", true)).toEqual([]);
  });
});
