import { describe, expect, it } from "vitest";
import { blockText } from "#domain/document/block-text.ts";
import type { Block } from "#domain/document/document.ts";
import { footnotesOf } from "#domain/document/footnotes.ts";
import { articleFileSchema, fileNameSchema } from "#domain/portable/desk-files.ts";
import { documentToMarkdown } from "#domain/portable/document-to-markdown.ts";
import { printEditionFile, readEditionFile } from "#domain/portable/edition-file.ts";
import { markdownToDocument } from "#domain/portable/markdown-to-document.ts";
import { pairFiles } from "#domain/portable/pairs.ts";
import { readDesk } from "#domain/portable/read-desk.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const article = {
  format: "duizhao-article/1",
  ...{ slug: "a", column: null, tags: [], source: null, datePublished: null, sourceLanguage: "zh", template: "desk" },
  ...{ credits: [], cover: null },
};

describe("the Markdown of an edition", () => {
  it("has every block the format knows", () => {
    const { document, warnings } = markdownToDocument(
      [
        ":::epigraph{standing}\n:::",
        "第一行\n第二行，**“重点”**和[链接](/a)。 {#lead}",
        "## 小标题",
        ':::quotation{#q1 speaker="某人" date="2021-10-18"}\n甲。\n\n乙。\n:::',
        "- 一\n- 二\n  1. 甲",
        ":::source-note\n来源：报告\n:::",
        "> 无名的话",
      ].join("\n\n"),
    );
    expect(warnings).toEqual([]);
    expect(document.content.map((block) => `${block.attrs.id} ${block.type}`)).toEqual([
      "b1 epigraph",
      "lead paragraph",
      "b3 heading",
      "q1 quotation",
      "b5 bulletList",
      "b6 sourceNote",
      "b7 quotation",
    ]);
    expect(document.content[1]).toMatchObject({
      content: [
        { text: "第一行第二行，" },
        { text: "“重点”", marks: [{ type: "bold" }] },
        { text: "和" },
        { text: "链接" },
        { text: "。" },
      ],
    });
  });

  it("keeps the line ends of a verse, however they are written", () => {
    const { document, warnings } = markdownToDocument(":::verse{#v}\n甲，\n**乙\n丙**。\\\n丁\n\n戊\n:::");
    expect(warnings).toEqual([]);
    expect(document.content.map(blockText)).toEqual(["甲，\n乙\n丙。\n丁\n戊"]);
    expect(markdownToDocument(documentToMarkdown(document)).document).toEqual(document);
  });

  it("reads figures in a gallery, one of which is a figure and too many of which are several galleries", () => {
    const written = (...figures: string[]) => [":::::gallery{#g}", ...figures, ":::::"].join("\n\n");
    const figure = ':::figure{media="river" alt="“A”"}\n字\n:::';
    const read = (...figures: string[]) => {
      const { document, warnings } = markdownToDocument(written(...figures));
      const shape = document.content.map((block) =>
        block.type === "gallery" ? `${block.attrs.id}: ${block.content.length}` : `${block.attrs.id} ${block.type}`,
      );
      return { shape, warnings: warnings.length, text: blockText(document.content[0] as Block) };
    };
    expect(read(figure, figure)).toEqual({ shape: ["g: 2"], warnings: 0, text: "字\n“A”\n字\n“A”" });
    expect(read(figure)).toMatchObject({ shape: ["g figure"], warnings: 1 });
    expect(read(...Array(13).fill(figure))).toMatchObject({ shape: ["g: 7", "b2: 6"], warnings: 1 });
    expect(read(figure, "words")).toMatchObject({ shape: ["b1 paragraph"], warnings: 1 });
    expect(read(figure, ":::figure{#f}\n:::")).toMatchObject({ shape: ["g: 2"], warnings: 1 });
  });

  it("keeps what a document cannot hold as its source, with a warning", () => {
    const { document, warnings } = markdownToDocument(
      "# 大标题\n\n![x](/y)\n\n&copy;\n\n```js\nx\n```\n\n[坏](javascript:alert)",
    );
    expect(warnings.map((warning) => warning.at)).toEqual([1, 3, 7, 11]);
    expect(JSON.stringify(document)).toContain("![x](/y)");
    expect(JSON.stringify(document)).not.toContain("javascript");
  });

  it("reads the tables of GFM, and fills up the rows that are too short", () => {
    const { document, warnings } = markdownToDocument("| a\\|b | c |\n| :- | -: |\n| **“甲”**乙 |\n| 1 | 2 | 3 |");
    expect(warnings).toEqual([]);
    const [table] = document.content;
    expect(table).toMatchObject({ type: "table", attrs: { caption: "" } });
    expect(documentToMarkdown(document)).toBe("| a\\|b | c | |\n| :- | -: | - |\n| **“甲”**乙 | | |\n| 1 | 2 | 3 |\n");
  });

  it("writes a table that GFM has no signs for as rows of cells", () => {
    const written = [
      '::::::table{#t caption="表一"}',
      '::::row\n:::header{colspan="2" align="center"}\n合计\n:::\n::::',
      ":::::row\n:::cell\n甲\n\n乙\n:::\n\n::::cell\n- 一\n::::\n:::::",
      "::::::",
    ].join("\n");
    const { document, warnings } = markdownToDocument(written);
    expect(warnings).toEqual([]);
    expect(document.content.map(blockText)).toEqual(["表一\n合计\n甲\n乙\n一"]);
    const printed = documentToMarkdown(document);
    expect(printed).toContain(':::::table{#t caption="表一"}');
    expect(markdownToDocument(printed).document).toEqual(document);
  });

  it.each([
    ":::::table\n::::row\n:::cell\na\n:::\n::::\n\n::::row\n:::cell{colspan=2}\nb\n:::\n::::\n:::::",
    ":::::table\n::::row\n:::cell{rowspan=2}\na\n:::\n::::\n:::::",
    ":::::table\n::::row\n:::cell{colspan=x}\na\n:::\n::::\n:::::",
    ":::table\nwords\n:::",
    ":::table\n:::",
  ])("keeps the source of what makes no table: %j", (written) => {
    const { document, warnings } = markdownToDocument(written);
    expect(warnings).not.toEqual([]);
    expect(document.content.map(({ type }) => type)).toEqual(["paragraph"]);
  });

  it("reads footnotes where their signs stand, under their label or their place", () => {
    const written =
      "甲[^1]乙[^see]。\n\n| a[^2] |\n| - |\n\n[^see]: 见\n    下。\n\n    又一段。\n\n[^1]: **一**\n\n[^2]: 二\n";
    const { document, warnings } = markdownToDocument(written);
    expect(warnings).toEqual([]);
    expect(document.content.flatMap(footnotesOf).map(({ attrs }) => attrs.id)).toEqual(["n1", "see", "n3"]);
    expect(document.content.map(blockText)).toEqual(["甲乙。\n一\n见下。\n又一段。", "a\n二"]);
    expect(documentToMarkdown(document)).toBe(
      "甲[^1]乙[^see]。\n\n| a[^3] |\n| - |\n\n[^1]: **一**\n\n[^see]: 见下。\\\n    又一段。\n\n[^3]: 二\n",
    );
  });

  it("loses no footnote: a second sign has its own, one without a sign becomes a paragraph", () => {
    const { document, warnings } = markdownToDocument("甲[^1]乙[^1]丙[^no]\n\n[^1]: 一[^2]\n\n[^2]: 二");
    expect(document.content.flatMap(footnotesOf).map(({ attrs }) => attrs.id)).toEqual(["n1", "n2"]);
    expect(document.content.map(blockText)).toEqual(["甲乙丙[^no]\n一[^2]\n一[^2]", "[^2]: 二"]);
    expect(warnings).not.toEqual([]);
  });

  it("takes titles for text whatever they look like", () => {
    for (const title of ["2024", "true", "Digital China: When", "“引号” - 破折", "- x", "#1", "null"]) {
      const text = printEditionFile({ title, deck: "", script: "Hans", document: { type: "doc", content: [] } });
      expect(readEditionFile(text, "zh")).toMatchObject({ title, script: "Hans" });
    }
  });

  it.each([
    ["no front matter", "# x", /front matter/],
    ["a script that is none", "---\ntitle: x\nscript: Hanz\n---\n", /script/],
    ["a member nobody knows", "---\ntitle: x\nscript: Hans\nauthor: y\n---\n", /author/i],
    ["no script", "---\ntitle: x\n---\n", /script/],
    ["a bomb of quotations", `---\ntitle: x\nscript: Hans\n---\n${">".repeat(5000)} x`, /nested/],
    ["a bomb of emphasis", `---\ntitle: x\nscript: Hans\n---\n${"*".repeat(5000)}x`, /nested/],
    ["a colon in words that nothing quotes", "---\ntitle: a: b\nscript: Hans\n---\n", /front matter: Nested .* line 1/],
    ["aliases that unfold", "---\ntitle: &a x\nscript: *a\n---\n", /front matter/],
  ])("is refused with %s", (_name, text, problem) => {
    expect(readEditionFile(text, "zh")).toMatchObject({ problem: expect.stringMatching(problem) });
  });
});

describe("pairs that article.json does not name", () => {
  const rows = (source: string, target: string) => {
    const file = (text: string) => {
      const ids = text.split(" ").filter(Boolean);
      return { ids, written: new Set(ids.filter((id) => !/^b\d$/.test(id))) };
    };
    return pairFiles(file(source), file(target)).map((row) => `${row.sourceIds}|${row.targetIds}`);
  };

  it.each([
    ["b1 b2 b3", "b1 b2 b3", ["b1|b1", "b2|b2", "b3|b3"]],
    ["b1 b2 b3", "b1 b2", ["b1|b1", "b2|b2", "b3|"]],
    ["b1 x b3", "b1 b2 x b4", ["b1|b1", "|b2", "x|x", "b3|b4"]],
    ["x b2 y", "x y b3", ["x|x", "b2|", "y|y", "|b3"]],
    ["x y", "y x", ["x|x", "y|y"]],
    ["", "b1", ["|b1"]],
  ])("“%s” and “%s”", (source, target, expected) => {
    expect(rows(source, target)).toEqual(expected);
  });
});

describe("names and references", () => {
  it.each(["../x.png", "a/b.png", "a\\b.png", "/etc/passwd", "..", "", "x..png", "C:x", "nul\u0000.png"])(
    "“%s” is no file name",
    (name) => {
      expect(fileNameSchema.safeParse(name).success).toBe(false);
    },
  );

  it("an article has no member that the format does not describe", () => {
    expect(articleFileSchema.safeParse(article).success).toBe(true);
    expect(articleFileSchema.safeParse({ ...article, publish: true }).success).toBe(false);
    expect(articleFileSchema.safeParse(JSON.parse('{"__proto__":{},"format":"duizhao-article/1"}')).success).toBe(
      false,
    );
  });

  it("a desk names only what its libraries have", () => {
    const files = new Map([
      ["articles/a/article.json", bytes(JSON.stringify({ ...article, column: "nowhere" }))],
      ["articles/a/en.md", bytes("---\ntitle: A\n---\n")],
    ]);
    expect(readDesk(files)).toMatchObject({
      ok: false,
      error: {
        code: "portableInvalid",
        params: { file: "articles/a/article.json", problem: expect.stringContaining("nowhere") },
      },
    });
  });
});
