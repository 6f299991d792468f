import { describe, expect, test } from "vitest";
import { isMarkdown } from "#domain/importing/is-markdown.ts";
import { readMarkdown } from "#domain/importing/read-markdown.ts";
import { settleReading } from "#domain/importing/settle-reading.ts";
import { printBlocks } from "#domain/importing/testing/print-blocks.ts";

function again(text: string): { text: string; warnings: string[] } {
  const result = readMarkdown(text);
  if (!result.ok) throw new Error(result.error.code);
  const { blocks, warnings } = settleReading(result.value);
  return {
    text: `${printBlocks(blocks)}\n`,
    warnings: warnings.map(({ code, sample }) => `${code}: ${sample}`),
  };
}

test("the desk's own Markdown is read as it was written", () => {
  const own = `## 码头

清晨**第一班船**靠岸，:dots[一天不落]，:ruby[潮]{text="cháo"}:sup[2]。

:::verse
潮来\\
潮去

灯明
:::

- 绳
  - 麻绳
- 桨

:::source-note
来源：潮位志
:::
`;
  expect(again(own)).toEqual({ text: own, warnings: [] });
});

test("anybody's Markdown keeps what a document holds; the rest is told", () => {
  const { text, warnings } = again(`---
title: x
---
# Low water

See [the table][t] and ![the gauge](https://example.org/g.png)[^1].

| Day | Level |
| --- | --- |
| 1 | **2** |

- [x] rope <u>knot</u>

\`\`\`
code
\`\`\`

[t]: https://example.org/t
[^1]: Read in May.
`);
  expect(text).toMatchInlineSnapshot(`
    "## Low water

    See [the table](https://example.org/t) and

    :::figure{alt="the gauge"}
    [the gauge](https://example.org/g.png)
    :::

    [^1].

    | Day | Level |
    | - | - |
    | 1 | **2** |

    - \\[x] rope knot

    code

    [^1]: Read in May.
    "
  `);
  expect(warnings).toMatchInlineSnapshot(`
    [
      "codeAsText: code",
      "pictureElsewhere: https://example.org/g.png",
    ]
  `);
});

test("notes are found from inside the desk's own blocks, and none is told twice", () => {
  const own = `码头[^1]。

:::quotation
水会记得[^2]。
:::

潮退[^3]。

[^1]: 甲。

[^2]: 乙。

[^3]: 丙。
`;
  expect(again(own)).toEqual({ text: own, warnings: [] });
});

test.each([
  ["quotations", 100, `${">".repeat(4000)} a`],
  ["quotations without a word", 100, "> ".repeat(4000)],
  ["lists", 100, Array.from({ length: 500 }, (_, level) => `${"  ".repeat(level)}- a`).join("\n")],
  ["items without a word", 100, "+ ".repeat(500)],
  ["notes", 100, `${"[^a]: ".repeat(500)}b`],
  ["the desk's blocks", 10, ":::box\n".repeat(500)],
])("%s in one another without end are refused at once, with the limit named", (_, most, text) => {
  expect(readMarkdown(text)).toEqual({
    ok: false,
    error: { code: "documentTooLarge", params: { limit: "depth", most } },
  });
});

test("the desk's own blocks one after another are no levels, however many", () => {
  expect(readMarkdown(":::box\na\n:::\n\n".repeat(50))).toMatchObject({ ok: true, value: { blocks: { length: 50 } } });
});

describe("a paragraph with more signs than anybody writes", () => {
  const lettersOf = (text: string) => text.replace(/[^a-z]/g, "");
  // Each of these took seconds to minutes, growing with the square or the cube of its length.
  test.each([
    ["stars", "a*".repeat(5000)],
    ["stars and strokes", "*a_ ".repeat(5000)],
    ["shut brackets", "a]".repeat(5000)],
    ["open brackets", "[a".repeat(5000)],
    ["pictures in one another", `${"![".repeat(2000)}a${"](b)".repeat(2000)}`],
    ["links in one another", `${"[".repeat(2000)}a${"](b)".repeat(2000)}`],
    ["marks in one another", `${":mark[".repeat(2000)}a${"]".repeat(2000)}`],
    ["addresses", "<a ".repeat(5000)],
  ])("keeps its letters, and what was not read is told: %s", (_, text) => {
    const read = again(text);
    expect(read.warnings.join()).toContain("signsKept");
    // The name of a mark that was read is no word.
    expect(lettersOf(read.text).length).toBeGreaterThanOrEqual(lettersOf(text).length * 0.97);
  });

  test("two hundred bold words, links and notes in one paragraph are no such thing", () => {
    const { text, warnings } = again(`${"**a** [b](https://example.org) ".repeat(100)}**c**`);
    expect(warnings).toEqual([]);
    expect(text.match(/\*\*/g)).toHaveLength(202);
  });

  test("and only that paragraph: the next is read as ever", () => {
    expect(again(`${"a*".repeat(5000)}\n\n**b**`).text).toMatch(/\n\*\*b\*\*\n$/);
  });
});

test("rules, and words that were indented far, are no levels", () => {
  const text = `${"- ".repeat(200)}\n\n${"-".repeat(500)}\n\n- a\n\n${" ".repeat(300)}b`;
  expect(readMarkdown(text).ok).toBe(true);
});

test("Markdown is known by its signs, and prose is not taken for it", () => {
  for (const text of [
    "# 标题\n\n正文",
    "他说**很好**。",
    "see [this](https://example.org)",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "> a\n\n- b\n- c",
  ])
    expect(isMarkdown(text), text).toBe(true);
  for (const text of ["一、标题\n正文。", "- 他来了\n- 她走了", "2 * 3 * 4", "#话题# 今天", "> 好", "数字中国:当数据"])
    expect(isMarkdown(text), text).toBe(false);
});
