import { expect, test } from "vitest";
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
  ["quotations", `${">".repeat(4000)} a`],
  ["lists", Array.from({ length: 500 }, (_, level) => `${"  ".repeat(level)}- a`).join("\n")],
])("%s in one another without end are refused at once, with the limit named", (_, text) => {
  const begun = Date.now();
  expect(readMarkdown(text)).toEqual({
    ok: false,
    error: { code: "documentTooLarge", params: { limit: "depth", most: 100 } },
  });
  expect(Date.now() - begun).toBeLessThan(1000);
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
