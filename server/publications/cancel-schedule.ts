import { z } from "zod";
import type { Actor } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result } from "#domain/result.ts";
import { runWorkflowCommand } from "#server/reviews/run-command.ts";

export const cancelScheduleInput = z.strictObject({ commandId: idSchema, articleId: idSchema, scheduleId: idSchema });

/** Gives up a publication that was to be made later. Its job finds nothing to do. */
export async function cancelSchedule(
  actor: Actor,
  input: z.infer<typeof cancelScheduleInput>,
): Promise<Result<{ scheduleId: string }>> {
  const { scheduleId } = input;
  const decided = await runWorkflowCommand(actor, input, { type: "cancelSchedule", scheduleId }, "scheduleCancelled");
  return decided.ok ? ok({ scheduleId: decided.value.scheduleId }) : decided;
}
