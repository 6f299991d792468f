import { z } from "zod";
import type { Actor } from "#domain/access.ts";
import { createId, idSchema } from "#domain/ids.ts";
import type { Language } from "#domain/locale.ts";
import { ok, type Result } from "#domain/result.ts";
import { manifestHashSchema, remarkSchema } from "#domain/workflow/state.ts";
import { runWorkflowCommand } from "#server/reviews/run-command.ts";

export const approveInput = z.strictObject({
  commandId: idSchema,
  articleId: idSchema,
  /** Of what the reviewer saw, from `WorkflowView.rounds[].toSign[]`. */
  manifestHash: manifestHashSchema,
  /** Where the reviewer saw it, from the same place: refused with `stageMoved` when another stage has it by now. */
  round: z.int().min(1),
  stageId: z.string().min(1).max(40),
  remark: remarkSchema.optional(),
});

/** Signs exactly what the reviewer saw: refused with `contentChanged` when something else stands now. */
export async function approve(
  actor: Actor,
  input: z.infer<typeof approveInput>,
): Promise<Result<{ round: number; scope: Language[] }>> {
  const decided = await runWorkflowCommand(
    actor,
    input,
    {
      type: "approve",
      signatureId: createId(),
      manifestHash: input.manifestHash,
      remark: input.remark ?? "",
      seen: { round: input.round, stageId: input.stageId },
    },
    "approved",
  );
  if (!decided.ok) return decided;
  return ok({ round: decided.value.round, scope: decided.value.scope });
}
