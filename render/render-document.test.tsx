import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { type Block, blockSchemas, type Document, documentSchema } from "#domain/document/document.ts";
import { blockRenderers } from "#render/blocks.tsx";
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
});
