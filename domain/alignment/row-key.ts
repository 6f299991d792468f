import { z } from "zod";
import { type Row, rowLimit } from "#domain/alignment/alignment.ts";
import { blockIdSchema } from "#domain/document/document.ts";

/** A row as somebody sees it: which blocks stand beside each other. Rows have no ids; what they hold names them. */
export const rowKeySchema = z.strictObject({
  sourceIds: z.array(blockIdSchema).max(rowLimit),
  targetIds: z.array(blockIdSchema).max(rowLimit),
});
export type RowKey = z.infer<typeof rowKeySchema>;

/** Whether this is the row that `key` names. */
export function isRow(row: RowKey, key: RowKey): boolean {
  return sameIds(row.sourceIds, key.sourceIds) && sameIds(row.targetIds, key.targetIds);
}

/** A text that is the same for the same row only. */
export function rowName({ sourceIds, targetIds }: Pick<Row, "sourceIds" | "targetIds">): string {
  return `${sourceIds.join(" ")}|${targetIds.join(" ")}`;
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at]);
}
