import { describe, expect, test } from "vitest";
import { footnotesOf } from "#domain/document/footnotes.ts";
import { parseDocument } from "#domain/document/parse-document.ts";
import { readHtml } from "#domain/importing/html/read-html.ts";
import { settleReading } from "#domain/importing/settle-reading.ts";
import { printBlocks } from "#domain/importing/testing/print-blocks.ts";

function read(html: string): { text: string; warnings: string[]; notes: number } {
  const result = readHtml(html);
  if (!result.ok) throw new Error(result.error.code);
  const { blocks, warnings } = settleReading(result.value);
  expect(parseDocument({ type: "doc", content: blocks })).toMatchObject({ ok: true });
  return {
    text: printBlocks(blocks),
    warnings: warnings.map(({ code, count, sample }) => `${code} ${count}: ${sample}`),
    notes: blocks.flatMap(footnotesOf).length,
  };
}

/** The same two notes, as they are written by different hands. */
const hands: Record<string, string> = {
  "Google Docs": `<p><span>The tide</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span> turns</span><sup><a href="#ftnt2" id="ftnt_ref2">[2]</a></sup><span>.</span></p><hr class="c3"><div><p class="c1"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;At </span><span style="font-style:italic">noon</span><span>.</span></p></div><div><p><a href="#ftnt_ref2" id="ftnt2">[2]</a><span>&nbsp;By the gauge.</span></p><p><span>Of May.</span></p></div>`,
  Word: `<p class=MsoNormal>The tide<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></a> turns<a href="#_ftn2" name="_ftnref2"><sup>[2]</sup></a>.</p><div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> At <i>noon</i>.</p></div><div style='mso-element:footnote' id=ftn2><p class=MsoFootnoteText><a href="#_ftnref2" name="_ftn2">[2]</a> By the gauge.</p><p>Of May.</p></div></div>`,
  LibreOffice: `<p>The tide<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> turns<a class="sdfootnoteanc" name="sdfootnote2anc" href="#sdfootnote2sym"><sup>2</sup></a>.</p><div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>At <i>noon</i>.</p></div><div id="sdfootnote2"><p><a class="sdfootnotesym" name="sdfootnote2sym" href="#sdfootnote2anc">2</a>By the gauge.</p><p>Of May.</p></div>`,
  "a printer of Markdown": `<p>The tide<sup><a href="#user-content-fn-tide" id="user-content-fnref-tide" data-footnote-ref aria-describedby="footnote-label">1</a></sup> turns<sup><a href="#user-content-fn-2" id="user-content-fnref-2">2</a></sup>.</p><section data-footnotes class="footnotes"><h2 id="footnote-label" class="sr-only">Footnotes</h2><ol><li id="user-content-fn-tide"><p>At <em>noon</em>. <a href="#user-content-fnref-tide" data-footnote-backref class="data-footnote-backref">↩</a></p></li><li id="user-content-fn-2"><p>By the gauge.</p><p>Of May. <a href="#user-content-fnref-2" class="data-footnote-backref">↩</a></p></li></ol></section>`,
  "roles alone": `<p>The tide<a role="doc-noteref" href="#a">*</a> turns<a role="doc-noteref" href="#b">†</a>.</p><section role="doc-endnotes"><h3>Notes:</h3><ol><li id="a">At <i>noon</i>.</li><li id="b"><p>By the gauge.</p><p>Of May.</p></li></ol></section>`,
  "a wiki, copied with whole addresses": `<p>The tide<sup id="cite_ref-1" class="reference"><a href="https://example.org/w/Tide#cite_note-1"><span>[</span>1<span>]</span></a></sup> turns<sup id="cite_ref-x_2-0"><a href="https://example.org/w/Tide#cite_note-x-2">[2]</a></sup>.</p><div class="reflist"><ol><li id="cite_note-1"><span><b><a href="https://example.org/w/Tide#cite_ref-1">^</a></b></span> <span>At <i>noon</i>.</span></li><li id="cite_note-x-2">^ <a href="https://example.org/w/Tide#cite_ref-x_2-0"><sup>a</sup></a> <a href="https://example.org/w/Tide#cite_ref-x_2-1"><sup>b</sup></a> <p>By the gauge.</p><p>Of May.</p></li></ol></div>`,
  "links both ways, in brackets": `<p>The tide<sup>[<a id="r1" href="#n1">1</a>]</sup> turns<sup>（<a id="r2" href="#n2">2</a>）</sup>.</p><p>Notes</p><ul><li id="n1">[<a href="#r1">1</a>] At <i>noon</i>.</li><li id="n2">2. By the gauge.<br>Of May. <a href="#r2">↑</a></li></ul>`,
};

describe("footnotes stand at their signs", () => {
  test.each(Object.entries(hands))("as %s writes them", (_hand, html) => {
    expect(read(html)).toEqual({
      text: "The tide[^1] turns[^2].\n\n[^1]: At *noon*.\n\n[^2]: By the gauge.\\\n    Of May.",
      warnings: [],
      notes: 2,
    });
  });

  test("a note is put at each of its signs, in headings, lists and cells, and ends no word with white space", () => {
    const sign = (at: number) => `<sup><a href="#fn1" id="r${at}">1</a></sup>`;
    const { text, warnings } = read(
      `<h2>潮 ${sign(1)}</h2><p>水 ${sign(2)}，退了 ${sign(3)} 去。</p><ul><li>绳${sign(4)}</li></ul><p><b>短行${sign(5)}</b></p><p>正文在此。</p><p id="fn1">1. 见<a href="https://example.org/">志</a>。</p>`,
    );
    expect(text).toMatchInlineSnapshot(`
      "## 潮[^1]

      水[^2]，退了[^3] 去。

      - 绳[^4]

      ## 短行[^5]

      正文在此。

      [^1]: 见[志](https://example.org/)。

      [^2]: 见[志](https://example.org/)。

      [^3]: 见[志](https://example.org/)。

      [^4]: 见[志](https://example.org/)。

      [^5]: 见[志](https://example.org/)。"
    `);
    expect(warnings).toEqual(["headingGuessed 1: 短行"]);
  });
});

describe("what can be no footnote stays in the text, and it is told", () => {
  test("a note with a picture or a table, one of a note, and one whose sign was deleted", () => {
    const { text, warnings } = read(
      `<p>一<a href="#fn1" id="r1">[1]</a>二<a href="#fn2">[2]</a>三<span class="msoDel"><a href="#fn4">[4]</a></span>。</p><ol><li id="fn1">图<img src="https://example.org/a.png" alt="潮"><a href="#r1">↩</a></li><li id="fn2">见<a href="#fn3">[3]</a>。</li><li id="fn3">志。</li><li id="fn4">还在。</li></ol>`,
    );
    expect(text).toMatchInlineSnapshot(`
      "一\\[1]二[^1]三。

      1. 志。

      图

      :::figure{alt="潮"}
      [潮](https://example.org/a.png)
      :::

      还在。

      [^1]: 见\\[3]。"
    `);
    expect(warnings).toMatchInlineSnapshot(`
      [
        "footnoteInText 3: [3]",
        "deletedLeftOut 1: [4]",
        "pictureElsewhere 1: https://example.org/a.png",
      ]
    `);
  });

  test("notes that refer to each other", () => {
    const sign = (at: number) => `<sup><a href="#fn${at}" id="r${at}">${at}</a></sup>`;
    const { text, notes } = read(
      `<p>一${sign(1)}二${sign(2)}。</p><p id="fn1">甲${sign(2)}</p><p id="fn2">乙${sign(1)}</p>`,
    );
    expect(notes).toBe(2);
    expect(text).toBe("一[^1]二[^2]。\n\n[^1]: 甲（乙1）\n\n[^2]: 乙（甲2）");
  });

  test("a sign without its note, and a note without its sign", () => {
    const { text, warnings } = read(`<p>潮<a href="#_ftn1" name="_ftnref1">[1]</a>。</p>`);
    expect([text, warnings]).toEqual(["潮\\[1]。", ["footnoteInText 1: [1]"]]);
    expect(read(`<div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> 见志。</p></div>`).text).toBe("\\[1] 见志。");
  });

  test("links between parts of a page are no notes", () => {
    const { text, notes } = read(
      `<ul><li><a id="t1" href="#s1">1</a></li><li><a href="#s2">二</a></li></ul><section id="s1"><h2><a href="#t1">清晨</a></h2><p>雾。</p></section><p id="s2">黄昏。<a href="#top">回到页首</a></p>`,
    );
    expect(notes).toBe(0);
    expect(text).toMatchInlineSnapshot(`
      "- 1
      - 二

      ## 清晨

      雾。

      黄昏。回到页首"
    `);
  });

  test("ten thousand signs of one long note do not fill the document", () => {
    const { notes, warnings } = read(
      `<p>${'<a href="#fn1">[1]</a>'.repeat(10_000)}</p><p id="fn1">${"tide ".repeat(6_000)}</p>`,
    );
    expect(notes).toBeLessThan(10);
    expect(warnings).toEqual([`footnoteInText ${10_000 - notes}: [1]`]);
    const links = (to: string) => `<a href="#${to}">a-b</a>`.repeat(5000);
    const each = read(`<p>${links("fn1")}</p><p id="fn1">${links("fn2")}</p><p id="fn2">${"tide ".repeat(900)}</p>`);
    expect(each.text.length).toBeLessThan(1_000_000);
  });
});
