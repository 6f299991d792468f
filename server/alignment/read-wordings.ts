import { z } from "zod";
import { findRows } from "#db/articles/alignment.ts";
import { findWordings } from "#db/editions/wordings.ts";
import { transaction } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import { blockText } from "#domain/document/block-text.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

export const readWordingsInput = z.strictObject({
  articleId: idSchema,
  hashes: z
    .array(z.string().regex(/^[0-9a-f]{64}$/))
    .min(1)
    .max(200),
});

/** The words that rows of an article were made from, by hash; one that no row of it names is left out. */
export async function readWordings(
  actor: Actor,
  input: z.infer<typeof readWordingsInput>,
): Promise<Result<{ texts: Record<string, string> }>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  return transaction(async (tx) => {
    const named = new Set((await findRows(tx, input.articleId)).flatMap((row) => row.sourceHashes));
    const wordings = await findWordings(
      tx,
      input.hashes.filter((hash) => named.has(hash)),
    );
    return ok({ texts: Object.fromEntries([...wordings].map(([hash, block]) => [hash, blockText(block)])) });
  });
}
