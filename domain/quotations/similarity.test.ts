import fc from "fast-check";
import { distance } from "fastest-levenshtein";
import { describe, expect, test } from "vitest";
import { foldHan } from "#domain/hanzi/fold.ts";
import {
  chunksOf,
  lettersOf,
  quotedPart,
  sameQuotation,
  shortestPassage,
  similarity,
} from "#domain/quotations/similarity.ts";

/** Milliseconds; a busy machine is no failure. */
const slow = 5000;

const letters = (text: string) => lettersOf(foldHan(text));
const entry = "先把数字写对，再把句子写好。读者记得的，往往只是一个数字；编辑忘掉的，也往往是同一个。";
const alike = (passage: string, of = entry) => similarity(letters(passage), letters(of));

describe("a passage is the entry", () => {
  test.each([
    ["word for word", entry],
    [
      "in the other script, with other marks",
      "先把數字寫對，再把句子寫好。「讀者記得的，往往只是一個數字；編輯忘掉的，也往往是同一個。」",
    ],
    ["with a word changed", "先把数字写对，再把句子写好。读者记住的，往往只是一个数字；编辑忘掉的，也往往是同一个。"],
    ["in part", "读者记得的，往往只是一个数字"],
    ["in part, with a letter changed", "读者记得的，往往就是一个数字；编辑忘掉的，也往往是"],
  ])("%s", (_, passage) => {
    expect(alike(passage)).toBeGreaterThanOrEqual(sameQuotation);
  });

  test("in English, whatever its case and its marks", () => {
    const english = "Get the number right first, then the sentence: readers keep only the number.";
    expect(alike("“GET the number right first, then the sentence; readers keep only the number”", english)).toBe(1);
  });
});

describe("a passage is another", () => {
  test.each([
    ["on the same matter", "写稿先核对数字，然后再谈文采，这是编辑部的老规矩。"],
    ["that begins alike", "先把数字写对，再把图画好，最后请人把全文从头到尾念一遍。"],
    [
      "of which a fifth differs",
      "先把数据写准，再把文章写好。读者记住的，往往只是一个数目；编辑忘记的，也往往是同一个。",
    ],
    [
      "that has the entry in it among much else",
      `${entry}这番话后来印在每个人的桌上，来的人都要先读一遍再坐下，没有例外。`,
    ],
  ])("%s", (_, passage) => {
    expect(alike(passage)).toBeLessThan(sameQuotation);
  });

  test("when it is nothing", () => {
    expect(alike("")).toBe(0);
    expect(alike("，。")).toBe(0);
  });
});

describe("comparing", () => {
  const texts = fc.array(fc.constantFrom(..."江河湖海"), { minLength: 1, maxLength: 60 }).map((all) => all.join(""));
  const changes = fc.array(fc.tuple(fc.nat(59), fc.constantFrom("", "某", "江河")), { maxLength: 7 });

  test("finds what is alike as if it had compared every letter", () => {
    fc.assert(
      fc.property(texts, changes, (text, all) => {
        const changed = all.reduce((now, [at, put]) => now.slice(0, at) + put + now.slice(at + 1), text) || "某";
        const most = Math.max(text.length, changed.length);
        const whole = 1 - distance(changed, text) / most;
        if (whole >= sameQuotation) expect(similarity(changed, text)).toBeGreaterThanOrEqual(whole);
        else if (changed.length >= text.length) expect(similarity(changed, text)).toBeLessThan(sameQuotation);
      }),
      { numRuns: 2000 },
    );
  });

  test("gives up early on long texts that are not alike", () => {
    const long = (step: number) =>
      Array.from({ length: 8000 }, (_, at) => String.fromCharCode(0x4e00 + ((at * step) % 9001))).join("");
    const start = performance.now();
    for (let other = 0; other < 20; other++) expect(similarity(long(7), long(11 + other))).toBe(0);
    expect(similarity(long(7).repeat(12), long(7))).toBe(0);
    expect(performance.now() - start).toBeLessThan(slow);
  });
});

describe("the part that is quoted", () => {
  test.each([
    ["from the middle", "读者记得的，往往只是一个数字", "读者记得的，往往只是一个数字"],
    ["with its stop", "读者记得的，往往是一个数字；", "读者记得的，往往只是一个数字"],
    ["from the end, with its stop", "编辑忘掉的，也往往是同一个。", "编辑忘掉的，也往往是同一个。"],
  ])("%s", (_, passage, part) => {
    expect(quotedPart(passage, entry)?.slice(0, part.length - 1)).toBe(part.slice(0, part.length - 1));
    expect(entry).toContain(quotedPart(passage, entry));
  });

  test("is nothing by itself where it is the whole", () => {
    expect(quotedPart(entry, entry)).toBeNull();
    expect(quotedPart(entry.replace("先把", "先要把"), entry)).toBeNull();
  });
});

describe("pieces to look for", () => {
  test("one of them stands unchanged in whatever differs by a letter in ten", () => {
    const passage = letters(entry);
    for (let from = 0; from < 10; from++) {
      const changed = [...passage].map((letter, at) => (at % 10 === from ? "某" : letter)).join("");
      expect(chunksOf(changed).some((chunk) => passage.includes(chunk))).toBe(true);
    }
  });

  test("too short a passage has none", () => {
    expect(chunksOf("一".repeat(shortestPassage - 1))).toEqual([]);
    expect(chunksOf("一".repeat(shortestPassage)).length).toBeGreaterThan(0);
  });

  test("a long one has a bounded number, from its beginning to its end", () => {
    const long = Array.from({ length: 8000 }, (_, at) => String.fromCharCode(0x4e00 + at)).join("");
    const chunks = chunksOf(long);
    expect(chunks).toHaveLength(64);
    expect(long.indexOf(chunks.at(-1) ?? "")).toBeGreaterThan(7800);
  });
});
