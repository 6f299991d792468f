import { expect, test } from "vitest";
import { titleOnDesk } from "#domain/article/title-on-desk.ts";

test("an article is called by its source's title, in the script that was written in", () => {
  const titles = { zh: "老橋", en: "The Old Bridge" };
  const zh = titleOnDesk({ sourceLanguage: "zh", titles, script: "Hant" });
  expect(zh).toEqual({ text: "老橋", locale: "zh-Hant" });
  const en = titleOnDesk({ sourceLanguage: "en", titles, script: "Hant" });
  expect(en).toEqual({ text: "The Old Bridge", locale: "en" });
});

test("without one it is called by the other's, said to be of that language; spaces are no title", () => {
  const zh = titleOnDesk({ sourceLanguage: "en", titles: { zh: " 老桥 ", en: "  " }, script: "Hans" });
  expect(zh).toEqual({ text: "老桥", locale: "zh-Hans" });
  const en = titleOnDesk({ sourceLanguage: "zh", titles: { zh: "", en: "The Old Bridge" }, script: null });
  expect(en).toEqual({ text: "The Old Bridge", locale: "en" });
  expect(titleOnDesk({ sourceLanguage: "zh", titles: { zh: "", en: "" }, script: null })).toBeNull();
});
