import { databaseNow } from "#db/clock.ts";
import { insertWholeQuotations } from "#db/quotations/portable-quotations.ts";
import type { Tx } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import { proposalsOf } from "#domain/quotations/proposals.ts";
import { findSameQuotation } from "#server/quotations/find-known-quotations.ts";

/** A text that quotes more than this is an anthology: whoever imports it makes the entries that it wants. */
const mostProposals = 200;

/**
 * Adds to the library what an imported article quotes and no entry resembles: unverified, each passage once. The article
 * stays as it is; what does resemble an entry is the editor's to offer. Gives how many it added.
 */
export async function proposeQuotations(
  tx: Tx,
  actor: Actor,
  article: Parameters<typeof proposalsOf>[0],
): Promise<number> {
  if (!may(actor, "quotations.write")) return 0;
  let added = 0;
  for (const content of proposalsOf(article).slice(0, mostProposals)) {
    if (await findSameQuotation(tx, content)) continue;
    const at = await databaseNow(tx);
    const versions = [{ content, why: "", madeAt: at.toISOString() }];
    const entry = { id: createId(), origin: "import" as const, tags: [], versions };
    await insertWholeQuotations(tx, [entry], { actorId: actor.id, at });
    added++;
  }
  return added;
}
