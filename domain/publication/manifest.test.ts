import { describe, expect, test } from "vitest";
import type { ArticleContent, EditionContent } from "#domain/publication/article-content.ts";
import { contributorsOf, manifestsOf } from "#domain/publication/manifest.ts";
import { sampleContent } from "#domain/publication/testing/article-content.ts";
import { sampleStatistic } from "#domain/records/testing/sample-records.ts";
import { type ScopeKey, scopeKeys } from "#domain/workflow/state.ts";

const before = manifestsOf(sampleContent());

function changed(change: (content: ArticleContent) => void): ScopeKey[] {
  const after = manifestsOf(sampleContent(change));
  return scopeKeys.filter((key) => after[key]?.hash !== before[key]?.hash);
}

function edition(content: ArticleContent, language: "zh" | "en"): EditionContent {
  const found = content.editions[language];
  if (!found) throw new Error(`no ${language}`);
  return found;
}

const revenue = (value: string) => ({ body: { ...sampleStatistic, value }, contributions: ["cai"] });

/** With a block that prints the record, in these languages. */
function printing(content: ArticleContent, value: string, ...languages: ("zh" | "en")[]): void {
  content.records = { revenue: revenue(value) };
  for (const language of languages)
    edition(content, language).document.content.push({ type: "statistic", attrs: { id: "n", recordId: "revenue" } });
}

const text = (id: string, words: string) => ({
  type: "paragraph" as const,
  attrs: { id },
  content: [{ type: "text" as const, text: words }],
});

const figure = () => ({
  type: "figure" as const,
  attrs: { id: "p1", mediaId: "river", alt: "A river", credit: "" },
});

describe("what a signature covers", () => {
  test("a manifest names its version", () => {
    expect(before.pair?.hash).toMatch(/^v1:[0-9a-f]{64}$/);
  });

  // Whoever signed did so under these: they never change.
  test("the list of a text without pictures is what it was before there were any", () => {
    expect(scopeKeys.map((key) => before[key]?.hash)).toEqual([
      "v1:df278d5090f87bf32a15b7c95c5418ce8dc26bffb9aebf7f7460a2d551e65326",
      "v1:73e088f2081b60f374965909be704691bda64812478c10d71722a66af3383b2f",
      "v1:cab00a4fa245ea9daa50ddeeb2a451f6a13ae40e91b780680b350d322dd1781c",
    ]);
  });

  test("a picture's file counts in the languages that show it, and its words in their own", () => {
    const withPicture = (change: (content: ArticleContent) => void = () => undefined) =>
      manifestsOf(
        sampleContent((content) => {
          content.pictures.river = { mediaHash: "d".repeat(64), image: { width: 2, height: 1, variants: [] } };
          edition(content, "en").document.content.push(figure());
          change(content);
        }),
      );
    const signed = withPicture();
    const differing = (after: ReturnType<typeof withPicture>) =>
      scopeKeys.filter((key) => after[key]?.hash !== signed[key]?.hash);
    expect(differing(withPicture())).toEqual([]);
    expect(signed.zh?.hash).toBe(before.zh?.hash);
    const another = (c: ArticleContent) => Object.assign(c.pictures.river ?? {}, { mediaHash: "e".repeat(64) });
    expect(differing(withPicture(another))).toEqual(["en", "pair"]);
    for (const [name, words] of [
      ["alt", "A hill"],
      ["credit", "Bo"],
      ["mediaId", "hill"],
    ]) {
      const said = (c: ArticleContent) =>
        Object.assign(edition(c, "en").document.content.at(-1)?.attrs ?? {}, { [name ?? ""]: words });
      expect(differing(withPicture(said)), name).toEqual(["en", "pair"]);
    }
  });

  test("the same content has the same manifest", () => {
    expect(changed(() => undefined)).toEqual([]);
  });

  // Must say what docs/signatures.md says.
  test.each<[string, ScopeKey[], (content: ArticleContent) => void]>([
    ["the Chinese title", ["zh", "pair"], (c) => Object.assign(edition(c, "zh"), { title: "桥" })],
    ["the English title", ["en", "pair"], (c) => Object.assign(edition(c, "en"), { title: "Bridge" })],
    ["a deck", ["en", "pair"], (c) => Object.assign(edition(c, "en"), { deck: "Behind the stone" })],
    [
      "a word of a block",
      ["en", "pair"],
      (c) => edition(c, "en").document.content.splice(0, 1, text("e1", "He crosses.")),
    ],
    ["a new block", ["en", "pair"], (c) => edition(c, "en").document.content.push(text("e2", "More."))],
    ["the order of blocks", ["zh", "pair"], (c) => edition(c, "zh").document.content.reverse()],
    ["the script it was written in", ["zh", "pair"], (c) => Object.assign(edition(c, "zh"), { script: "Hant" })],
    ["the slug", ["zh", "en", "pair"], (c) => Object.assign(c, { slug: "two-names" })],
    ["the printed time", ["zh", "en", "pair"], (c) => Object.assign(c, { datePublished: null })],
    ["the source language", ["zh", "en", "pair"], (c) => Object.assign(c, { sourceLanguage: "en" })],
    ["the column", ["zh", "en", "pair"], (c) => Object.assign(c, { column: null })],
    ["the column's English prefix", ["en", "pair"], (c) => Object.assign(c.column?.prefix ?? {}, { en: "City" })],
    [
      "the standing epigraph",
      ["zh", "en", "pair"],
      (c) => Object.assign(c.column ?? {}, { epigraph: { "zh-Hans": "甲", "zh-Hant": "甲", en: "A" } }),
    ],
    ["the tags", ["zh", "en", "pair"], (c) => Object.assign(c, { tags: [] })],
    ["the source", ["zh", "en", "pair"], (c) => Object.assign(c, { outlet: null })],
    ["the cover", ["zh", "en", "pair"], (c) => Object.assign(c.cover ?? {}, { mediaHash: "e".repeat(64) })],
    ["the cover's English alt", ["en", "pair"], (c) => Object.assign(c.cover?.alt ?? {}, { en: "Bridge" })],
    ["the cover's Chinese caption", ["zh", "pair"], (c) => Object.assign(c.cover?.caption ?? {}, { zh: "桥" })],
    ["a credit of the English alone", ["en", "pair"], (c) => c.credits.pop()],
    ["the order of credits", ["en", "pair"], (c) => c.credits.reverse()],
    [
      "a credited person's English name",
      ["en", "pair"],
      (c) => Object.assign(c.people[0]?.names ?? {}, { en: "W. Zhong" }),
    ],
    ["a name's other script", ["zh", "pair"], (c) => Object.assign(c.people[0]?.names ?? {}, { hant: "衛鍾" })],
    ["which blocks stand beside each other", ["pair"], (c) => c.alignment.rows[1]?.targetIds.push("e1")],
  ])("a change of %s changes %j", (_, keys, change) => {
    expect(changed(change)).toEqual(keys);
  });

  test("a list without records is what it was before there were any", () => {
    expect(before.pair?.hash).toBe("v1:cab00a4fa245ea9daa50ddeeb2a451f6a13ae40e91b780680b350d322dd1781c");
  });

  test.each<[string, (content: ArticleContent) => void]>([
    ["a record that no block prints", (c) => Object.assign(c.records, { other: revenue("1") })],
    ["who confirmed a pair", (c) => Object.assign(c.alignment.rows[0] ?? {}, { status: "draft", confirmedBy: "wei" })],
    ["who wrote it", (c) => Object.assign(c, { contributions: {} })],
    ["a biography", (c) => Object.assign(c.people[0] ?? {}, { bio: { zh: "作者", en: "Author" } })],
    ["the template of the next submission", (c) => Object.assign(c, { templateId: "quick" })],
  ])("a change of %s changes none", (_, change) => {
    expect(changed(change)).toEqual([]);
  });

  test("a language without title or text has no manifest, and neither has the pair", () => {
    const noTitle = manifestsOf(sampleContent((c) => Object.assign(edition(c, "zh"), { title: " " })));
    expect(Object.keys(noTitle)).toEqual(["en"]);
    const noText = manifestsOf(sampleContent((c) => edition(c, "en").document.content.splice(0)));
    expect(Object.keys(noText)).toEqual(["zh"]);
  });
});

test.each<[("zh" | "en")[], ScopeKey[]]>([
  [
    ["zh", "en"],
    ["zh", "en", "pair"],
  ],
  [["en"], ["en", "pair"]],
])("a change of a record that %j print changes %j, and makes its writer theirs", (languages, keys) => {
  const was = manifestsOf(sampleContent((c) => printing(c, "1", ...languages)));
  const content = sampleContent((c) => printing(c, "2", ...languages));
  const is = manifestsOf(content);
  expect(scopeKeys.filter((key) => is[key]?.hash !== was[key]?.hash)).toEqual(keys);
  const contributors = contributorsOf(content);
  expect(scopeKeys.filter((key) => contributors[key].includes("cai"))).toEqual(keys);
});

test("who wrote the details contributed to every scope, who wrote a language to that and the pair", () => {
  expect(contributorsOf(sampleContent())).toEqual({
    zh: ["wei", "ann", "lin"],
    en: ["wei", "ann", "bo"],
    pair: ["wei", "ann", "lin", "bo"],
  });
});
