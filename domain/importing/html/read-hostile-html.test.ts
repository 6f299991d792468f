import { describe, expect, test } from "vitest";
import { readHtml } from "#domain/importing/html/read-html.ts";
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

describe("bad input", () => {
  test("ten thousand levels are refused with the limit named", () => {
    expect(readHtml("<div>".repeat(10_000))).toEqual({
      ok: false,
      error: { code: "documentTooLarge", params: { limit: "depth", most: 300 } },
    });
  });

  test("nor do they hide in what is left out", () => {
    expect(readHtml(`<template>${"<i>".repeat(50_000)}${"</b>".repeat(50_000)}`)).toMatchObject({
      error: { code: "documentTooLarge", params: { limit: "depth" } },
    });
  });

  test("a million elements too", () => {
    expect(readHtml("<p>a</p>".repeat(200_000))).toMatchObject({ error: { params: { limit: "nodes" } } });
  });

  test("a table that says it is a million cells wide has as many as it has", () => {
    const { text, warnings } = read(
      `<table>${`<tr><td colspan=1000000 rowspan=1000000>a</td><td>b</td></tr>`.repeat(3)}</table>`,
    );
    expect(text.length).toBeLessThan(2000);
    expect(warnings).toEqual([]);
  });

  test("nothing active comes in by any door", () => {
    const { text } = read(
      `<p onmouseover="x()">a<script>b()</script><style>c</style><svg onload="d()"><text>e</text></svg><a href=" java\nscript:f()">g</a><a href="data:text/html,h">i</a><object data="j">k</object><form action="l"><input value="m"><button>n</button></form><img src="javascript:o" onerror="p()" alt="q"></p>`,
    );
    expect(text).toMatchInlineSnapshot(`
      "aegi

      q"
    `);
  });
});
