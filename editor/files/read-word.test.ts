import {
  AlignmentType,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  EmphasisMarkType,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { documentTexts } from "#domain/document/block-text.ts";
import { recogniseStructure } from "#domain/importing/recognise-structure.ts";
import { changed, read, wordFile } from "#editor/files/testing/word-files.ts";

describe("a Word file", () => {
  test("keeps headings, marks, links, lists, notes, readings and tables", async () => {
    const file = await wordFile(
      [
        new Paragraph({ text: "河港札记", heading: HeadingLevel.TITLE }),
        new Paragraph({ text: "清晨", heading: HeadingLevel.HEADING_1 }),
        new Paragraph({
          children: [
            new TextRun("雾还没有散，"),
            new TextRun({ text: "第一班船", bold: true }),
            new TextRun({ text: "一天不落", emphasisMark: { type: EmphasisMarkType.DOT } }),
            new TextRun({ text: "水位", highlight: "yellow" }),
            new TextRun({ text: "2", superScript: true }),
            new ExternalHyperlink({ link: "https://example.org/log", children: [new TextRun("记录")] }),
            new FootnoteReferenceRun(1),
            new TextRun("。"),
          ],
        }),
        new Paragraph({ text: "卸货", numbering: { reference: "steps", level: 0 } }),
        new Paragraph({ text: "验单", numbering: { reference: "steps", level: 1 } }),
        new Table({
          rows: [
            ["日", "位"],
            ["一", "2.5"],
          ].map(
            (row) => new TableRow({ children: row.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
          ),
        }),
      ],
      {
        footnotes: { 1: { children: [new Paragraph("以警戒水位为准。")] } },
        numbering: {
          config: [
            {
              reference: "steps",
              levels: [0, 1].map((level) => ({
                level,
                format: LevelFormat.DECIMAL,
                text: `%${level + 1}.`,
                alignment: AlignmentType.LEFT,
              })),
            },
          ],
        },
      },
    );
    const withRuby = changed(file, (parts) => {
      const xml = new TextDecoder().decode(parts["word/document.xml"]);
      const ruby =
        "<w:r><w:ruby><w:rt><w:r><w:t>cháo</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>潮</w:t></w:r></w:rubyBase></w:ruby></w:r>";
      parts["word/document.xml"] = strToU8(xml.replace(/(<w:r>(?:(?!<w:r>).)*雾还没有散)/, `${ruby}$1`));
    });
    const { text, warnings } = await read(withRuby);
    expect(text).toMatchInlineSnapshot(`
      "## 河港札记

      ## 清晨

      :ruby[潮]{text="cháo"}雾还没有散，**第一班船**:dots[一天不落]:mark[水位]:sup[2][记录](https://example.org/log)[^1]。

      1. 卸货
         1. 验单

      :::::table
      ::::row
      :::cell
      日
      :::

      :::cell
      位
      :::
      ::::

      ::::row
      :::cell
      一
      :::

      :::cell
      2.5
      :::
      ::::
      :::::

      [^1]: 以警戒水位为准。"
    `);
    expect(warnings).toMatchInlineSnapshot(`[]`);
  });

  test("asks about tracked changes: taken as meant, or the text as it was", async () => {
    const by = { author: "A", date: "2025-01-01T00:00:00Z" };
    const file = await wordFile([
      new Paragraph({
        children: [
          new TextRun("水"),
          new InsertedTextRun({ id: 1, text: "涨", ...by }),
          new DeletedTextRun({ id: 2, text: "落", ...by }),
          new TextRun("了。"),
        ],
      }),
    ]);
    const [accepted, kept] = [await read(file), await read(file, "keep")];
    expect([accepted.text, kept.text]).toEqual(["水涨了。", "水落了。"]);
    expect(accepted.tracked).toEqual({ inserted: 1, deleted: 1 });
    expect(accepted.warnings).toEqual(["insertedKept 1: 涨", "deletedLeftOut 1: 落"]);
  });

  test("tells of comments, and of other files that it refers to", async () => {
    const file = await wordFile(
      [
        new Paragraph({
          children: [
            new CommentRangeStart(0),
            new TextRun("这里"),
            new CommentRangeEnd(0),
            new TextRun({ children: [new CommentReference(0)] }),
          ],
        }),
      ],
      { comments: { children: [{ id: 0, author: "A", date: new Date(0), children: [new Paragraph("请核对")] }] } },
    );
    const referring = changed(file, (parts) => {
      const name = "word/_rels/document.xml.rels";
      const xml = new TextDecoder().decode(parts[name]);
      parts[name] = strToU8(
        xml.replace(
          "</Relationships>",
          '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://example.org/t.dotm" TargetMode="External"/></Relationships>',
        ),
      );
    });
    const { text, warnings } = await read(referring);
    expect(text).toBe("这里");
    expect(warnings).toEqual(["commentLeftOut 1: 请核对", "externalLeftOut 1: https://example.org/t.dotm"]);
  });

  test("keeps merged cells merged", async () => {
    const cell = (text: string, more: { columnSpan?: number; rowSpan?: number } = {}) =>
      new TableCell({ ...more, children: [new Paragraph(text)] });
    const rows = [
      [cell("港", { rowSpan: 2 }), cell("潮", { columnSpan: 2 })],
      [cell("高"), cell("低")],
    ];
    const file = await wordFile([new Table({ rows: rows.map((children) => new TableRow({ children })) })]);
    const { text, warnings } = await read(file);
    expect(text.replace(/\s+/g, " ")).toBe(
      ':::::table ::::row :::cell{rowspan="2"} 港 ::: :::cell{colspan="2"} 潮 ::: :::: ::::row :::cell 高 ::: :::cell 低 ::: :::: :::::',
    );
    expect(warnings).toEqual([]);
  });

  test("in two columns becomes rows of two languages", async () => {
    const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
    const rows = [
      ["中文", "English"],
      ["潮位账", "The Book of Tides"],
      ["第一班船离岸。", "The first ferry leaves."],
      ["他合上账本。", ""],
    ];
    const { reading } = await read(
      await wordFile([
        new Table({ rows: rows.map(([zh = "", en = ""]) => new TableRow({ children: [cell(zh), cell(en)] })) }),
      ]),
    );
    const { editions, pairs } = recogniseStructure(reading);
    expect(editions.zh && [editions.zh.title, ...documentTexts(editions.zh.document)]).toEqual([
      "潮位账",
      "第一班船离岸。",
      "他合上账本。",
    ]);
    expect(editions.en && [editions.en.title, ...documentTexts(editions.en.document)]).toEqual([
      "The Book of Tides",
      "The first ferry leaves.",
    ]);
    expect(pairs).toHaveLength(1);
  });
});
