import { describe, expect, test, vi } from "vitest";
import { contentText, documentTexts } from "#domain/document/block-text.ts";
import { parseDocument } from "#domain/document/parse-document.ts";
import { readHtml } from "#domain/importing/html/read-html.ts";
import { HtmlWalker } from "#domain/importing/html/walk-html.ts";
import { ReadWarnings } from "#domain/importing/reading.ts";
import { settleReading } from "#domain/importing/settle-reading.ts";
import { printBlocks } from "#domain/importing/testing/print-blocks.ts";

/** What was read, as the desk's own Markdown, and what was told of it. */
function read(html: string): { text: string; warnings: string[] } {
  const result = readHtml(html);
  if (!result.ok) throw new Error(result.error.code);
  const { blocks, warnings } = settleReading(result.value);
  return {
    text: printBlocks(blocks),
    warnings: warnings.map(({ code, count, sample }) => `${code} ${count}: ${sample}`),
  };
}

describe("from Word", () => {
  test("headings, lists with their levels and numbers, marks and notes are kept; its styles are not", () => {
    const { text, warnings } =
      read(`<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{color:red}</style></head>
<body lang=ZH-CN><!--StartFragment-->
<h1 style='mso-pagination:widow-orphan'><span style='font-size:22.0pt'>河<span lang=EN-US>港</span>札记<o:p></o:p></span></h1>
<p class=MsoNormal style='text-indent:24.0pt'><span style='font-family:宋体;color:#333333'>清晨的雾还没有
散，<b style='mso-bidi-font-weight:normal'>第一班船</b>已经靠岸。<span style='mso-spacerun:yes'>&nbsp; </span>水位<sup>2</sup></span><a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a><o:p></o:p></p>
<p class=MsoListParagraph style='margin-left:18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>3.<span>&nbsp;&nbsp;&nbsp;</span></span><![endif]>卸货<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>a)<span>&nbsp; </span></span>验单</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>4.<span>&nbsp; </span></span>装货</p>
<p class=MsoNormal><ins cite="mailto:x" datetime="2025-01-01T00:00">新添一句。</ins><span class=msoDel>旧的一句。</span><st1:place>码头</st1:place></p>
<p class=MsoNormal>&nbsp;</p>
<div style='mso-element:footnote-list'><hr size=1><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> 以警戒水位为准。</p></div></div>
<!--EndFragment--></body></html>`);
    expect(text).toMatchInlineSnapshot(`
      "## 河港札记

      清晨的雾还没有散，**第一班船**已经靠岸。 水位:sup[2][^1]

      3. 卸货
         1. 验单
      4. 装货

      新添一句。码头

      [^1]: 以警戒水位为准。"
    `);
    expect(warnings).toMatchInlineSnapshot(`
      [
        "numberingChanged 1: a)",
        "insertedKept 1: 新添一句。",
        "deletedLeftOut 1: 旧的一句。",
      ]
    `);
  });
});

describe("from Google Docs", () => {
  test("the wrapper isn't bold, and what is bold, slanted or marked there is so here", () => {
    const { text, warnings } = read(
      `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1f"><h2 dir="ltr"><span style="font-weight:400;">Low water</span></h2><p dir="ltr"><span style="font-weight:400;background-color:transparent">The ferry </span><span style="font-weight:700">waits</span><span style="font-style:italic"> for nobody</span><span style="background-color:#ffff00">, they say</span>.</p><br><ul><li dir="ltr" aria-level="1"><p role="presentation"><span>rope</span></p></li><ul><li aria-level="2"><p><span>hemp</span></p></li></ul><li><p>oars</p></li></ul></b><br class="Apple-interchange-newline">`,
    );
    expect(text).toMatchInlineSnapshot(`
      "## Low water

      The ferry **waits** *for nobody*:mark[, they say].

      - rope
        - hemp
      - oars"
    `);
    expect(warnings).toEqual([]);
  });
});

describe("from WeChat", () => {
  test("nested sections become paragraphs, spacers go, decorated lines become headings, late pictures are found", () => {
    const { text, warnings } =
      read(`<div id="js_content" style="visibility: hidden; opacity: 0;"><section style="box-sizing:border-box"><section><section><strong><span style="font-size:24px">01</span></strong></section><section><p style="text-align:center"><span leaf=""><strong>灯下的账本</strong></span></p></section></section>
<p><span leaf=""><br></span></p><p style="letter-spacing:1px"><span leaf="" style="color:rgb(63,63,63)">老船工把每天的潮位记在一本账上，</span><span style="text-emphasis: filled dot;">一天不落</span><span leaf="">。</span></p><section><img class="rich_pages" data-src="https://example.org/640?wx_fmt=jpeg" src="data:image/svg+xml,x" alt="账本"></section><p>　　他说：<em>水会记得</em>。</p></section></div><script>alert(1)</script>`);
    expect(text).toMatchInlineSnapshot(`
      "## 01 灯下的账本

      老船工把每天的潮位记在一本账上，:dots[一天不落]。

      :::figure{alt="账本"}
      [账本](https://example.org/640?wx_fmt=jpeg)
      :::

      他说：*水会记得*。"
    `);
    expect(warnings).toMatchInlineSnapshot(`
      [
        "activeLeftOut 1: <script>",
        "headingGuessed 1: 灯下的账本",
        "pictureElsewhere 1: https://example.org/640?wx_fmt=jpeg",
      ]
    `);
  });
});

describe("from a web page", () => {
  test("its furniture stays out, its text comes in with its structure", () => {
    const { text, warnings } =
      read(`<body><nav><a href="/">Home</a></nav><article><header><h1>Tide tables</h1></header><p>See <a href="https://example.org/a b" onclick="x()">the table</a> and <a href="javascript:alert(1)">this</a> and <a href="/local">that</a>.</p><blockquote><p>Water waits.</p><p>— A keeper</p></blockquote><ol start="4" type="a"><li>up<ol><li>a little</li></ol></li><li>down</li></ol><table><caption>Levels</caption><tr><th>Day</th><th>Level</th></tr><tr><td rowspan="2">1st</td><td>2.5<br>3</td></tr><tr><td>4</td></tr></table><figure><img src="https://example.org/b.jpg" alt="The gauge"><figcaption>The gauge in <b>May</b></figcaption></figure><hr><p>H<sub>2</sub>O, <ruby>潮<rp>(</rp><rt>cháo</rt><rp>)</rp>水<rt>shuǐ</rt></ruby>, <code>x = 1</code>, <s>gone</s>.</p><pre>one
  two</pre><p style="display:none">secret</p><iframe src="https://example.org/v"></iframe></article><footer>© Nobody</footer></body>`);
    expect(text).toMatchInlineSnapshot(`
      "## Tide tables

      See [the table](https://example.org/a%20b) and this and that.

      :::quotation
      Water waits.

      — A keeper
      :::

      4. up
         1. a little
      5. down

      :::::table{caption="Levels"}
      ::::row
      :::header
      Day
      :::

      :::header
      Level
      :::
      ::::

      ::::row
      :::cell{rowspan="2"}
      1st
      :::

      :::cell
      2.5\\
      3
      :::
      ::::

      ::::row
      :::cell
      4
      :::
      ::::
      :::::

      :::figure{alt="The gauge"}
      The gauge in **May**\\
      [The gauge](https://example.org/b.jpg)
      :::

      ---

      H:sub[2]O, :ruby[潮]{text="cháo"}:ruby[水]{text="shuǐ"}, x = 1, gone.

      one\\
      two

      [https://example.org/v](https://example.org/v)"
    `);
    expect(warnings).toMatchInlineSnapshot(`
      [
        "furnitureLeftOut 2: Home",
        "linkDropped 2: javascript:alert(1)",
        "numberingChanged 1: a.",
        "codeAsText 2: x = 1",
        "struckKept 1: gone",
        "hiddenLeftOut 1: secret",
        "embedAsLink 1: https://example.org/v",
        "pictureElsewhere 1: https://example.org/b.jpg",
      ]
    `);
  });
});

test("an item that says its number is counted so, in lists of lists too", () => {
  const { text } = read(
    `<ol><li value="7">a<ol><li value="2">b</li></ol></li><li>c</li><li value="3">d</li></ol><ul><li value="9">e</li></ul>`,
  );
  expect(text).toBe("7. a\n\n   2. b\n8. c\n\n3) d\n\n- e");
});

describe("merged cells", () => {
  const cells = (html: string) => {
    const result = readHtml(html);
    if (!result.ok) throw new Error(result.error.code);
    const { blocks, warnings } = settleReading(result.value);
    expect(parseDocument({ type: "doc", content: blocks })).toMatchObject({ ok: true });
    const rows = blocks.flatMap((block) => (block.type === "table" ? block.content : []));
    const printed = rows.map(({ content }) =>
      content.map((cell) => `${contentText(cell.content)}${cell.attrs.colspan}x${cell.attrs.rowspan}`).join(" "),
    );
    return { printed, warnings: warnings.map(({ code, count, sample }) => `${code} ${count}: ${sample}`) };
  };

  test("stay merged", () => {
    const html = `<table><thead><tr><th rowspan=2>港<th colspan=2>潮</tr><tr><th>高<th>低</tr></thead><tr><td>甲<td>4<td rowspan=0>1<tr><td colspan=2>乙</table>`;
    expect(cells(html)).toEqual({
      printed: ["港1x2 潮2x1", "高1x1 低1x1", "甲1x1 41x1 11x2", "乙2x1"],
      warnings: [],
    });
  });

  test("that reach out of the table, over each other or over rows that are none are mended, and what was cut is told", () => {
    const html = `<table><tr><td>a</td><td rowspan="3">b</td></tr><tr></tr><tr><td colspan="3">c</td></tr><tr><td rowspan="9" colspan="9">d</td></tr></table>`;
    expect(cells(html)).toEqual({ printed: ["a1x1 b1x2", "c1x1", "d2x1"], warnings: ["cellsMerged 1: c"] });
    const short = `<table><tr><td>a</td></tr><tr><td>b</td><td>c</td></tr></table>`;
    expect(cells(short).printed).toEqual(["a1x1 1x1", "b1x1 c1x1"]);
  });

  test("of a table that nobody could draw are lines of text, every word of them", () => {
    const html = `<table>${"<tr><td colspan=1000 rowspan=1000>a</td><td>b</td></tr>".repeat(500)}</table>`;
    const { text, warnings } = read(html);
    expect(text.match(/[ab]/g)).toHaveLength(1000);
    expect(warnings.join()).toMatch(/^tableAsText/);
  });
});

test("a long description of a picture is shortened, and it is told", () => {
  const { text, warnings } = read(`<img src="data:image/png;base64,AAAA" alt="${"潮".repeat(2001)}">`);
  expect(text).toContain(`alt="${"潮".repeat(2000)}"`);
  expect(warnings).toEqual([`altShortened 1: ${"潮".repeat(80)}…`]);
});

describe("what holds its like many times over", () => {
  const levels = 140;
  const nested = (open: string, shut: string) =>
    `${Array.from({ length: levels }, (_, at) => `${open}<p>w${at}</p>`).join("")}${shut.repeat(levels)}`;

  test.each([
    ["quotations", nested("<blockquote>", "</blockquote>"), { quotation: 1 }],
    ["headings", nested("<h2>", "</h2>"), { heading: levels }],
    ["items of Word", nested("<div style='mso-list:l0 level1 lfo1'>", "</div>"), { bulletList: 1 }],
    ["lists", nested("<ul><li>", "</li></ul>"), { bulletList: 1 }],
    ["verses", nested("<div class='poem'>", "</div>"), { verse: 1 }],
  ])("is one with all its words: %s", (_, html, expected) => {
    const result = readHtml(html);
    if (!result.ok) throw new Error(result.error.code);
    const { blocks } = settleReading(result.value);
    const counted: Record<string, number> = {};
    for (const { type } of blocks) counted[type] = (counted[type] ?? 0) + 1;
    expect(counted).toEqual(expected);
    const words = documentTexts({ type: "doc", content: blocks }).join("\n").match(/w\d+/g);
    expect(words).toEqual(Array.from({ length: levels }, (_, at) => `w${at}`));
  });

  test("each item that lay too deep is counted once", () => {
    expect(read(nested("<ul><li>", "</li></ul>")).warnings).toEqual([`nestingFlattened ${levels - 4}: w${levels - 1}`]);
  });

  test("each element is walked once, also where a verse has no line", () => {
    const walks = vi.spyOn(HtmlWalker.prototype, "pieces");
    const depth = 12;
    readHtml("<div class='poem'>".repeat(depth));
    const walked = walks.mock.calls.length;
    walks.mockRestore();
    expect(walked).toBeLessThan(depth * 2);
  });

  test("an example for what was told is looked for once", () => {
    const sample = vi.fn(() => "x");
    const warnings = new ReadWarnings();
    for (let at = 0; at < 3; at++) warnings.add("codeAsText", sample);
    expect(sample).toHaveBeenCalledTimes(1);
    expect(warnings.list()).toEqual([{ code: "codeAsText", count: 3, sample: "x" }]);
  });
});
