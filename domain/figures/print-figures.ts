import { byteOrderMark, csvLines } from "#domain/csv.ts";

/** One table of figures as people read it: the first cell of a row says what the row is of. */
export type PrintedTable = { columns: string[]; rows: { name: string; cells: (number | null)[] }[] };

/** Why a drawing of some of its columns would show nothing: there are no figures, or all are zero; null where it shows something. */
export function nothingDrawn({ rows }: PrintedTable, drawn: readonly number[]): "none" | "zero" | null {
  const values = rows.flatMap(({ cells }) => drawn.flatMap((at) => cells[at] ?? []));
  if (values.some((value) => value > 0)) return null;
  return values.length === 0 ? "none" : "zero";
}

/** A table as CSV: with a byte order mark, every cell quoted, and none that a spreadsheet would calculate. */
export function tableCsv({ columns, rows }: PrintedTable, nameOfRows: string): string {
  const data = rows.map(({ name, cells }) => [name, ...cells.map((cell) => (cell === null ? "" : String(cell)))]);
  return byteOrderMark + csvLines([[nameOfRows, ...columns], ...data]);
}
