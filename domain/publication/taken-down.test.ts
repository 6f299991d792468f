import { expect, test } from "vitest";
import type { Language, ReaderLocale } from "#domain/locale.ts";
import { pathsWithNotices, toldAt } from "#domain/publication/taken-down.ts";

const cases: [string, Language[], Language[], ReaderLocale, boolean, Language | null][] = [
  ["a page is a page", ["zh", "en"], [], "en", false, null],
  ["what never was is no notice", ["zh"], [], "en", false, null],
  ["either script is told", ["en"], ["zh"], "zh-Hant", false, "zh"],
  ["the other language stays", ["en"], ["zh"], "en", false, null],
  ["what never was is told of once all is gone", [], ["zh"], "en", false, "zh"],
  ["each language is told its own", [], ["zh", "en"], "en", false, "en"],
  ["facing is gone with one language, whoever asks", ["en"], ["zh"], "en", true, "zh"],
  ["facing never was", ["zh"], [], "zh-Hans", true, null],
  ["facing is there", ["zh", "en"], [], "zh-Hans", true, null],
];

test.each(cases)("%s", (_, live, noticed, locale, facing, told) => {
  expect(toldAt({ live, noticed }, locale, facing)).toBe(told);
});

test("an address has the slug that its language has, or last had", () => {
  const [zh, en] = [
    { language: "zh" as const, slug: "tide" },
    { language: "en" as const, slug: "flood" },
  ];
  expect(pathsWithNotices("k3m9x2pd", [en], [zh])).toEqual({
    "zh-Hans": "/zh-Hans/articles/tide-k3m9x2pd",
    "zh-Hant": "/zh-Hant/articles/tide-k3m9x2pd",
    en: "/en/articles/flood-k3m9x2pd",
  });
});
