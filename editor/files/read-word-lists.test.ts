import { AlignmentType, LevelFormat, Paragraph } from "docx";
import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { changed, line, read, wordFile } from "#editor/files/testing/word-files.ts";

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
