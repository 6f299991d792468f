import { z } from "zod";
import { databaseNow } from "#db/clock.ts";
import { insertQuotation } from "#db/quotations/quotations.ts";
import { countTags } from "#db/tags/tags.ts";
import { type Actor, may } from "#domain/access.ts";
import { createId, idSchema } from "#domain/ids.ts";
import { quotationContentSchema, quotationSchema } from "#domain/quotations/quotation.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { answerOnce } from "#server/commands/answer-once.ts";

export const createQuotationInput = z.strictObject({
  commandId: idSchema,
  content: quotationContentSchema,
  tags: quotationSchema.shape.tags.default([]),
});

export const createdQuotationSchema = z.strictObject({ id: idSchema });

/** Adds an entry, which nobody vouches for yet. Two entries may say the same: whoever asks has seen what is alike. */
export async function createQuotation(
  actor: Actor,
  input: z.infer<typeof createQuotationInput>,
): Promise<Result<z.infer<typeof createdQuotationSchema>>> {
  if (!may(actor, "quotations.write")) return refuse("forbidden");
  const command = { id: input.commandId, name: "quotations/create-quotation", answer: createdQuotationSchema };
  return answerOnce(actor, command, async (tx) => {
    const tags = [...new Set(input.tags)];
    if ((await countTags(tx, tags)) !== tags.length) return refuse("notFound");
    const by = { actorId: actor.id, at: await databaseNow(tx) };
    const { id } = await insertQuotation(tx, { id: createId(), origin: "desk", tags, content: input.content }, by);
    return ok({ id });
  });
}
