import fc from "fast-check";
import { expect, it } from "vitest";
import type { ReaderLocale } from "#domain/locale.ts";
import { breakLines } from "#render/share/break-lines.ts";

/** Han a whole em, the rest half. */
const measure = (text: string) => [...text].reduce((sum, one) => sum + (/[\u2e80-\uffef“”]/.test(one) ? 1 : 0.5), 0);
const lines = (text: string, width: number, locale: ReaderLocale = "zh-Hans", most = 9) =>
  breakLines({ text, locale }, { width, most, measure }).lines;

it("leaves alone what one line holds", () => {
  expect(lines("数字中国", 4)).toEqual(["数字中国"]);
  expect(lines("  Two\n words ", 9, "en")).toEqual(["Two words"]);
});

it("makes lines of about one length, not one full and one of a character", () => {
  expect(lines("渡口与桥怎样说话", 7)).toEqual(["渡口与桥", "怎样说话"]);
  expect(lines("The ferry and the bridge", 11, "en")).toEqual(["The ferry and", "the bridge"]);
});

it("ends a line with a phrase, or beside a word, where it can", () => {
  expect(lines("数字中国建设：让发展更有成色", 8)).toEqual(["数字中国建设：", "让发展更有成色"]);
  expect(lines("我们的图书馆今天重新开门", 7).join("|")).not.toContain("图书|馆");
});

it("begins no line with a closing mark and ends none with an opening one", () => {
  const words = fc.array(fc.constantFrom(..."数字中国，。、；：？！）》」』”（《「『“——……A1%"), {
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(words, fc.integer({ min: 6, max: 14 }), (characters, width) => {
      // Marks in a row that are longer than a line are cut wherever it ends.
      const text = characters.join("").replace(/([^\p{L}]{3})[^\p{L}]+/gu, "$1");
      for (const [at, line] of lines(text, width).entries()) {
        if (at > 0) expect(line).not.toMatch(/^[，。、；：？！）》」』”]/);
        expect(measure(line)).toBeLessThanOrEqual(width);
      }
    }),
  );
  expect(lines("桥桥桥“路路”河河河", 4)).toEqual(["桥桥桥", "“路路”", "河河河"]);
});

it("loses nothing while there is room, and says what it cut off where there is none", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
      const kept = lines(text, 10, "en", 99).join("").replace(/\s/g, "");
      expect(kept).toBe(text.replace(/\s/g, ""));
    }),
  );
  const cut = breakLines({ text: "字".repeat(50), locale: "zh-Hans" }, { width: 10, most: 3, measure });
  expect(cut).toEqual({ lines: ["字".repeat(10), "字".repeat(10), `${"字".repeat(9)}…`], whole: false });
  expect(lines("https://example.org/a-long-address-without-a-space", 8, "en").every((line) => measure(line) <= 8)).toBe(
    true,
  );
});
