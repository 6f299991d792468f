import { inlineText } from "#domain/document/block-text.ts";
import type { TableCell, TableRow } from "#domain/document/document.ts";
import { gridOf } from "#domain/document/table-grid.ts";

/** A figure with at most a sign, a currency and a scale: 41.06, −3%, ¥1,750.8亿, 5–10. */
const figure = /^[~≈约約+±−–<>≤≥-]{0,2}\s?[¥￥$€£]?\s?\d[\d,.\s]*(?:[~–-]\d[\d,.]*)?\s?[%％‰万萬亿億]{0,2}$/u;
const nothing = /^(?:[-–—…]{1,2}|n\/a)?$/iu;

/** The columns of a table, from 0, that hold nothing but figures below their headers. The first one names its rows. */
export function figureColumns(rows: readonly TableRow[]): Set<number> {
  const grid = gridOf(rows);
  const columns = new Set<number>();
  const others = new Set<number>([0]);
  for (const { cell, column } of grid?.cells ?? []) {
    if (cell.type === "tableHeader" || cell.attrs.colspan > 1) continue;
    const text = textOf(cell);
    if (nothing.test(text)) continue;
    (figure.test(text) ? columns : others).add(column);
  }
  for (const column of others) columns.delete(column);
  return columns;
}

function textOf({ content }: TableCell): string {
  const [only] = content;
  return content.length === 1 && only?.type === "paragraph" ? inlineText(only.content).trim() : "\u0000";
}
