import { readFile } from "node:fs/promises";
import { join } from "node:path";
import britishFiles from "dictionary-en-gb";
import { beforeAll, describe, expect, test } from "vitest";
import { checkPairs } from "#domain/checks/check-pairs.ts";
import { pairCheckedFiles, readCheckedFile } from "#domain/checks/checked-file.ts";
import { createWordList } from "#domain/checks/english/word-list.ts";
import { blockSchemas, type Document, inlineSchema, markSchema } from "#domain/document/document.ts";
import { type Language, languages } from "#domain/locale.ts";
import { type PortableDesk, readDesk } from "#domain/portable/read-desk.ts";
import { chartForms } from "#domain/records/chart.ts";
import { cloneRoot } from "#server/boot/clone.ts";
import { englishWordList } from "#server/checks/english-words.ts";
import { readFolder } from "#server/importing/read-folder.ts";

// What a first visitor finds on the desk shows everything that a desk can print.
const content = join(cloneRoot, "content");
let desk: PortableDesk;
beforeAll(async () => {
  const files = await readFolder(content);
  const read = files.ok ? readDesk(files.value) : files;
  if (!read.ok) throw new Error(`content/ cannot be read: ${JSON.stringify(read.error)}`);
  desk = read.value;
});

const documentsIn = (language: Language): Document[] =>
  desk.articles.flatMap(({ editions }) => editions[language]?.document ?? []);

type Node = { type: string; attrs?: object; marks?: { type: string }[]; content?: readonly Node[] };

/** A node and everything in it. */
function within(node: Node): Node[] {
  return [node, ...(node.content ?? []).flatMap(within)];
}

/** What is printed in English, of texts and of what stands around them: one word alone may be a setting. */
function printedEnglish(value: unknown, isEnglish = false): string[] {
  if (typeof value === "string") return isEnglish && value.includes(" ") ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => printedEnglish(part, isEnglish || key === "en"));
}

describe("the sample desk", () => {
  test("has a dozen articles and more, several in each of its columns", () => {
    expect(desk.articles.length).toBeGreaterThanOrEqual(12);
    expect(desk.libraries.columns.length).toBeGreaterThanOrEqual(3);
    for (const { id } of desk.libraries.columns)
      expect(desk.articles.filter(({ article }) => article.column === id).length, id).toBeGreaterThanOrEqual(3);
  });

  test("is published in both languages, but for one article that waits for its reviewer", () => {
    expect(desk.setup.articles).toEqual({ "parcels-by-the-second": "inReview" });
    for (const { article, editions, cover } of desk.articles) {
      for (const language of languages) {
        expect(editions[language]?.document.content.length, `${article.slug} ${language}`).toBeGreaterThan(5);
        expect(editions[language]?.warnings, `${article.slug} ${language}`).toEqual([]);
      }
      if (!(article.slug in desk.setup.articles)) expect(cover, article.slug).not.toBeNull();
    }
  });

  test.each(languages)("uses every block there is in its %s", (language) => {
    const used = new Set(documentsIn(language).flatMap((document) => document.content.map(({ type }) => type)));
    expect([...used].sort()).toEqual(Object.keys(blockSchemas).sort());
  });

  test("uses every mark, and everything else that stands in a line", () => {
    const nodes = languages.flatMap((language) => documentsIn(language).flatMap(within));
    const marks = new Set(nodes.flatMap((node) => node.marks?.map(({ type }) => type) ?? []));
    expect([...marks].sort()).toEqual(markSchema.options.map(({ shape }) => shape.type.value).sort());
    const types = new Set(nodes.map(({ type }) => type));
    for (const { shape } of inlineSchema.options) expect(types, shape.type.value).toContain(shape.type.value);
  });

  test("uses what blocks can be: headings of each level, every form of chart, whole quotations, parts and free ones", () => {
    const blocks = documentsIn("en").flatMap((document) => document.content);
    const attrs = (type: string) => new Set(blocks.flatMap((block) => (block.type === type ? [block.attrs] : [])));
    const levels = new Set(blocks.flatMap((block) => (block.type === "heading" ? [block.attrs.level] : [])));
    expect([...levels].sort()).toEqual([2, 3, 4]);
    const forms = desk.articles.flatMap(({ article }) =>
      Object.values(article.records ?? {}).flatMap((record) => (record.kind === "chart" ? [record.form] : [])),
    );
    expect([...new Set(forms)].sort()).toEqual([...chartForms].sort());
    const entries = blocks.flatMap((block) => (block.type === "quotation" ? [block.attrs.entry] : []));
    expect(entries).toContain(undefined);
    expect(entries).toContainEqual(expect.objectContaining({ partial: true }));
    const ids = entries.flatMap((entry) => entry?.id ?? []);
    expect(ids.length).toBeGreaterThan(new Set(ids).size);
    expect([...attrs("epigraph")]).toContainEqual(expect.objectContaining({ standing: false }));
    expect([...attrs("epigraph")]).toContainEqual(expect.objectContaining({ standing: true }));
  });

  test("is British in all of its English, as the voice is that reads it aloud", async () => {
    const decoder = new TextDecoder();
    const british = createWordList({ aff: decoder.decode(britishFiles.aff), dic: decoder.decode(britishFiles.dic) });
    const both = await englishWordList();
    const texts = printedEnglish([desk.libraries, desk.articles.map(({ article, editions }) => [article, editions])]);
    // A name keeps the spelling it was given, and "per cent" is two words that both dictionaries know as one too.
    const words = new Set(texts.join(" ").match(/(?<![\p{L}\p{N}.@/’-])\p{Ll}+(?![\p{L}\p{N}@/’])/gu));
    expect(words.size).toBeGreaterThan(1000);
    const foreign = [...words].filter((word) => word === "percent" || (both.knows(word) && !british.knows(word)));
    expect(foreign).toEqual([]);
  });

  test("passes its own checks: what stands beside each other agrees", async () => {
    const words = await englishWordList();
    for (const { folder, editions } of desk.articles) {
      const file = async (language: Language) =>
        readCheckedFile(await readFile(join(content, folder, `${language}.md`), "utf8"), language, true);
      const [zh, en] = [await file("zh"), await file("en")];
      const findings = checkPairs(pairCheckedFiles(zh, en), { script: editions.zh?.script ?? "Hans", words });
      expect(
        findings.filter(({ severity }) => severity === "error"),
        folder,
      ).toEqual([]);
    }
  });
});
