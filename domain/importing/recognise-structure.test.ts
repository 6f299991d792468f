import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { documentTexts } from "#domain/document/block-text.ts";
import { readHtml } from "#domain/importing/html/read-html.ts";
import { readText } from "#domain/importing/read-text.ts";
import type { Reading } from "#domain/importing/reading.ts";
import { recogniseStructure } from "#domain/importing/recognise-structure.ts";
import { isWholePage, type Structure } from "#domain/importing/structure.ts";
import { printBlocks } from "#domain/importing/testing/print-blocks.ts";

function readingOf(html: string): Reading {
  const read = readHtml(html);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

function printed(structure: Structure, language: "zh" | "en"): string {
  return `${printBlocks(structure.editions[language]?.document.content ?? [])}
`;
}

test("a page of lines is titles, byline, credits and a body", () => {
  const dump = readFileSync(new URL("../../e2e/fixtures/page-dump.txt", import.meta.url), "utf8");
  const structure = recogniseStructure(readText(dump), dump);
  expect(isWholePage(structure)).toBe(true);
  expect(structure).toMatchObject({
    column: "河港札記",
    source: "河港網-城市版",
    publishedAt: "2025-05-18T08:30:00+08:00",
    script: "Hant",
    editions: { zh: { title: "一本潮位賬裏的四十年" }, en: { title: "Forty Years in a Book of Tides" } },
  });
  expect(structure.credits.flatMap(({ people }) => people.map(({ chinese }) => chinese))).toContain("何小滿");
  const types = structure.editions.en?.document.content.map(({ type }) => type);
  expect(types).toEqual(expect.arrayContaining(["epigraph", "quotation", "sourceNote", "paragraph"]));
});

const web = `<h1>河港札记 | 灯下的账本</h1><p>发布时间：2025-05-18 来源：河港网 责任编辑：沈知行</p>
<p>老船工把每天的潮位记在<a href="https://example.org/book">一本账</a>上，<strong>一天不落</strong>。</p>
<h2>清晨</h2><p>第一班船离岸以前，他合上账本。</p><ul><li>绳<ul><li>麻绳</li></ul></li><li>桨</li></ul>
<blockquote><p>水会<em>记得</em>。</p></blockquote><hr><p>（监制：沈知行；翻译：周以宁）</p>`;

test("what a page's words had they still have once it is recognised", () => {
  const structure = recogniseStructure(readingOf(web));
  expect(structure).toMatchObject({ column: "河港札记", source: "河港网", editions: { zh: { title: "灯下的账本" } } });
  expect(printed(structure, "zh")).toMatchInlineSnapshot(`
    "老船工把每天的潮位记在[一本账](https://example.org/book)上，**一天不落**。

    ## 清晨

    第一班船离岸以前，他合上账本。

    - 绳
      - 麻绳
    - 桨

    :::quotation
    水会*记得*。
    :::

    ---
    "
  `);
});

test("a few paragraphs are no page, and neither is one sentence", () => {
  for (const html of [
    "<p>第一段写清晨。</p><p>第二段写黄昏。</p>",
    "<p>Only this.</p>",
    "<h2>标题</h2><p>正文在这里。</p>",
    "",
  ])
    expect(isWholePage(recogniseStructure(readingOf(html))), html).toBe(false);
});

test("two languages without a title are offered as such", () => {
  const html =
    "<p>第一段写清晨的码头。</p><p>The first part is about the pier at dawn.</p><p>第二段写黄昏的街市。</p><p>The second is about the market at dusk.</p>";
  expect(isWholePage(recogniseStructure(readingOf(html)))).toBe(true);
});

const cell = (text: string) => `<td><p>${text}</p></td>`;
const bilingual = `<table><tr>${cell("中文")}${cell("English")}</tr><tr>${cell("<b>潮位账</b>")}${cell("<b>The Book of Tides</b>")}</tr>
<tr>${cell("第一班船离岸。")}${cell("The first ferry leaves.")}</tr><tr>${cell("只有中文的一行。")}${cell("")}</tr>
<tr>${cell("他合上账本。</p><p>灯灭了。")}${cell("He closes the book, and the lamp goes <i>out</i>.")}</tr></table><p>（翻译：周以宁）</p>`;

test("a table of two languages becomes rows, its header left out, its first row the titles", () => {
  const structure = recogniseStructure(readingOf(bilingual));
  expect(isWholePage(structure)).toBe(true);
  const { zh, en } = structure.editions;
  expect([zh?.title, en?.title]).toEqual(["潮位账", "The Book of Tides"]);
  expect(zh && documentTexts(zh.document)).toEqual(["第一班船离岸。", "只有中文的一行。", "他合上账本。", "灯灭了。"]);
  expect(en && documentTexts(en.document)).toEqual([
    "The first ferry leaves.",
    "He closes the book, and the lamp goes out.",
  ]);
  const idsOf = (edition: typeof zh) => edition?.document.content.map(({ attrs }) => attrs.id) ?? [];
  const [z, e] = [idsOf(zh), idsOf(en)];
  expect(structure.pairs).toEqual([
    { zh: [z[0]], en: [e[0]] },
    { zh: [z[2], z[3]], en: [e[1]] },
  ]);
  expect(structure.credits).toHaveLength(1);
});

test("cells that were merged in a table of two languages are taken apart, and it is told", () => {
  const merged = bilingual.replace("</table>", '<tr><td colspan="2">全文完。</td></tr></table>');
  const { pairs, warnings, editions } = recogniseStructure(readingOf(merged));
  expect([pairs.length, editions.zh?.title]).toEqual([2, "潮位账"]);
  expect(warnings).toEqual([{ code: "cellsMerged", count: 1, sample: "全文完。" }]);
});

test("any other table stays one", () => {
  const { editions } = recogniseStructure(
    readingOf(
      `<p>表在下面。</p><table><tr>${cell("年")}${cell("吨")}</tr><tr>${cell("2024")}${cell("41.6")}</tr></table>`,
    ),
  );
  expect(editions.zh?.document.content.length).toBeGreaterThan(1);
});

test("a note at a title or a byline follows the text; any other stays at its sign", () => {
  const noted = `<h1>河港札记 | 灯下的账本<sup><a href="#fn1" id="r1">1</a></sup></h1><p>发布时间：2025-05-18 来源：河港网 责任编辑：沈知行</p>
<p>老船工把潮位记在<strong>一本账</strong>上<sup><a href="#fn2" id="r2">2</a></sup>。</p><ul><li>绳<sup><a href="#fn3" id="r3">3</a></sup></li><li>桨</li></ul>
<hr><ol><li id="fn1">本文有删节。<a href="#r1">↩</a></li><li id="fn2">账存<em>河港馆</em>。<a href="#r2">↩</a></li><li id="fn3">麻绳。<a href="#r3">↩</a></li></ol>`;
  const structure = recogniseStructure(readingOf(noted));
  expect(structure).toMatchObject({ column: "河港札记", editions: { zh: { title: "灯下的账本" } } });
  expect(printed(structure, "zh")).toMatchInlineSnapshot(`
    "老船工把潮位记在**一本账**上[^1]。

    - 绳[^2]
    - 桨

    本文有删节。

    [^1]: 账存*河港馆*。

    [^2]: 麻绳。
    "
  `);
  expect(structure.warnings).toEqual([{ code: "footnoteInText", count: 1, sample: "本文有删节。" }]);
});
