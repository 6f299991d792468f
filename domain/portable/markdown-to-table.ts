import type { BlockContent, DefinitionContent, Table } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import { type TableCell, type TableRow, tableCellSchema } from "#domain/document/document.ts";
import { gridOf } from "#domain/document/table-grid.ts";
import { contentOf, inlinesOf, innerContent, type Reading, warn } from "#domain/portable/markdown-inner.ts";

/** A GFM table; rows that are too short are filled up. Null where it is larger than a table may be. */
export function readTable(node: Table, reading: Reading): TableRow[] | null {
  const width = Math.max(...node.children.map((row) => row.children.length));
  const rows = node.children.map(
    (row, at): TableRow => ({
      type: "tableRow",
      content: Array.from({ length: width }, (_, column): TableCell => {
        const cell = row.children[column];
        return {
          type: at === 0 ? "tableHeader" : "tableCell",
          attrs: { colspan: 1, rowspan: 1, align: node.align?.[column] ?? null },
          content: [{ type: "paragraph", ...contentOf(inlinesOf(cell?.children ?? [], reading)) }],
        };
      }),
    }),
  );
  return gridOf(rows) === null ? null : rows;
}

/** The rows of `:::table`: a GFM table, or `:::row`s of `:::cell`s and `:::header`s. Null where they make no table. */
export function readRows(node: ContainerDirective, reading: Reading): TableRow[] | null {
  const [only] = node.children;
  if (only?.type === "table" && node.children.length === 1) return readTable(only, reading);
  const rows = node.children.map((child) => (isDirective(child, ["row"]) ? readRow(child, reading) : null));
  if (rows.some((row) => row === null) || rows.length === 0) return null;
  const read = rows.flatMap((row) => row ?? []);
  return gridOf(read) === null ? null : read;
}

function readRow(node: ContainerDirective, reading: Reading): TableRow | null {
  const cells = node.children.map((child) =>
    isDirective(child, ["cell", "header"]) ? readCell(child, reading) : null,
  );
  if (cells.some((cell) => cell === null) || cells.length === 0) return null;
  return { type: "tableRow", content: cells.flatMap((cell) => cell ?? []) };
}

function readCell(node: ContainerDirective, reading: Reading): TableCell | null {
  const { colspan = "1", rowspan = "1", align = null, ...others } = node.attributes ?? {};
  const unknown = Object.keys(others);
  if (unknown.length > 0) warn(reading, node, `:::${node.name} has no ${unknown.join(", ")}.`);
  const read = tableCellSchema.safeParse({
    type: node.name === "header" ? "tableHeader" : "tableCell",
    attrs: { colspan: Number(colspan), rowspan: Number(rowspan), align },
    content: innerContent(node.children, reading),
  });
  return read.success ? read.data : null;
}

function isDirective(node: BlockContent | DefinitionContent, names: readonly string[]): node is ContainerDirective {
  return node.type === "containerDirective" && names.includes(node.name);
}
