import { expect, test } from "vitest";
import { touchedLanguages } from "#domain/article/touched-languages.ts";

const details = {
  slug: "morning",
  columnId: "column-a",
  cover: { mediaId: "m", alt: { zh: "晨光", en: "" }, caption: { zh: "", en: "" } },
  credits: [
    { roles: ["planner"], personIds: ["p"] },
    { roles: ["translator"], personIds: ["q"], language: "en" },
  ],
};
const chart = {
  kind: "chart",
  title: { zh: "产量", en: "" },
  rows: [{ label: { zh: "一月", en: "" }, values: ["1"] }],
};

test("what is said in one language alone is that language's", () => {
  const alt = { ...details, cover: { ...details.cover, alt: { zh: "晨光", en: "Morning light" } } };
  expect(touchedLanguages(details, alt)).toEqual(["en"]);
  expect(touchedLanguages(details, { ...details, credits: details.credits.slice(0, 1) })).toEqual(["en"]);
  expect(touchedLanguages(chart, { ...chart, title: { zh: "产量", en: "Output" } })).toEqual(["en"]);
  expect(touchedLanguages(chart, { ...chart, rows: [{ label: { zh: "二月", en: "" }, values: ["1"] }] })).toEqual([
    "zh",
  ]);
});

test("everything else is both languages'", () => {
  expect(touchedLanguages(details, { ...details, slug: "evening" })).toEqual(["zh", "en"]);
  expect(touchedLanguages(details, { ...details, columnId: null })).toEqual(["zh", "en"]);
  expect(touchedLanguages(details, { ...details, credits: details.credits.slice(1) })).toEqual(["zh", "en"]);
  expect(touchedLanguages(chart, { ...chart, rows: [{ label: { zh: "一月", en: "" }, values: ["2"] }] })).toEqual([
    "zh",
    "en",
  ]);
  expect(touchedLanguages(undefined, chart)).toEqual(["zh", "en"]);
});

test("a credit that moves from one edition to the other, or to both, is both languages'", () => {
  const moved = [details.credits[0], { roles: ["translator"], personIds: ["q"], language: "zh" }];
  expect(touchedLanguages(details, { ...details, credits: moved })).toEqual(["zh", "en"]);
  const shared = [details.credits[0], { roles: ["translator"], personIds: ["q"] }];
  expect(touchedLanguages(details, { ...details, credits: shared })).toEqual(["zh", "en"]);
});

test("nothing changed is nobody's", () => {
  expect(touchedLanguages(details, structuredClone(details))).toEqual([]);
});
