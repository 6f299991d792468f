import { describe, expect, it } from "vitest";
import { languageOfText } from "#domain/importing/page-lines.ts";

describe("the language of a line", () => {
  it.each([
    ["详见 https://example.org/a?b=1&c=2#d 和邮箱 a@b.example。", "zh"],
    ["見www.example.org/lamps/of/the/river/at/night。", "zh"],
    ["See https://example.org/a for 灯 and more.", "en"],
    ["灯", "zh"],
    ["5G网络", "zh"],
    ["The word 灯 means lamp.", "en"],
    ["12345", null],
  ])("%s is %s", (text, language) => {
    expect(languageOfText(text)).toBe(language);
  });

  it("is decided at once however long the line is", () => {
    expect(languageOfText("LiMing".repeat(50_000))).toBe("en");
  });
});
