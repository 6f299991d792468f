import { z } from "zod";
import { blockIdSchema } from "#domain/document/document.ts";
import { userIdSchema } from "#domain/ids.ts";

/** The most blocks that stand on one side of a row. */
export const rowLimit = 200;

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * One row: which source blocks and target blocks stand beside each other, and the source wordings the target was made
 * from. A row with one side empty is unpaired. `sourceHashes` are those of `sourceIds` when the row was last confirmed
 * or its target written; a target that was taken from its source remembers them, and who had confirmed the two.
 */
export const rowSchema = z.strictObject({
  sourceIds: z.array(blockIdSchema).max(rowLimit),
  targetIds: z.array(blockIdSchema).max(rowLimit),
  sourceHashes: z.array(hashSchema).max(rowLimit),
  status: z.enum(["draft", "confirmed"]),
  origin: z.enum(["human", "memory", "machine", "import"]),
  confirmedBy: userIdSchema.optional(),
  minor: z.boolean().optional(),
});
export type Row = z.infer<typeof rowSchema>;

/** The rows of an article, in reading order; every block of either edition is in exactly one row. */
export const alignmentSchema = z.strictObject({ rows: z.array(rowSchema).max(10_000) });
export type Alignment = z.infer<typeof alignmentSchema>;

/** What the desk says of a row. */
export type RowState = "missing" | "draft" | "current" | "stale" | "unpaired";
