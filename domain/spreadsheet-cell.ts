/** What a spreadsheet takes for the beginning of a formula, after any number of our own marks. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A cell that no spreadsheet calculates: one that begins like a formula gets a mark before it. */
export function neutralised(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell;
}

/** Such a cell as it was before. */
export function asWritten(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
