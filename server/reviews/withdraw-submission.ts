import { z } from "zod";
import type { Actor } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result } from "#domain/result.ts";
import { runWorkflowCommand } from "#server/reviews/run-command.ts";

export const withdrawSubmissionInput = z.strictObject({
  commandId: idSchema,
  articleId: idSchema,
  round: z.int().min(1),
});

/** Takes a submission back, with the approvals it has and whatever was scheduled on them. */
export async function withdrawSubmission(
  actor: Actor,
  input: z.infer<typeof withdrawSubmissionInput>,
): Promise<Result<{ round: number }>> {
  const decided = await runWorkflowCommand(actor, input, { type: "withdraw", round: input.round }, "withdrawn");
  return decided.ok ? ok({ round: decided.value.round }) : decided;
}
