import { describe, expect, test } from "vitest";
import { printJson } from "#domain/portable/desk-files.ts";
import { readDesk } from "#domain/portable/read-desk.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const version = {
  content: { script: "Hans", zh: { text: "先把数字写对。" } },
  why: "",
  madeAt: "2026-01-01T00:00:00.000Z",
};
const entry = {
  id: "two-lines",
  origin: "desk",
  tags: [] as string[],
  versions: [version, { ...version, why: "better" }],
};
const article = {
  ...{ format: "duizhao-article/1", slug: "a", column: null, tags: [], source: null, datePublished: null },
  ...{ sourceLanguage: "zh", template: "desk", credits: [], cover: null },
};
const quoting = (version: number, id = "two-lines") =>
  `---\ntitle: 题\nscript: Hans\n---\n\n第一段。\n\n:::quotation{entry="${id}" version="${version}"}\n先把数字写对。\n:::\n`;

function read(over: Record<string, string>) {
  const files = { "articles/a/article.json": printJson(article), "articles/a/zh.md": quoting(2), ...over };
  return readDesk(new Map(Object.entries(files).map(([path, text]) => [path, bytes(text)])));
}
function warnings(over: Record<string, string>) {
  const desk = read(over);
  if (!desk.ok) throw new Error(String(desk.error.params?.problem));
  return desk.value.articles[0]?.editions.zh?.warnings;
}

describe("the quotation library of a folder", () => {
  test("is read, and is none where there is no file", () => {
    expect(read({ "quotations.json": printJson([entry]) })).toMatchObject({
      value: {
        libraries: {
          quotations: [{ id: "two-lines", versions: [{ content: { en: { text: "" } } }, { why: "better" }] }],
        },
      },
    });
    expect(read({ "quotations.json": "[]" })).toMatchObject({ value: { libraries: { quotations: [] } } });
    expect(read({})).toMatchObject({ value: { libraries: { quotations: null } } });
  });

  test.each([
    ["no versions", { ...entry, versions: [] }, /versions/],
    ["who vouches for it", { ...entry, versions: [{ ...version, verifiedAt: null }] }, /verifiedAt/],
    ["no words", { ...entry, versions: [{ ...version, content: { script: "Hans" } }] }, /has words/],
    ["a tag that is not there", { ...entry, tags: ["river"] }, /“river”, which is not in tags\.json/],
  ])("has no entry with %s", (_, wrong, problem) => {
    expect(read({ "quotations.json": printJson([wrong]) })).toMatchObject({
      error: { code: "portableInvalid", params: { file: "quotations.json", problem: expect.stringMatching(problem) } },
    });
  });

  test("has no two entries of one id", () => {
    expect(read({ "quotations.json": printJson([entry, entry]) })).toMatchObject({ ok: false });
  });
});

describe("an article that names an entry", () => {
  test("is read without a word where the folder has that version", () => {
    expect(warnings({ "quotations.json": printJson([entry]) })).toEqual([]);
  });

  test("is warned of with its line where the folder does not", () => {
    const library = printJson([entry]);
    const missing = (id: string, number: number) => ({
      at: 8,
      message: `Version ${number} of the quotation “${id}” is not in quotations.json.`,
    });
    expect(warnings({ "quotations.json": library, "articles/a/zh.md": quoting(3) })).toEqual([missing("two-lines", 3)]);
    expect(warnings({ "quotations.json": library, "articles/a/zh.md": quoting(1, "x") })).toEqual([missing("x", 1)]);
    expect(warnings({})).toEqual([missing("two-lines", 2)]);
  });
});
