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

const widest = 60;
const mostCells = 20_000;
const end: Piece = { type: "end" };

/**
 * A table, with its merged cells taken apart. One that only arranges (a single column, or tables inside it) is the text of its
 * cells, one after another.
 */
export function readTable(table: HtmlElement, around: Around, reader: BlockReader, warnings: ReadWarnings): Piece[] {
  const rows = rowsOf(table);
  const width = Math.max(0, ...rows.map((row) => cellsOf(row).length));
  const arranges = table.attrs.role === "presentation" || width <= 1 || rows.some((row) => cellsOf(row).some(hasTable));
  const caption = table.children.filter((child) => typeof child !== "string" && child.name === "caption");
  const around1 = { ...around, marks: [] };
  // Browsers put what stands between rows and cells before the table.
  const strays = reader.blocks(straysOf(table), around).map((block): Piece => ({ type: "block", block }));
  if (arranges || rows.length * width > mostCells) {
    if (!arranges) warnings.add("tableAsText", textOfHtml(table));
    const cells = rows.flatMap(cellsOf);
    return [
      end,
      ...strays,
      ...[...caption.flatMap(childrenOf), ...cells].flatMap((cell) => flowOf(cell, around, reader)),
    ];
  }
  const after: Inside["after"] = [];
  const grid = fill(rows, warnings, (cell) => {
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

function fill(rows: HtmlElement[], warnings: ReadWarnings, read: (cell: HtmlElement) => ReadCell): ReadCell[][] {
  const grid: ReadCell[][] = rows.map(() => []);
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of cellsOf(row)) {
      while (grid[y]?.[x] !== undefined) x += 1;
      if (x >= widest) warnings.add("tableAsText", textOfHtml(cell));
      const [across, down] = [spanOf(cell, "colspan", widest - x), spanOf(cell, "rowspan", rows.length - y)];
      if (across * down > 1) warnings.add("cellsMerged", textOfHtml(cell));
      const content = read(cell);
      for (let dy = 0; dy < down; dy++) {
        for (let dx = 0; dx < across; dx++) {
          const line = grid[y + dy];
          if (line) line[x + dx] = dx + dy === 0 ? content : { header: content.header, content: [] };
        }
      }
      x += across;
    }
  }
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? { header: false, content: [] }));
}

function spanOf(cell: HtmlElement, name: "colspan" | "rowspan", most: number): number {
  const said = Number.parseInt(cell.attrs[name] ?? "1", 10);
  return Math.max(1, Math.min(Number.isNaN(said) ? 1 : said, most));
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
