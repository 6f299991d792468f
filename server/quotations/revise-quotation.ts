import { z } from "zod";
import { databaseNow } from "#db/clock.ts";
import { findQuotation, insertVersion, lockQuotation } from "#db/quotations/quotations.ts";
import { type Actor, may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { quotationContentSchema, quotationVersionSchema } from "#domain/quotations/quotation.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { sameJson } from "#domain/same-json.ts";
import { answerOnce } from "#server/commands/answer-once.ts";

export const reviseQuotationInput = z.strictObject({
  commandId: idSchema,
  quotationId: idSchema,
  /** The version that this one was made from. */
  baseVersion: z.int().min(1),
  content: quotationContentSchema,
  why: quotationVersionSchema.shape.why.refine((why) => why.trim() !== "", { error: "a new version has a reason" }),
});

export const revisedSchema = z.strictObject({ version: z.int().min(1) });

/**
 * Adds a version, which nobody vouches for yet; texts go on with the version that they embed. Refuses a base that is not
 * the newest with `conflict` and `detail: { current: QuotationVersion }`. Saying the same again adds nothing.
 */
export async function reviseQuotation(
  actor: Actor,
  input: z.infer<typeof reviseQuotationInput>,
): Promise<Result<z.infer<typeof revisedSchema>>> {
  if (!may(actor, "quotations.write")) return refuse("forbidden");
  const command = { id: input.commandId, name: "quotations/revise-quotation", answer: revisedSchema };
  return answerOnce(actor, command, async (tx) => {
    const { quotationId: id, baseVersion: base, content, why } = input;
    const before = await lockQuotation(tx, id);
    if (!before) return refuse("notFound");
    if (before.newest.number !== base) return refuse("conflict", { detail: { current: before.newest } });
    if (sameJson(before.newest.content, content)) return ok({ version: base });
    const by = { actorId: actor.id, at: await databaseNow(tx) };
    const after = await insertVersion(tx, { id, base, content, why: why.trim() }, by);
    if (after) return ok({ version: after.newest.number });
    return refuse("conflict", { detail: { current: (await findQuotation(tx, id))?.newest } });
  });
}
