import { byteOrderMark, csvLines } from "#domain/csv.ts";

/** One table of figures as people read it: the first cell of a row says what the row is of. */
export type PrintedTable = { columns: string[]; rows: { name: string; cells: (number | null)[] }[] };

/** A table as CSV: with a byte order mark, every cell quoted, and none that a spreadsheet would calculate. */
export function tableCsv({ columns, rows }: PrintedTable, nameOfRows: string): string {
  const data = rows.map(({ name, cells }) => [name, ...cells.map((cell) => (cell === null ? "" : String(cell)))]);
  return byteOrderMark + csvLines([[nameOfRows, ...columns], ...data]);
}
