import { z } from "zod";
import { lockQuotation, replaceTags } from "#db/quotations/quotations.ts";
import { countTags } from "#db/tags/tags.ts";
import { type Actor, may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { quotationSchema } from "#domain/quotations/quotation.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { answerOnce } from "#server/commands/answer-once.ts";
import { giveToReaders } from "#server/quotations/give-to-readers.ts";

export const tagQuotationInput = z.strictObject({
  commandId: idSchema,
  quotationId: idSchema,
  baseLockVersion: z.int().min(1),
  tags: quotationSchema.shape.tags,
});

export const taggedSchema = z.strictObject({ lockVersion: z.int() });

/**
 * Files an entry under these tags and no others, which makes no version of it; readers see it at once. Refuses a stale base
 * with `conflict`.
 */
export async function tagQuotation(
  actor: Actor,
  input: z.infer<typeof tagQuotationInput>,
): Promise<Result<z.infer<typeof taggedSchema>>> {
  if (!may(actor, "quotations.write")) return refuse("forbidden");
  const command = { id: input.commandId, name: "quotations/tag-quotation", answer: taggedSchema };
  return answerOnce(actor, command, async (tx) => {
    const { quotationId: id, baseLockVersion: base } = input;
    const tags = [...new Set(input.tags)];
    if (!(await lockQuotation(tx, id)) || (await countTags(tx, tags)) !== tags.length) return refuse("notFound");
    if (!(await replaceTags(tx, id, tags, base))) return refuse("conflict");
    await giveToReaders(tx, id);
    return ok({ lockVersion: base + 1 });
  });
}
