import { z } from "zod";
import { type Actor, may } from "#domain/access.ts";
import { confirmRows as confirm } from "#domain/alignment/confirm-rows.ts";
import { rowKeySchema } from "#domain/alignment/row-key.ts";
import { idSchema } from "#domain/ids.ts";
import { type Result, refuse } from "#domain/result.ts";
import { type ChangedRows, changeRows } from "#server/alignment/change-rows.ts";

const hashes = z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(200);

export const confirmRowsInput = z.strictObject({
  commandId: idSchema,
  articleId: idSchema,
  /** What was read: the blocks and their wordings. */
  rows: z
    .array(rowKeySchema.extend({ sourceHashes: hashes, targetHashes: hashes }))
    .min(1)
    .max(5000),
  /** The source changed in a way that needs no second reading of the target. */
  minor: z.boolean().default(false),
});

/** Confirms that rows say the same in both languages, as the actor read them. */
export async function confirmRows(actor: Actor, input: z.infer<typeof confirmRowsInput>): Promise<Result<ChangedRows>> {
  if (!may(actor, "article.write")) return refuse("forbidden");
  const { commandId, articleId, rows: wanted, minor } = input;
  return changeRows(actor, { id: commandId, name: "alignment/confirm-rows", articleId }, (rows, documents) =>
    confirm(rows, wanted, documents, { actorId: actor.id, minor }),
  );
}
