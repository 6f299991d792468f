import type { Tx } from "#db/transaction.ts";
import { initialWorkflowState, type WorkflowState, workflowStateSchema } from "#domain/workflow/state.ts";

/** The fold of an article's workflow events; an article that nothing happened to has the initial one. */
export async function findWorkflowState(tx: Tx, articleId: string): Promise<WorkflowState> {
  const row = await tx.workflowState.findUnique({ where: { articleId } });
  return row ? workflowStateSchema.parse(row.state) : initialWorkflowState;
}
