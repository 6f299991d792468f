import { z } from "zod";
import { findQuotationUses, type QuotationUse } from "#db/quotations/quotation-uses.ts";
import { findQuotation, findVersions } from "#db/quotations/quotations.ts";
import { transaction } from "#db/transaction.ts";
import { findUserNames } from "#db/users/names.ts";
import { type Actor, may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import type { Quotation, QuotationVersion } from "#domain/quotations/quotation.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

export const readQuotationInput = z.strictObject({ quotationId: idSchema });

/** An entry with everything the desk knows of it. `names`: of the accounts that made or vouched for versions, by id. */
export type QuotationForDesk = Quotation & {
  lockVersion: number;
  /** The newest first. */
  versions: QuotationVersion[];
  names: Record<string, string>;
  uses: QuotationUse[];
};

export async function readQuotation(
  actor: Actor,
  input: z.infer<typeof readQuotationInput>,
): Promise<Result<QuotationForDesk>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  return transaction(async (tx) => {
    const entry = await findQuotation(tx, input.quotationId);
    if (!entry) return refuse("notFound");
    const { updatedAt: _, ...known } = entry;
    const versions = await findVersions(tx, entry.id);
    const people = versions.flatMap(({ madeBy, verifiedBy }) => [madeBy, verifiedBy]);
    return ok({
      ...known,
      versions,
      names: Object.fromEntries(await findUserNames(tx, people)),
      uses: await findQuotationUses(tx, entry.id),
    });
  });
}
