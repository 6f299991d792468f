import { z } from "zod";
import { databaseNow } from "#db/clock.ts";
import { addJob } from "#db/jobs/add-job.ts";
import { publishQuotation } from "#db/quotations/published-quotations.ts";
import { findQuotation, markVerified, type StoredQuotation } from "#db/quotations/quotations.ts";
import { findTags } from "#db/tags/tags.ts";
import type { Tx } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { saidInEveryLocale } from "#domain/quotations/published.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { answerOnce } from "#server/commands/answer-once.ts";
import { fixedNamesOf } from "#server/quotations/say-quotation.ts";

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
    const entry = await findQuotation(tx, input.quotationId);
    if (!entry) return refuse("notFound");
    const { newest } = entry;
    if (newest.number !== input.version) return refuse("conflict", { detail: { current: newest } });
    if (newest.verifiedAt !== null) return refuse("alreadySigned");
    if (newest.madeBy === actor.id) return refuse("ownWork");
    const at = await databaseNow(tx);
    if (!(await markVerified(tx, entry.id, newest.number, { actorId: actor.id, at })))
      return refuse("conflict", { detail: { current: (await findQuotation(tx, entry.id))?.newest } });
    await giveToReaders(tx, entry, at);
    return ok({ version: newest.number });
  });
}

/** The page of an entry says what its newest verified version says. */
async function giveToReaders(tx: Tx, { id, newest, tags }: StoredQuotation, verifiedAt: Date): Promise<void> {
  const { content, number } = newest;
  const known = new Map((await findTags(tx)).map((tag) => [tag.id, tag.name]));
  const published = {
    id,
    version: number,
    script: content.script,
    verifiedAt: verifiedAt.toISOString(),
    said: saidInEveryLocale(content, await fixedNamesOf(tx, content)),
    rights: content.rights,
    tags: tags.flatMap((tag) => {
      const name = known.get(tag);
      return name ? [{ id: tag, name }] : [];
    }),
  };
  await publishQuotation(tx, published, content.date);
  await addJob(tx, "press", { quotationId: id }, { jobKey: `press:quotation:${id}` });
}
