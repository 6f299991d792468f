import fc from "fast-check";
import { expect, test } from "vitest";
import { buildSnapshot } from "#domain/publication/build-snapshot.ts";
import { sampleContent } from "#domain/publication/testing/article-content.ts";
import { foldForSearch } from "#domain/search/fold.ts";
import { gramsOfText } from "#domain/search/grams.ts";
import { oneLine, parseSearch, type SearchQuery } from "#domain/search/query.ts";
import { searchDocumentOf } from "#domain/search/search-document.ts";
import { markHits, snippetsOf } from "#domain/search/snippet.ts";

/** As the database decides it: every run's grams, one stem of each word, every stretch. */
function finds(query: SearchQuery, { grams, folded }: { grams: readonly string[]; folded: string }): boolean {
  return (
    query.terms.every((term) =>
      term.kind === "run"
        ? term.grams.every((gram) => grams.includes(gram))
        : term.stems.some((stem) => grams.includes(stem)),
    ) && query.exact.every((stretch) => folded.includes(stretch))
  );
}
const at = "2026-03-01T08:00:00+08:00";
const published = (language: "zh" | "en") =>
  buildSnapshot(sampleContent(), language, { manifestHash: "v1:abc", datePublished: at, madeAt: at });
const indexed = (text: string) => ({
  grams: gramsOfText(foldForSearch(text)),
  folded: oneLine(foldForSearch(text)),
});

test.each([
  ["大灣區", "粤港澳大湾区的一座桥", true],
  ["大湾区", "粵港澳大灣區的一座橋", true],
  ["Greater Bay Area", "The Greater Bay Area has eleven cities.", true],
  ["bridges", "One bridge, two names", true],
  ["BRIDGE", "One bridge, two names", true],
  ["cafe", "A café by the river", true],
  ["café", "A CAFE by the river", true],
  ["５Ｇ网络", "5G網絡覆蓋鄉村", true],
  ["桥", "一座桥", true],
  ["两座桥", "两座旧桥", false],
  ["数字中国", "数字里的中国，国数字中", false],
  ["“bay area”", "the area of the bay", false],
  ["“bay area”", "the Greater  Bay\nArea", true],
  ["bay area", "the area of the bay", true],
  ["头发", "他的頭髮白了", true],
  ["发", "發展與頭髮", true],
])("%s in %s: %s", (typed, text, expected) => {
  expect(finds(parseSearch(typed), indexed(text))).toBe(expected);
});

test("nothing but signs, or nothing, looks for nothing", () => {
  for (const typed of ["", "   ", "。，！", "%_\\", "“”"]) expect(parseSearch(typed)).toEqual({ terms: [], exact: [] });
});

test("of very many stretches in quotation marks no more are looked for than of words, those of Chinese before others", () => {
  const many = [..."abcdefghijklmnopqrstuvwxyz"].map((letter) => `"a ${letter}"`).join("");
  const { terms, exact } = parseSearch(`粤港澳大湾区${many}`);
  expect([terms.length, exact.length, exact[0]]).toEqual([12, 12, "粤港澳大湾区"]);
});

test("every stretch of Chinese that stands in a text finds it, written in either script", () => {
  const han = fc.constantFrom(
    ..."的一是在不了有和人這这中國国發发頭头髮灣湾區区橋桥裡里後后乾干幹臺台數数字學学、，。 aB3",
  );
  fc.assert(
    fc.property(fc.string({ unit: han, minLength: 1, maxLength: 60 }), fc.nat(), fc.nat(), (text, from, length) => {
      const stretches = text.match(/\p{Script=Han}+/gu) ?? [];
      const stretch = stretches[from % Math.max(1, stretches.length)];
      if (stretch === undefined) return;
      const start = length % stretch.length;
      const query = parseSearch(stretch.slice(start, start + 1 + (from % 8)));
      expect(finds(query, indexed(text))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("a publication is found by its words, its people, its column, in every script", () => {
  for (const language of ["zh", "en"] as const) {
    const document = searchDocumentOf(published(language));
    const head = { grams: document.head, folded: document.folded };
    for (const [, { names }] of published(language)
      .credits.flatMap(({ people }) => people)
      .entries()) {
      for (const name of [names.hans, names.hant, names.en]) expect(finds(parseSearch(name), head)).toBe(true);
    }
    // Both languages of a row answer to the address of the Chinese.
    expect(document.rows.filter(({ part }) => part === "text").map(({ anchor }) => anchor)).toContain("zh-z1");
    expect(document.grams).toEqual(expect.arrayContaining(document.head));
  }
  const { rows, folded } = searchDocumentOf(published("zh"));
  expect(rows.map(({ texts }) => texts["zh-Hant"])).toEqual(expect.arrayContaining(["范徐麗泰走過橋頭，頭髮花白。"]));
  expect(folded).toContain("卫钟");
});

test("a snippet shows the passage in the reader's script, with what was looked for in it", () => {
  const { rows } = searchDocumentOf(published("zh"));
  expect(snippetsOf(rows, "zh-Hant", parseSearch("头发花白"), 2)).toEqual([
    {
      anchor: "zh-z1",
      parts: [
        { text: "范徐麗泰走過橋頭，", hit: false },
        { text: "頭髮花白", hit: true },
        { text: "。", hit: false },
      ],
    },
  ]);
  expect(markHits("One bridge, two bridges", parseSearch("Bridge"))).toEqual([
    { text: "One ", hit: false },
    { text: "bridge", hit: true },
    { text: ", two ", hit: false },
    { text: "bridges", hit: true },
  ]);
});

test("a long passage is cut between words, around the first hit", () => {
  const text = `${"before the ferry came ".repeat(40)}the lighthouse keeper ${"and after it left ".repeat(40)}`;
  const [snippet] = snippetsOf(
    [{ anchor: "a", part: "text", texts: { en: text } }],
    "en",
    parseSearch("lighthouse"),
    1,
  );
  const said = snippet?.parts.map((part) => part.text).join("") ?? "";
  expect(said.length).toBeLessThan(220);
  expect(said).toMatch(/^….*lighthouse keeper.*…$/);
  for (const word of said.match(/[a-z]+/g) ?? []) expect(text.split(" ")).toContain(word);
});
