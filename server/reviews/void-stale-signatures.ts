import type { Tx } from "#db/transaction.ts";
import { findWorkflowState } from "#db/workflow/find-state.ts";
import { addInboxWriter } from "#db/workflow/inbox.ts";
import type { Language } from "#domain/locale.ts";
import type { WorkflowState } from "#domain/workflow/state.ts";
import { decideAndStore } from "#server/reviews/run-command.ts";

/**
 * Voids the approvals that what was just written takes the ground from. Every use case that writes to an article calls it
 * in its transaction, after writing and under the article's lock. True when an approval fell.
 */
export async function voidStaleSignatures(
  tx: Tx,
  articleId: string,
  actorId: string,
  commandId: string,
  {
    known,
    languages = [],
    others = [],
  }: {
    /** As it is in this transaction, where the caller has it already. */
    known?: WorkflowState;
    /** What was written in, where that makes a contributor. */
    languages?: readonly Language[];
    /** Who wrote it besides the actor. */
    others?: readonly string[];
  } = {},
): Promise<boolean> {
  // Most writes are made before anybody signed: those must not pay for hashing the article.
  const state = known ?? (await findWorkflowState(tx, articleId));
  if (languages.length > 0 && state.rounds.some(({ status }) => status === "open"))
    for (const writer of new Set([actorId, ...others])) await addInboxWriter(tx, articleId, writer, languages);
  const signed = state.rounds.some(
    (round) => round.status === "open" && round.signatures.some((signature) => signature.voidedAt === null),
  );
  if (!signed) return false;
  const decided = await decideAndStore(
    tx,
    { id: actorId, roles: [] },
    { articleId, commandId },
    { type: "contentChanged" },
  );
  if (!decided.ok) throw new Error(`a change can't be refused: ${decided.error.code}`);
  return decided.value.length > 0;
}
