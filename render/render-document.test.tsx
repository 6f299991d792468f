import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { type Block, blockSchemas, type Document, documentSchema } from "#domain/document/document.ts";
import { sampleRecords } from "#domain/records/testing/sample-records.ts";
import { blockRenderers } from "#render/blocks.tsx";
import { drawChart } from "#render/charts/draw-chart.ts";
import { renderDocument } from "#render/render-document.tsx";

const html = (blocks: unknown[], options: Partial<Parameters<typeof renderDocument>[1]> = {}) =>
  renderToStaticMarkup(
    renderDocument(documentSchema.parse({ type: "doc", content: blocks }), { locale: "zh-Hans", ...options }),
  );
const text = (value: string, ...marks: unknown[]) => ({
  type: "text",
  text: value,
  ...(marks.length ? { marks } : {}),
});
const epigraph = { "zh-Hans": "一句", "zh-Hant": "一句話", en: "One line" };

describe("the render map", () => {
  it("has one entry for each block type of the schema, and no other", () => {
    expect(Object.keys(blockRenderers).sort()).toEqual(Object.keys(blockSchemas).sort());
  });

  it("throws on a block it does not know rather than leaving it out", () => {
    const stranger: Document = JSON.parse('{"type":"doc","content":[{"type":"toString","attrs":{"id":"x"}}]}');
    expect(() => renderDocument(stranger, { locale: "en" })).toThrow(/toString/);
  });

  it("throws on a mark it does not know", () => {
    const stranger: Block = JSON.parse(
      '{"type":"paragraph","attrs":{"id":"x"},"content":[{"type":"text","text":"a","marks":[{"type":"blink"}]}]}',
    );
    expect(() => renderDocument({ type: "doc", content: [stranger] }, { locale: "en" })).toThrow(/blink/);
  });
});

describe("a rendered document", () => {
  it("gives every block its language and an anchor of that language", () => {
    expect(html([{ type: "paragraph", attrs: { id: "b1" }, content: [text("数据")] }])).toBe(
      '<p id="zh-b1" lang="zh-Hans">数据</p>',
    );
    expect(html([{ type: "heading", attrs: { id: "b2", level: 3 }, content: [text("Data")] }], { locale: "en" })).toBe(
      '<h3 id="en-b2" lang="en">Data</h3>',
    );
  });

  it("escapes what people typed", () => {
    expect(html([{ type: "paragraph", attrs: { id: "b" }, content: [text("<script>&")] }])).toContain(
      "&lt;script&gt;&amp;",
    );
  });

  it("keeps the last two characters of a Chinese paragraph together, with what closes them", () => {
    const paragraph = (words: string, ...more: unknown[]) => [
      { type: "paragraph", attrs: { id: "b" }, content: [text(words), ...more] },
    ];
    const words = "他说：“一个数握不住，就递给读者一样握得住的东西。”";
    const ending = '握得住的<span class="ending">东西。”</span></p>';
    expect(html(paragraph(words))).toContain(ending);
    const inner = [{ type: "paragraph", content: [text(words)] }];
    expect(html([{ type: "quotation", attrs: { id: "q" }, content: inner }])).toContain(ending);
    // Not where a line is never full, where a figure or other words stand last, or in English.
    expect(html(paragraph("一句短的话。"))).not.toContain("ending");
    expect(html(paragraph("亩产要一次换到底，英文写每公顷约5900"))).not.toContain("ending");
    expect(html(paragraph(words, text("再说。", { type: "bold" })))).not.toContain("ending");
    expect(html(paragraph(words), { locale: "en" })).not.toContain("ending");
  });

  it("prints one link for neighbours under the same target", () => {
    const link = { type: "link", attrs: { href: "https://example.org/" } };
    const content = [text("see ", link), text("this", { type: "bold" }, link), text("."), { type: "hardBreak" }];
    expect(html([{ type: "paragraph", attrs: { id: "b" }, content }])).toContain(
      '<a href="https://example.org/">see <strong>this</strong></a>.<br/>',
    );
  });

  it("prints a quotation with its attribution, and the title of a work in English as one", () => {
    const quotation = {
      type: "quotation",
      attrs: { id: "q", speaker: "Shen Yiwen", work: "The Desk Book", volume: "I" },
      content: [{ type: "paragraph", content: [text("Hand it over.")] }],
    };
    expect(html([quotation], { locale: "en" })).toBe(
      '<figure id="en-q" lang="en" class="quotation"><blockquote><p>Hand it over.</p></blockquote>' +
        "<figcaption>— Shen Yiwen, <cite>The Desk Book</cite>, Vol. I</figcaption></figure>",
    );
  });

  it("leads from one block to another of its text, whatever the page calls it", () => {
    const link = (href: string) => text("there", { type: "link", attrs: { href } });
    const blocks = [
      { type: "paragraph", attrs: { id: "a" }, content: [link("#b")] },
      { type: "paragraph", attrs: { id: "b" }, content: [link("#nowhere")] },
    ];
    expect(html(blocks)).toContain('href="#zh-b"');
    expect(html(blocks)).toContain('href="#nowhere"');
  });

  it("links the title of a quotation's work to where it can be read", () => {
    const quotation = {
      type: "quotation",
      attrs: { id: "q", work: "The Desk Book", volume: "I", page: "12-13", link: "https://example.org/book" },
      content: [{ type: "paragraph", content: [text("Hand it over.")] }],
    };
    expect(html([quotation], { locale: "en" })).toContain(
      '<figcaption>— <a href="https://example.org/book"><cite>The Desk Book</cite></a>, Vol. I, pp. 12–13</figcaption>',
    );
    expect(html([quotation])).toContain('——<a href="https://example.org/book">《The Desk Book》</a>第一卷，第12—13页');
    expect(() => html([{ ...quotation, attrs: { ...quotation.attrs, link: "mailto:a@b.org" } }])).toThrow();
  });

  it("leads from a quotation to the entry that it embeds, where that has a page", () => {
    const embedding = (partial: boolean) => ({
      type: "quotation",
      attrs: { id: "q", speaker: "沈亦文", entry: { id: "handover1", version: 2, partial } },
      content: [{ type: "paragraph", content: [text("再读一遍。")] }],
    });
    const publicEntries = new Set(["handover1"]);
    expect(html([embedding(false)], { publicEntries })).toContain(
      '<figcaption>——沈亦文<a class="entry-link" href="/zh-Hans/quotations/handover1">语录原文与出处</a></figcaption>',
    );
    expect(html([embedding(true)], { publicEntries, locale: "zh-Hant" })).toContain(
      '<a class="entry-link" href="/zh-Hant/quotations/handover1">節選，全文與出處見語錄</a>',
    );
    expect(html([embedding(true)], { publicEntries, locale: "en" })).toContain("An excerpt: the full quotation");
    expect(html([embedding(true)], { publicEntries: new Set(["another1"]) })).not.toContain("<a");
    expect(html([embedding(true)])).not.toContain("<a");
  });

  it("prints the column's epigraph for a standing one, in the script of the page, and nothing without a column", () => {
    const standing = { type: "epigraph", attrs: { id: "e", standing: true } };
    expect(html([standing], { columnEpigraph: epigraph, locale: "zh-Hant" })).toContain(">一句話</p>");
    expect(html([standing])).toBe("");
    expect(html([{ type: "epigraph", attrs: { id: "e" }, content: [text("自己的")] }])).toContain(">自己的</p>");
  });

  it("keeps lists within lists and the number a list begins with", () => {
    const item = (...content: unknown[]) => ({ type: "listItem", content });
    const inner = { type: "bulletList", content: [item({ type: "paragraph", content: [text("b")] })] };
    const list = {
      type: "orderedList",
      attrs: { id: "l", start: 3 },
      content: [item({ type: "paragraph", content: [text("a")] }, inner)],
    };
    expect(html([list])).toBe(
      '<ol id="zh-l" lang="zh-Hans" start="3"><li><p>a</p><ul><li><p>b</p></li></ul></li></ol>',
    );
  });

  it("keeps the headings of the second language out of the outline", () => {
    const heading = { type: "heading", attrs: { id: "h", level: 2 }, content: [text("题")] };
    expect(html([heading], { secondary: true })).toBe('<p id="zh-h" lang="zh-Hans" class="heading heading-2">题</p>');
  });

  it("prints a table with the rows that name its columns apart, under its caption, in a frame that can be scrolled", () => {
    const cell = (type: string, value: string, attrs = {}) => ({
      type,
      attrs,
      content: [{ type: "paragraph", ...(value !== "" && { content: [text(value)] }) }],
    });
    const row = (...content: unknown[]) => ({ type: "tableRow", content });
    const table = {
      type: "table",
      attrs: { id: "t", caption: "数据产量" },
      content: [
        row(cell("tableHeader", ""), cell("tableHeader", "泽字节"), cell("tableHeader", "说明", { align: "center" })),
        row(cell("tableHeader", "2024年"), cell("tableCell", "41.06"), cell("tableCell", "见报告", { rowspan: 2 })),
        row(cell("tableHeader", "2023年"), cell("tableCell", "32.85")),
      ],
    };
    expect(html([table])).toBe(
      '<figure id="zh-t" lang="zh-Hans" class="table"><figcaption>数据产量</figcaption>' +
        '<div class="table-scroll" role="group" aria-label="数据产量" tabindex="0"><table>' +
        '<thead><tr><td></td><th scope="col" class="to-figure"><p>泽字节</p></th>' +
        '<th scope="col" class="to-center"><p>说明</p></th></tr></thead>' +
        '<tbody><tr><th scope="row"><p>2024年</p></th><td class="to-figure"><p>41.06</p></td>' +
        '<td rowSpan="2"><p>见报告</p></td></tr>' +
        '<tr><th scope="row"><p>2023年</p></th><td class="to-figure"><p>32.85</p></td></tr></tbody></table></div></figure>',
    );
    const unnamed = { ...table, attrs: { id: "t" } };
    expect(html([unnamed], { locale: "en" })).toContain('aria-label="Table"');
  });

  it("numbers footnotes in the order of the text and prints them at its end, each with a way there and back", () => {
    const note = (id: string, words: string) => ({ type: "footnote", attrs: { id }, content: [text(words)] });
    const blocks = [
      { type: "paragraph", attrs: { id: "b1" }, content: [text("甲"), note("x", "一")] },
      { type: "quotation", attrs: { id: "q" }, content: [{ type: "paragraph", content: [note("n1", "二")] }] },
    ];
    const page = html(blocks);
    expect(page).toContain(
      '甲<sup class="note-mark"><a id="zh-note-x-mark" href="#zh-note-x" role="doc-noteref" aria-label="注1">1</a></sup></p>',
    );
    expect(page).toContain('href="#zh-note-n1" role="doc-noteref" aria-label="注2">2</a>');
    expect(page).toMatch(
      /<section class="notes" role="doc-endnotes" aria-label="注释" lang="zh-Hans"><ol><li id="zh-note-x">一\u00a0<a href="#zh-note-x-mark" role="doc-backlink" aria-label="回到正文中的注1">.*<li id="zh-note-n1">二\u00a0.*<\/section>$/,
    );
    expect(html(blocks, { locale: "en" })).toContain('<section class="notes" role="doc-endnotes" aria-label="Notes"');
  });
});

describe("what a record says", () => {
  const block = (type: "statistic" | "chart", recordId: string) => ({ type, attrs: { id: "n", recordId } });
  const words = (page: string) => page.replace(/<svg.*?<\/svg>/g, "").replace(/<[^>]+>/g, "|");

  it("is printed in one line of words for each thing, by each language's conventions", () => {
    const statistic = [block("statistic", "digital-revenue")];
    expect(words(html(statistic, { records: sampleRecords }))).toBe(
      "||2024年上半年数字产业业务收入|||约||2.63||万亿元|||同比增长5.2％||相当于每人1800元||资料来源：|两行统计所|||",
    );
    expect(html(statistic, { records: sampleRecords, locale: "en" }).replace(/<[^>]+>/g, "")).toContain(
      "about 2.63 trillion yuan",
    );
  });

  it("of a chart has a drawing with a name, and every figure in a table", () => {
    const chart = [block("chart", "power-by-source")];
    const page = html(chart, { records: sampleRecords, locale: "en", drawChart });
    expect(page).toContain('role="img" aria-label="Wind and solar both grow."');
    expect(page).toContain("In million kilowatt-hours");
    expect(page).toContain('<tr><th scope="row">Solar</th><td>98</td><td>142.5</td></tr>');
    expect(page).not.toMatch(/<script|<style| style=/);
    // In a browser of the desk, where nothing draws.
    expect(html(chart, { records: sampleRecords, locale: "en" })).toContain('<th scope="row">Solar</th>');
  });

  it("is nothing where the article has no such record, or one of another kind", () => {
    expect(html([block("statistic", "nowhere")], { records: sampleRecords })).toBe("");
    expect(html([block("chart", "constructor")], { records: sampleRecords })).toBe("");
    expect(html([block("chart", "digital-revenue")], { records: sampleRecords })).toBe("");
    expect(html([block("statistic", "digital-revenue")])).toBe("");
  });
});
