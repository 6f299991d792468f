import type { Tx } from "#db/transaction.ts";
import { noticesOf } from "#domain/notifications/notices-of.ts";
import type { WorkflowEvent } from "#domain/workflow/events.ts";
import type { Policy } from "#domain/workflow/policy.ts";
import type { WorkflowState } from "#domain/workflow/state.ts";
import { notify } from "#server/notifications/notify.ts";

type Told = { before: WorkflowState; after: WorkflowState; policy: Policy; toldOtherwise: readonly string[] };

/** Tells people what the events of a command mean to them, except those who are `toldOtherwise`. */
export async function tellWorkflow(
  tx: Tx,
  articleId: string,
  events: readonly WorkflowEvent[],
  { before, after, policy, toldOtherwise }: Told,
): Promise<void> {
  const notices = noticesOf(events, after, { articleId, before, contributors: policy.contributors });
  await notify(
    tx,
    notices.filter(({ userId }) => !toldOtherwise.includes(userId)),
  );
}
