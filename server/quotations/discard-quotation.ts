import { z } from "zod";
import { countArticlesUsing } from "#db/quotations/quotation-uses.ts";
import { deleteQuotation, findVersions, lockQuotation } from "#db/quotations/quotations.ts";
import { type Actor, may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { answerOnce } from "#server/commands/answer-once.ts";

export const discardQuotationInput = z.strictObject({ commandId: idSchema, quotationId: idSchema });

const discardedSchema = z.strictObject({ discarded: z.literal(true) });

/** Takes back an entry that nobody ever vouched for (`quotationVerified`) and no text embeds (`quotationUsed`). */
export async function discardQuotation(
  actor: Actor,
  input: z.infer<typeof discardQuotationInput>,
): Promise<Result<z.infer<typeof discardedSchema>>> {
  if (!may(actor, "quotations.write")) return refuse("forbidden");
  const command = { id: input.commandId, name: "quotations/discard-quotation", answer: discardedSchema };
  return answerOnce(actor, command, async (tx) => {
    if (!(await lockQuotation(tx, input.quotationId))) return refuse("notFound");
    const versions = await findVersions(tx, input.quotationId);
    if (versions.some(({ verifiedAt }) => verifiedAt !== null)) return refuse("quotationVerified");
    const articles = await countArticlesUsing(tx, input.quotationId);
    if (articles > 0) return refuse("quotationUsed", { params: { articles } });
    await deleteQuotation(tx, input.quotationId);
    return ok({ discarded: true as const });
  });
}
