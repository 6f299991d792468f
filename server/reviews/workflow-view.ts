import type { Tx } from "#db/transaction.ts";
import type { Actor } from "#domain/access.ts";
import { buildWorkflowView } from "#domain/workflow/build-view.ts";
import type { WorkflowView } from "#domain/workflow/view.ts";
import { loadWorkflow } from "#server/reviews/load-workflow.ts";

/** What the studio shows this actor of an article's way to readers; null when there is no such article. */
export async function workflowView(tx: Tx, actor: Actor, articleId: string): Promise<WorkflowView | null> {
  const loaded = await loadWorkflow(tx, articleId, actor);
  if (!loaded) return null;
  const names = Object.fromEntries(Object.entries(loaded.people).map(([id, person]) => [id, person.name]));
  return buildWorkflowView(loaded.state, loaded.actor, loaded.policy, names);
}
