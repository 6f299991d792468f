import type { HtmlElement } from "#domain/importing/html/parse-html.ts";

/** A cell with the place of its first corner, from 0, and how far it reaches. `clipped`: less far than the page says. */
export type LaidCell = {
  element: HtmlElement;
  row: number;
  column: number;
  across: number;
  down: number;
  clipped: boolean;
};
export type Layout = { cells: LaidCell[]; height: number; width: number };

const widest = 1000;
const mostPlaces = 200_000;

/**
 * Where the cells of a page's table stand, each row filled from its first free place. A cell that reaches over another
 * ends before it; one that reaches out of the table ends with it. Rows and columns in which no cell begins are none. Null
 * where that would take more places than any table has.
 */
export function layOutCells(rows: readonly (readonly HtmlElement[])[]): Layout | null {
  const taken: boolean[][] = rows.map(() => []);
  const cells: LaidCell[] = [];
  let places = 0;
  for (const [row, elements] of rows.entries()) {
    let column = 0;
    for (const element of elements) {
      while (taken[row]?.[column]) column += 1;
      const wanted = spanOf(element, "colspan", widest);
      const down = spanOf(element, "rowspan", rows.length - row);
      let across = 1;
      while (across < wanted && !taken[row]?.[column + across]) across += 1;
      places += across * down;
      if (places > mostPlaces) return null;
      for (let y = row; y < row + down; y++) for (let x = column; x < column + across; x++) fill(taken, y, x);
      cells.push({ element, row, column, across, down, clipped: across < wanted });
      column += across;
    }
  }
  return withoutIdle(cells);
}

function fill(taken: boolean[][], y: number, x: number): void {
  const line = taken[y];
  if (line) line[x] = true;
}

function withoutIdle(cells: readonly LaidCell[]): Layout {
  const rows = placesOf(cells.map(({ row }) => row));
  const columns = placesOf(cells.map(({ column }) => column));
  return {
    height: rows.length,
    width: columns.length,
    cells: cells.map(({ element, row, column, across, down, clipped }) => ({
      element,
      row: before(rows, row),
      column: before(columns, column),
      across: before(columns, column + across) - before(columns, column),
      down: before(rows, row + down) - before(rows, row),
      clipped,
    })),
  };
}

function placesOf(beginnings: readonly number[]): number[] {
  return [...new Set(beginnings)].sort((a, b) => a - b);
}

/** How many of some sorted places lie before one. */
function before(places: readonly number[], place: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function spanOf(cell: HtmlElement, name: "colspan" | "rowspan", most: number): number {
  const said = Number.parseInt(cell.attrs[name] ?? "1", 10);
  // In HTML 0 means: to the end.
  if (said === 0 && name === "rowspan") return most;
  return Math.max(1, Math.min(Number.isNaN(said) ? 1 : said, most));
}
