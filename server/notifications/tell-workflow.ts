import type { Tx } from "#db/transaction.ts";
import { noticesOf } from "#domain/notifications/notices-of.ts";
import type { WorkflowEvent } from "#domain/workflow/events.ts";
import type { Policy } from "#domain/workflow/policy.ts";
import type { WorkflowState } from "#domain/workflow/state.ts";
import { notify } from "#server/notifications/notify.ts";

/** Tells people what the events of a command mean to them. */
export async function tellWorkflow(
  tx: Tx,
  articleId: string,
  events: readonly WorkflowEvent[],
  { before, after, policy }: { before: WorkflowState; after: WorkflowState; policy: Policy },
): Promise<void> {
  await notify(tx, noticesOf(events, after, { articleId, before, contributors: policy.contributors }));
}
