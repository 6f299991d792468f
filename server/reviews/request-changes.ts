import { z } from "zod";
import type { Actor } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result } from "#domain/result.ts";
import { remarkSchema } from "#domain/workflow/state.ts";
import { runWorkflowCommand } from "#server/reviews/run-command.ts";

export const requestChangesInput = z.strictObject({
  commandId: idSchema,
  articleId: idSchema,
  round: z.int().min(1),
  /** The stage that had it when whoever asks saw it; `publish` once all had passed it. */
  stageId: z.string().min(1).max(40),
  /** What to change; refused with `remarkRequired` when it says nothing. */
  remark: remarkSchema,
});

/** Sends a submission back to those who wrote it. */
export async function requestChanges(
  actor: Actor,
  input: z.infer<typeof requestChangesInput>,
): Promise<Result<{ round: number }>> {
  const { round, remark, stageId } = input;
  const command = { type: "requestChanges", round, remark, seen: { round, stageId } } as const;
  const decided = await runWorkflowCommand(actor, input, command, "changesRequested");
  return decided.ok ? ok({ round: decided.value.round }) : decided;
}
