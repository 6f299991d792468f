import Papa from "papaparse";
import { neutralised } from "#domain/spreadsheet-cell.ts";

/** Stands before the first line, so that spreadsheets read a file as UTF-8. */
export const byteOrderMark = "\ufeff";

/** Lines of CSV: every cell quoted, and none that a spreadsheet would calculate. */
export function csvLines(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map(neutralised));
  return `${Papa.unparse(cells, { quotes: true, newline: "\r\n" })}\r\n`;
}
