import { describe, expect, it } from "vitest";
import { quotedWordsSchema } from "#domain/quotations/quotation.ts";
import { firstWords, saidFor } from "#domain/quotations/said-for.ts";
import { samplePublished } from "#domain/quotations/testing/published-quotation.ts";

const nothing = quotedWordsSchema.parse({});
const locales = (published: ReturnType<typeof samplePublished>, reader: "zh-Hans" | "zh-Hant" | "en") => {
  const { shown, other } = saidFor(published, reader);
  return [shown.locale, other?.locale ?? null];
};

describe("an entry as a reader finds it", () => {
  it("is in the reader's language and script, with the other language beside it", () => {
    expect(locales(samplePublished(), "zh-Hant")).toEqual(["zh-Hant", "en"]);
    expect(saidFor(samplePublished(), "zh-Hant").shown.paragraphs).toEqual([
      "稿子交出去之前，再讀一遍。",
      "讀出聲來。",
    ]);
  });

  it("shows an English reader Chinese in the script that the entry is written in", () => {
    expect(locales(samplePublished(), "en")).toEqual(["en", "zh-Hans"]);
    expect(locales(samplePublished({ content: { script: "Hant" } }), "en")).toEqual(["en", "zh-Hant"]);
  });

  it("is in the language there is, alone, where it has no words in the reader's", () => {
    expect(locales(samplePublished({ content: { en: nothing } }), "en")).toEqual(["zh-Hans", null]);
    expect(locales(samplePublished({ content: { zh: nothing } }), "zh-Hant")).toEqual(["en", null]);
    expect(locales(samplePublished({ content: { zh: nothing } }), "en")).toEqual(["en", null]);
  });
});

describe("the first words", () => {
  const { shown: en, other: zh } = saidFor(samplePublished(), "en");

  it("are all of them where they are few", () => {
    expect(firstWords(en, 200)).toBe("Before you hand it over, read it once more. Read it aloud.");
    expect(zh && firstWords(zh, 200)).toBe("稿子交出去之前，再读一遍。读出声来。");
  });

  it("end with a whole word and say that there are more", () => {
    expect(firstWords(en, 20)).toBe("Before you hand it…");
    expect(zh && firstWords(zh, 7)).toBe("稿子交出去之前……");
    expect(firstWords({ ...en, paragraphs: ["x".repeat(50)] }, 10)).toBe(`${"x".repeat(10)}…`);
  });

  it("never cut a character in two", () => {
    expect(zh && firstWords({ ...zh, paragraphs: ["𠮷".repeat(5)] }, 3)).toBe("𠮷𠮷𠮷……");
  });
});
