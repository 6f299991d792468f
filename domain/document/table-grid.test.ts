import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blockSchema, type TableCell, type TableRow } from "#domain/document/document.ts";
import { figureColumns } from "#domain/document/figure-columns.ts";
import { gridOf, headerRowCount, headRowCount, tableLimits } from "#domain/document/table-grid.ts";
import { tableRows } from "#domain/document/testing/table-rows.ts";

/** `h2x1` is a header over two columns; without a size a cell has one place. */
const rowsOf = (...rows: string[]): TableRow[] =>
  rows.map((row) => ({ type: "tableRow", content: row.split(" ").map(cellOf) }));

function cellOf(written: string): TableCell {
  const [, kind, colspan = "1", rowspan = "1"] = /^([hc])(?:(\d+)x(\d+))?$/.exec(written) ?? [];
  const attrs = { colspan: Number(colspan), rowspan: Number(rowspan), align: null };
  return { type: kind === "h" ? "tableHeader" : "tableCell", attrs, content: [{ type: "paragraph" }] };
}

const asBlock = (content: unknown) => blockSchema.safeParse({ type: "table", attrs: { id: "t" }, content });

describe("the rows of a table", () => {
  test.each([
    [["c"]],
    [["h h", "c c"]],
    [["h2x1", "c c"]],
    [["h1x2 h", "c"]],
    [["h1x3 h1x2 h", "c", "c c"]],
    [["h2x2 c", "c", "c c c"]],
  ])("%j make a grid", (rows) => {
    expect(asBlock(rowsOf(...rows)).success).toBe(true);
  });

  test.each([
    ["a place without a cell", ["c c", "c"]],
    ["a row that is too long", ["c", "c c"]],
    ["a cell over another", ["c c1x2 c", "c2x1 c"]],
    ["a cell that reaches below the table", ["c1x2 c", "c c"]],
    ["a cell that reaches below its last row", ["c1x2"]],
    [
      "more columns than are allowed",
      [
        Array(tableLimits.columns + 1)
          .fill("c")
          .join(" "),
      ],
    ],
    ["more rows than are allowed", Array(tableLimits.rows + 1).fill("c")],
    ["more places than are allowed", Array(200).fill(Array(30).fill("c").join(" "))],
  ])("with %s are refused", (_name, rows) => {
    expect(asBlock(rowsOf(...rows)).success).toBe(false);
  });

  test("without a cell are refused, and so is a table without rows", () => {
    expect(asBlock([{ type: "tableRow", content: [] }]).success).toBe(false);
    expect(asBlock([]).success).toBe(false);
  });

  test("cover every place exactly once", () => {
    fc.assert(
      fc.property(tableRows(fc.constant([{ type: "paragraph" }])), (rows) => {
        const grid = gridOf(rows);
        expect(grid).not.toBeNull();
        const places = (grid?.cells ?? []).flatMap(({ cell, row, column }) =>
          Array.from({ length: cell.attrs.rowspan }, (_, down) =>
            Array.from({ length: cell.attrs.colspan }, (_, right) => `${row + down} ${column + right}`),
          ).flat(),
        );
        expect(new Set(places).size).toBe(places.length);
        expect(places.length).toBe(rows.length * (grid?.width ?? 0));
      }),
    );
  });

  test("with a cell taken out are a grid no longer", () => {
    fc.assert(
      fc.property(tableRows(fc.constant([{ type: "paragraph" }])), fc.nat(), (rows, pick) => {
        const index = pick % rows.length;
        const without = rows.map((row, at) => (at === index ? { ...row, content: row.content.slice(1) } : row));
        fc.pre(rows.length > 1);
        expect(gridOf(without)).toBeNull();
      }),
    );
  });
});

test.each([
  [["c c", "c c"], 0, 0],
  [["h h", "c c"], 1, 1],
  [["h h", "h c"], 1, 1],
  [["h1x2 h2x1", "h h", "h c c"], 2, 2],
  [["h1x2 h", "c", "c c"], 1, 0],
  [["h h"], 1, 0],
  [["h h", "h h"], 1, 1],
])("of %j, %i rows name columns and %i stand apart as the head", (rows, naming, head) => {
  expect([headerRowCount(rowsOf(...rows)), headRowCount(rowsOf(...rows))]).toEqual([naming, head]);
});

test.each([
  [["41.06", "32.85"], true],
  [["25%", "−3.2％", "—"], true],
  [["¥1,750.8亿", "约2.6万亿"], true],
  [["5–10", ""], true],
  [["", "—"], false],
  [["3", "三"], false],
  [["12月", "1月"], false],
])("a column of %j holds figures: %s", (texts, expected) => {
  const words = (text: string): TableCell["content"] => [
    { type: "paragraph", ...(text !== "" && { content: [{ type: "text" as const, text }] }) },
  ];
  const rows = rowsOf("h h", ...texts.map(() => "c c")).map((row, at) => ({
    ...row,
    content: row.content.map((cell) => (at === 0 ? cell : { ...cell, content: words(texts[at - 1] ?? "") })),
  }));
  expect([...figureColumns(rows)]).toEqual(expected ? [1] : []);
});
