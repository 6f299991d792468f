import { z } from "zod";
import { databaseNow } from "#db/clock.ts";
import { findQuotation, lockQuotation, markVerified } from "#db/quotations/quotations.ts";
import { type Actor, may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { answerOnce } from "#server/commands/answer-once.ts";
import { giveToReaders } from "#server/quotations/give-to-readers.ts";

export const verifyQuotationInput = z.strictObject({
  commandId: idSchema,
  quotationId: idSchema,
  /** The version that was compared with the work: the newest. */
  version: z.int().min(1),
});

export const verifiedSchema = z.strictObject({ version: z.int() });

/**
 * Vouches for the newest version of an entry, and with that gives it to readers. Nobody vouches for words that they wrote
 * (`ownWork`). Refuses a version that is not the newest with `conflict`, one that is vouched for with `alreadySigned`.
 */
export async function verifyQuotation(
  actor: Actor,
  input: z.infer<typeof verifyQuotationInput>,
): Promise<Result<z.infer<typeof verifiedSchema>>> {
  if (!may(actor, "quotations.verify")) return refuse("forbidden");
  const command = { id: input.commandId, name: "quotations/verify-quotation", answer: verifiedSchema };
  return answerOnce(actor, command, async (tx) => {
    const entry = await lockQuotation(tx, input.quotationId);
    if (!entry) return refuse("notFound");
    const { newest } = entry;
    if (newest.number !== input.version) return refuse("conflict", { detail: { current: newest } });
    if (newest.verifiedAt !== null) return refuse("alreadySigned");
    if (newest.madeBy === actor.id) return refuse("ownWork");
    const at = await databaseNow(tx);
    if (!(await markVerified(tx, entry.id, newest.number, { actorId: actor.id, at })))
      return refuse("conflict", { detail: { current: (await findQuotation(tx, entry.id))?.newest } });
    await giveToReaders(tx, entry.id);
    return ok({ version: newest.number });
  });
}
