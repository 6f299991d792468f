import {
  AlignmentType,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  EmphasisMarkType,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { documentTexts } from "#domain/document/block-text.ts";
import { recogniseStructure } from "#domain/importing/recognise-structure.ts";
import { settleReading } from "#domain/importing/settle-reading.ts";
import { printBlocks } from "#domain/importing/testing/print-blocks.ts";
import { readWord } from "#editor/files/read-word.ts";

type Children = ConstructorParameters<typeof Document>[0]["sections"][number]["children"];

async function wordFile(
  children: Children,
  more: Partial<ConstructorParameters<typeof Document>[0]> = {},
): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toBuffer(new Document({ ...more, sections: [{ children }] })));
}

/** The same file with some of its parts changed or added. */
function changed(file: Uint8Array, change: (parts: Record<string, Uint8Array>) => void): Uint8Array {
  const parts = unzipSync(file);
  change(parts);
  return zipSync(parts);
}

async function read(file: Uint8Array, changes: "accept" | "keep" = "accept") {
  const result = await readWord(file, changes);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const { blocks, warnings } = settleReading(result.value.reading);
  return {
    text: printBlocks(blocks),
    warnings: warnings.map(({ code, count, sample }) => `${code} ${count}: ${sample}`),
    tracked: result.value.tracked,
    reading: result.value.reading,
  };
}

const line = (...children: ConstructorParameters<typeof TextRun>[0][]) =>
  new Paragraph({ children: children.map((each) => new TextRun(each)) });

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

  test("counts its lists as Word does: from their first number, on behind other text, and anew where it says so", async () => {
    const levels = [0, 1].map((level) => ({
      level,
      format: LevelFormat.DECIMAL,
      text: `%${level + 1}.`,
      alignment: AlignmentType.LEFT,
      start: level === 0 ? 3 : 1,
    }));
    const item = (text: string, level = 0, instance = 0) =>
      new Paragraph({ text, numbering: { reference: "steps", level, instance } });
    const file = await wordFile(
      [item("卸货"), item("验单", 1), item("过秤", 1), item("装货"), line("歇一会儿。"), item("离岸"), item("点灯", 1)],
      { numbering: { config: [{ reference: "steps", levels }] } },
    );
    const restarted = changed(file, (parts) => {
      const [name, xml] = ["word/numbering.xml", new TextDecoder().decode(parts["word/numbering.xml"])];
      parts[name] = strToU8(xml.replaceAll(/<w:lvlOverride[\s\S]*?<\/w:lvlOverride>/g, ""));
    });
    expect((await read(restarted)).text).toBe(
      "3. 卸货\n   1. 验单\n   2. 过秤\n4. 装货\n\n歇一会儿。\n\n5. 离岸\n   1. 点灯",
    );
    const two = await wordFile([item("甲"), item("乙"), item("丙", 0, 1)], {
      numbering: { config: [{ reference: "steps", levels }] },
    });
    expect((await read(two)).text).toBe("3. 甲\n4. 乙\n\n3) 丙");
  });

  describe("makes items of paragraphs whose style puts them into a list", () => {
    const numPr = (list: string, level = "") => `<w:numPr>${level}<w:numId w:val="${list}"/></w:numPr>`;
    const style = (id: string, properties: string, more = "") =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${more}<w:pPr>${properties}</w:pPr></w:style>`;
    const basedOn = (id: string) => `<w:basedOn w:val="${id}"/>`;
    const level = (at: number, format: string, more = "") =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}</w:lvl>`;
    const numbering =
      `<w:abstractNum w:abstractNumId="1">${level(0, "decimal")}${level(1, "decimal", '<w:pStyle w:val="Lower"/>')}</w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="2">${level(0, "bullet")}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>';
    const styles = [
      style("Steps", numPr("1")),
      style("Lower", numPr("1"), basedOn("Steps")),
      style("Like", "", basedOn("Steps")),
      style("Ring", "", basedOn("Ring")),
      style("Out", numPr("0"), basedOn("Steps")),
      style("Points", numPr("2")),
      style("heading 9", numPr("1")),
      style("Chapter", `${numPr("1")}<w:outlineLvl w:val="0"/>`),
    ].join("");
    const paragraph = (text: string, id: string, own = "") =>
      `<w:p><w:pPr><w:pStyle w:val="${id}"/>${own}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const styled = async (body: string) =>
      changed(await wordFile([line("完")]), (parts) => {
        const put = (name: string, change: (xml: string) => string) => {
          parts[name] = strToU8(change(new TextDecoder().decode(parts[name])));
        };
        put("word/document.xml", (xml) => xml.replace("<w:body>", `<w:body>${body}`));
        put("word/styles.xml", (xml) => xml.replace("</w:styles>", `${styles}</w:styles>`));
        put("word/numbering.xml", (xml) =>
          xml.replace(/(<w:numbering[^>]*>)[\s\S]*(<\/w:numbering>)/, `$1${numbering}$2`),
        );
      });

    test.each([
      [
        "by itself",
        [
          ["卸货", "Steps"],
          ["装货", "Steps"],
        ],
        "1. 卸货\n2. 装货",
      ],
      [
        "by the style that it is like",
        [
          ["卸货", "Steps"],
          ["装货", "Like"],
        ],
        "1. 卸货\n2. 装货",
      ],
      [
        "at the level that names the style",
        [
          ["卸货", "Steps"],
          ["验单", "Lower"],
        ],
        "1. 卸货\n   1. 验单",
      ],
      [
        "at the level that the paragraph says",
        [
          ["卸货", "Steps"],
          ["验单", "Steps", '<w:numPr><w:ilvl w:val="1"/></w:numPr>'],
        ],
        "1. 卸货\n   1. 验单",
      ],
      [
        "in points",
        [
          ["绳", "Points"],
          ["桨", "Points"],
        ],
        "- 绳\n- 桨",
      ],
      ["but in the list that the paragraph says itself", [["绳", "Steps", numPr("2", '<w:ilvl w:val="0"/>')]], "- 绳"],
      ["but not where the paragraph takes itself out", [["歇", "Steps", numPr("0", '<w:ilvl w:val="0"/>')]], "歇"],
      ["but not where the style takes itself out", [["歇", "Out"]], "歇"],
      [
        "but no headings",
        [
          ["一章", "heading 9"],
          ["二章", "Chapter"],
        ],
        "一章\n\n二章",
      ],
      [
        "and no style that is like itself, or isn't there",
        [
          ["甲", "Ring"],
          ["乙", "Nowhere"],
        ],
        "甲\n\n乙",
      ],
    ])("%s", async (_, paragraphs, expected) => {
      const body = paragraphs.map(([text = "", id = "", own]) => paragraph(text, id, own)).join("");
      expect((await read(await styled(body))).text).toBe(`${expected}\n\n完`);
    });
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

describe("what is refused", () => {
  const refused = async (file: Uint8Array) => {
    const result = await readWord(file, "accept");
    return result.ok ? "taken" : [result.error.code, result.error.params?.limit].filter(Boolean).join(" ");
  };

  test("macros, document types, bombs, and what is no Word file", { timeout: 30_000 }, async () => {
    const plain = await wordFile([line("好")]);
    const withPart = (name: string, content: string | Uint8Array) =>
      changed(plain, (parts) => {
        parts[name] = typeof content === "string" ? strToU8(content) : content;
      });
    expect(await refused(plain)).toBe("taken");
    expect(await refused(withPart("word/vbaProject.bin", "x"))).toBe("fileUnsafe");
    expect(
      await refused(
        withPart(
          "word/document.xml",
          '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document>&e;</w:document>',
        ),
      ),
    ).toBe("fileUnsafe");
    expect(await refused(withPart("word/styles.xml", new Uint8Array(3_000_000)))).toBe("documentTooLarge unpacked");
    expect(
      await refused(
        changed(plain, (parts) => {
          for (let at = 0; at < 2001; at++) parts[`word/media/${at}.png`] = new Uint8Array(1);
        }),
      ),
    ).toBe("documentTooLarge entries");
    expect(await refused(strToU8("not a zip"))).toBe("fileDamaged");
    expect(await refused(zipSync({ "a.txt": strToU8("a") }))).toBe("fileDamaged");
    expect(await refused(new Uint8Array(20_000_001))).toBe("documentTooLarge file");
  });

  test("nothing that would keep whoever opens it waiting for ever, or end in a fault of ours", async () => {
    const plain = await wordFile([line("好")]);
    const withPart = (name: string, content: string) =>
      changed(plain, (parts) => {
        parts[name] = strToU8(content);
      });
    const withBody = (body: string, numbering = "") =>
      changed(plain, (parts) => {
        const xml = new TextDecoder().decode(parts["word/document.xml"]);
        parts["word/document.xml"] = strToU8(xml.replace("<w:body>", `<w:body>${body}`));
        if (numbering !== "") parts["word/numbering.xml"] = strToU8(`<w:numbering>${numbering}</w:numbering>`);
      });
    const begun = Date.now();
    // Parts whose elements never end; what is read of them is not the question.
    await refused(withPart("word/comments.xml", `<w:comments>${"<w:comment ".repeat(20_000)}`));
    await refused(withPart("word/_rels/document.xml.rels", `<Relationships>${"<Relationship ".repeat(20_000)}`));
    await refused(withBody("<w:p><w:pPr><w:numPr></w:numPr></w:pPr></w:p>", '<w:lvl w:ilvl="0">'.repeat(20_000)));
    expect(Date.now() - begun).toBeLessThan(5000);
    expect(await refused(withBody("<w:a>".repeat(5000) + "</w:a>".repeat(5000)))).toBe("documentTooLarge depth");
    const link = '<w:p><w:hyperlink w:anchor="duizhao-ruby:%"><w:r><w:t>词</w:t></w:r></w:hyperlink></w:p>';
    expect((await read(withBody(link))).text).toBe("词\n\n好");
    const item = '<w:numPr><w:ilvl w:val="900000000"/><w:numId w:val="1"/></w:numPr>';
    const counted =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="900000000"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl>' +
      '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const deep = withBody(`<w:p><w:pPr>${item}</w:pPr><w:r><w:t>项</w:t></w:r></w:p>`, counted);
    expect((await read(deep)).text).toContain("项");
  });

  test("more than five thousand paragraphs, with the limit named", async () => {
    const many = changed(await wordFile([line("好")]), (parts) => {
      const xml = new TextDecoder().decode(parts["word/document.xml"]);
      parts["word/document.xml"] = strToU8(xml.replace("<w:body>", `<w:body>${"<w:p/>".repeat(5001)}`));
    });
    expect(await readWord(many, "accept")).toEqual({
      ok: false,
      error: { code: "documentTooLarge", params: { limit: "blocks", most: 5000 } },
    });
  });
});
