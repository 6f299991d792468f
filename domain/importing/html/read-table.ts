import { type Layout, layOutCells } from "#domain/importing/html/lay-out-cells.ts";
import { type HtmlElement, type HtmlNode, textOfHtml } from "#domain/importing/html/parse-html.ts";
import {
  type Around,
  type BlockReader,
  type Inside,
  type Piece,
  type RawBlock,
  toParagraphs,
} from "#domain/importing/html/pieces.ts";
import type { ReadCell, ReadTable, ReadWarnings } from "#domain/importing/reading.ts";

const mostCells = 20_000;
const end: Piece = { type: "end" };

/**
 * A table with its merged cells. One that only arranges (a single column, or tables inside it) is the text of its
 * cells, one after another.
 */
export function readTable(table: HtmlElement, around: Around, reader: BlockReader, warnings: ReadWarnings): Piece[] {
  const rows = rowsOf(table);
  const width = rows.reduce((widest, row) => Math.max(widest, cellsOf(row).length), 0);
  const arranges = table.attrs.role === "presentation" || width <= 1 || rows.some((row) => cellsOf(row).some(hasTable));
  const caption = table.children.filter((child) => typeof child !== "string" && child.name === "caption");
  const around1 = { ...around, marks: [] };
  // Browsers put what stands between rows and cells before the table.
  const strays = reader.blocks(straysOf(table), around).map((block): Piece => ({ type: "block", block }));
  const layout = arranges || rows.length * width > mostCells ? null : layOutCells(rows.map(cellsOf));
  if (layout === null) {
    if (!arranges) warnings.add("tableAsText", () => textOfHtml(table));
    const cells = rows.flatMap(cellsOf);
    return [
      end,
      ...strays,
      ...[...caption.flatMap(childrenOf), ...cells].flatMap((cell) => flowOf(cell, around, reader)),
    ];
  }
  const after: Inside["after"] = [];
  for (const { element, clipped } of layout.cells) if (clipped) warnings.add("cellsMerged", () => textOfHtml(element));
  const grid = fill(layout, (cell) => {
    const read = toParagraphs(reader.blocks(cell.children, around1));
    after.push(...read.after);
    return { header: cell.name === "th", content: read.content.filter((words) => words.length > 0) };
  });
  const title = toParagraphs(reader.blocks(caption.flatMap(childrenOf), around1)).content[0] ?? [];
  const block: ReadTable = { type: "readTable", caption: title, rows: grid };
  const said = grid.some((row) => row.some(({ content }) => content.length > 0));
  const blocks: RawBlock[] = [...(said ? [block] : []), ...after];
  return [end, ...strays, ...blocks.map((each): Piece => ({ type: "block", block: each })), end];
}

function flowOf(node: HtmlNode, around: Around, reader: BlockReader): Piece[] {
  const nodes = typeof node === "string" ? [node] : node.name === "td" || node.name === "th" ? node.children : [node];
  return [...reader.blocks(nodes, around).map((block): Piece => ({ type: "block", block })), end];
}

/** Every place of the grid; those that a merged cell reaches over are covered. */
function fill({ cells, height, width }: Layout, read: (cell: HtmlElement) => ReadCell): ReadCell[][] {
  const grid: ReadCell[][] = Array.from({ length: height }, () =>
    Array.from({ length: width }, () => ({ header: false, content: [] })),
  );
  for (const { element, row, column, across, down } of cells) {
    const cell = read(element);
    for (const line of grid.slice(row, row + down))
      line.fill({ header: cell.header, content: [], covered: true }, column, column + across);
    const line = grid[row];
    if (line) line[column] = across * down > 1 ? { ...cell, across, down } : cell;
  }
  return grid;
}

function rowsOf(table: HtmlElement): HtmlElement[] {
  return table.children.flatMap((child) => {
    if (typeof child === "string") return [];
    if (child.name === "tr") return [child];
    return ["thead", "tbody", "tfoot"].includes(child.name) ? rowsOf(child) : [];
  });
}

const parts = new Set(["caption", "colgroup", "thead", "tbody", "tfoot", "tr", "td", "th"]);

function straysOf(element: HtmlElement): HtmlNode[] {
  return element.children.flatMap((child) => {
    if (typeof child === "string" || !parts.has(child.name)) return [child];
    const isCell = child.name === "td" || child.name === "th";
    if (isCell) return element.name === "tr" ? [] : [child];
    return child.name === "caption" ? [] : straysOf(child);
  });
}

function cellsOf(row: HtmlElement): HtmlElement[] {
  return row.children.flatMap((child) =>
    typeof child !== "string" && (child.name === "td" || child.name === "th") ? [child] : [],
  );
}

function hasTable(element: HtmlElement): boolean {
  return element.children.some((child) => typeof child !== "string" && (child.name === "table" || hasTable(child)));
}

function childrenOf(node: HtmlNode): HtmlNode[] {
  return typeof node === "string" ? [] : node.children;
}
