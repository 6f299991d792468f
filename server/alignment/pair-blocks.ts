import { z } from "zod";
import { type Actor, may } from "#domain/access.ts";
import { pairBlocks as pair } from "#domain/alignment/pair-blocks.ts";
import { rowKeySchema } from "#domain/alignment/row-key.ts";
import { idSchema } from "#domain/ids.ts";
import { type Result, refuse } from "#domain/result.ts";
import { type ChangedRows, changeRows } from "#server/alignment/change-rows.ts";

export const pairBlocksInput = z.strictObject({
  commandId: idSchema,
  articleId: idSchema,
  /** Blocks that are to stand beside each other; an empty side leaves the other alone. */
  pairings: z.array(rowKeySchema).min(1).max(5000),
  origin: z.enum(["human", "machine"]).default("human"),
});

/** Pairs blocks anew, by hand or as a proposal that somebody took. */
export async function pairBlocks(actor: Actor, input: z.infer<typeof pairBlocksInput>): Promise<Result<ChangedRows>> {
  if (!may(actor, "article.write")) return refuse("forbidden");
  const { commandId, articleId, pairings, origin } = input;
  return changeRows(actor, { id: commandId, name: "alignment/pair-blocks", articleId }, (rows, documents) =>
    pair(rows, pairings, documents, origin),
  );
}
