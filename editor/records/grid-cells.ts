import { type BilingualText, languages } from "#domain/locale.ts";
import { type Chart, chartLimits } from "#domain/records/chart.ts";
import { readNumber } from "#domain/records/number.ts";

/**
 * A chart's table as its form holds it. The first two rows are the names of the series in Chinese and English, the first
 * two columns those of the categories; an empty row and an empty column at the end are room to go on.
 */
export type Cells = string[][];

/** Where names end and figures begin, in both directions. */
export const names = 2;
const mostRows = chartLimits.categories + names;
const mostColumns = chartLimits.series + names;

/** What a chart shows in the grid. */
export function cellsOf(chart: Pick<Chart, "categories" | "series">): Cells {
  const heads = languages.map((language) => ["", "", ...chart.series.map(({ name }) => name[language])]);
  const rows = chart.categories.map(({ zh, en }, at) => [
    zh,
    en,
    ...chart.series.map(({ values }) => values[at] ?? ""),
  ]);
  return withRoom([...heads, ...rows]);
}

/** A grid to begin with. */
export const emptyCells: Cells = withRoom([
  ["", "", ""],
  ["", "", ""],
  ["", "", ""],
]);

export type GridReading =
  | { categories: Chart["categories"]; series: Chart["series"] }
  /** Cells that are no figures (`row:column`); empty where the grid as a whole has none yet. */
  | { wrong: string[] };

/** The table that the grid says; rows and columns in which nothing stands are left out. */
export function readCells(cells: Cells): GridReading {
  const rows = cells.slice(names).filter((row) => row.some((cell) => cell.trim() !== ""));
  const columns = columnsWithWords(cells);
  const wrong = cells.flatMap((row, y) =>
    y < names ? [] : row.flatMap((cell, x) => (x >= names && figureOf(cell) === null ? [`${y}:${x}`] : [])),
  );
  if (wrong.length > 0 || rows.length === 0 || columns.length === 0) return { wrong };
  return {
    categories: rows.map((row) => bothOf(row[0], row[1])),
    series: columns.map((x) => ({
      name: bothOf(cells[0]?.[x], cells[1]?.[x]),
      values: rows.map((row) => figureOf(row[x] ?? "") ?? ""),
    })),
  };
}

function columnsWithWords(cells: Cells): number[] {
  const width = Math.max(...cells.map((row) => row.length));
  return Array.from({ length: width }, (_, x) => x).filter(
    (x) => x >= names && cells.some((row) => (row[x] ?? "").trim() !== ""),
  );
}

/** A figure as it is kept; "" for an empty cell or a dash, null for what is no figure. A per cent sign is the unit's affair. */
function figureOf(cell: string): string | null {
  const typed = cell.trim().replace(/[%％]$/, "");
  return /^[-—–…]*$/.test(typed) ? "" : readNumber(typed);
}

function bothOf(zh = "", en = ""): BilingualText {
  return { zh: zh.trim(), en: en.trim() };
}

/** One cell changed. */
export function withCell(cells: Cells, y: number, x: number, text: string): Cells {
  return withRoom(cells.map((row, at) => (at === y ? row.map((cell, to) => (to === x ? text : cell)) : row)));
}

/** What the clipboard of a spreadsheet has, put in from a cell on. A whole table with names in one language finds its place. */
export function withPaste(cells: Cells, y: number, x: number, clipboard: string): Cells {
  const pasted = readTable(clipboard);
  const block = y === 0 && x === 0 ? placeTable(pasted) : pasted;
  const height = Math.min(mostRows, Math.max(cells.length, y + block.length));
  const width = Math.min(mostColumns, Math.max(cells[0]?.length ?? 0, ...block.map((row) => x + row.length)));
  return withRoom(
    Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (_, column) => block[row - y]?.[column - x] ?? cells[row]?.[column] ?? ""),
    ),
  );
}

/** Lines and tabs; a cell with line ends of its own stands in quotation marks. */
function readTable(text: string): string[][] {
  const lines: string[][] = [[]];
  const normal = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (const [, quoted, plain = "", end] of normal.matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/g)) {
    lines.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).replace(/\s+/g, " ").trim());
    if (end === "\n") lines.push([]);
    if (end === "") break;
  }
  return lines;
}

/** A table with a row or a column of names in one language gets a second one for the other. */
function placeTable(table: string[][]): Cells {
  const isFigure = (cell: string | undefined) => cell !== undefined && cell !== "" && figureOf(cell) !== null;
  const body = table.slice(1);
  const namesInOne = body.some((row) => isFigure(row[1]));
  const wide = namesInOne
    ? table.map(([name = "", ...rest], y) => (y === 0 ? ["", "", ...rest] : [...split(name), ...rest]))
    : table;
  const from = names;
  const headed = !wide[0]?.slice(from).some(isFigure);
  const secondHead = headed && body.length > 0 && !wide[1]?.slice(from).some(isFigure);
  if (secondHead) return wide;
  const [head = [], ...rest] = headed ? wide : [[], ...wide];
  const heads = languages.map((_, at) => head.map((cell, x) => (x < from ? "" : (split(cell)[at] ?? ""))));
  return [...heads, ...rest];
}

/** A name for the language it is in; what is in none, a year for one, serves both. */
function split(name: string): [string, string] {
  if (/\p{Script=Han}/u.test(name)) return [name, ""];
  return /\p{L}/u.test(name) ? ["", name] : [name, name];
}

/** With one empty row and column at the end, up to what a chart may have. */
function withRoom(cells: Cells): Cells {
  const filled = (texts: readonly (string | undefined)[]) => texts.some((text) => (text ?? "").trim() !== "");
  const width = Math.max(...cells.map((row) => row.length));
  const lastColumn = cells.map((row) => row[width - 1]);
  const columns = Math.min(mostColumns, filled(lastColumn) ? width + 1 : width);
  const wide = cells.map((row) => Array.from({ length: columns }, (_, x) => row[x] ?? ""));
  const last = wide.at(-1) ?? [];
  if (wide.length >= mostRows || (wide.length > names && !filled(last))) return wide;
  return [...wide, Array.from({ length: columns }, () => "")];
}
