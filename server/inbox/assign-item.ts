import { z } from "zod";
import type { Actor } from "#domain/access.ts";
import { idSchema, userIdSchema } from "#domain/ids.ts";
import { ok, type Result } from "#domain/result.ts";
import { scopeSchema } from "#domain/workflow/workflow.ts";
import { runWorkflowCommand } from "#server/reviews/run-command.ts";

export const assignItemInput = z.strictObject({
  commandId: idSchema,
  articleId: idSchema,
  round: z.int().min(1),
  stageId: z.string().min(1).max(40),
  scope: scopeSchema,
  /** Null gives it back to whoever comes first. */
  to: userIdSchema.nullable(),
});

/**
 * Says who is to decide what waits at a stage: claims it, hands it to a colleague, or gives it back. Refused with
 * `contentChanged` where it waits there no more, with `ownWork` or `theirWork` where they couldn't decide it, and with
 * `lacksRole` where they have not the stage's role.
 */
export async function assignItem(
  actor: Actor,
  input: z.infer<typeof assignItemInput>,
): Promise<Result<{ to: string | null }>> {
  const { round, stageId, scope, to } = input;
  const decided = await runWorkflowCommand(actor, input, { type: "assign", round, stageId, scope, to }, "assigned");
  return decided.ok ? ok({ to: decided.value.to }) : decided;
}
