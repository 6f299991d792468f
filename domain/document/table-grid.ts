/** Limits of one table; `cells` counts the places of its grid. */
export const tableLimits = { rows: 500, columns: 40, cells: 5000 } as const;

/** A cell as far as its place matters. */
export type GridCell = { attrs: { colspan: number; rowspan: number } };
type GridRow<C extends GridCell> = { content: readonly C[] };

/** A cell with the row and the column, both from 0, of its first corner. */
export type PlacedCell<C extends GridCell> = { cell: C; row: number; column: number };
export type TableGrid<C extends GridCell> = { width: number; cells: PlacedCell<C>[] };

/**
 * Where the cells of a table stand; each row is filled from its first free place, as in HTML. Null where the rows make no
 * grid (cells that overlap, a place without a cell, a cell that reaches out of the table) or a larger one than is allowed.
 */
export function gridOf<C extends GridCell>(rows: readonly GridRow<C>[]): TableGrid<C> | null {
  const width = rows[0]?.content.reduce((sum, cell) => sum + cell.attrs.colspan, 0) ?? 0;
  if (rows.length > tableLimits.rows || width > tableLimits.columns || rows.length * width > tableLimits.cells)
    return null;
  /** The row from which each column is free. */
  const free = Array.from({ length: width }, () => 0);
  const cells: PlacedCell<C>[] = [];
  for (const [row, { content }] of rows.entries()) {
    let column = 0;
    for (const cell of content) {
      while (column < width && (free[column] ?? 0) > row) column++;
      const end = column + cell.attrs.colspan;
      if (end > width || row + cell.attrs.rowspan > rows.length) return null;
      for (let at = column; at < end; at++) {
        if ((free[at] ?? 0) > row) return null;
        free[at] = row + cell.attrs.rowspan;
      }
      cells.push({ cell, row, column });
      column = end;
    }
    if (free.some((from) => from <= row)) return null;
  }
  return { width, cells };
}

type KindOfCell = GridCell & { type: string };

/** How many rows at the top hold nothing but headers, which then name columns; where all rows do, the first. */
export function headerRowCount<C extends KindOfCell>(rows: readonly GridRow<C>[]): number {
  const first = rows.findIndex(({ content }) => content.some(({ type }) => type !== "tableHeader"));
  return first === -1 ? 1 : first;
}

/** How many of them can be set apart as the head of the table: a header that reaches down beside other cells cannot. */
export function headRowCount<C extends KindOfCell>(rows: readonly GridRow<C>[]): number {
  const count = Math.min(headerRowCount(rows), rows.length - 1);
  const reaching = rows
    .slice(0, count)
    .findIndex((row, at) => row.content.some(({ attrs }) => at + attrs.rowspan > count));
  return reaching === -1 ? count : reaching;
}
