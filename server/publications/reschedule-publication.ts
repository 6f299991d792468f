import { z } from "zod";
import type { Actor } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { isSaidIn, zoneSchema } from "#domain/time/zoned-time.ts";
import { runWorkflowCommand } from "#server/reviews/run-command.ts";

export const reschedulePublicationInput = z.strictObject({
  commandId: idSchema,
  articleId: idSchema,
  scheduleId: idSchema,
  /** An absolute instant, with its offset. */
  publishAt: z.iso.datetime({ offset: true }),
  /** The zone it was said in: its clock has to show that time. */
  zone: zoneSchema.optional(),
});

/** Moves what is scheduled to another time. What is approved stays so, and is checked again now and then. */
export async function reschedulePublication(
  actor: Actor,
  input: z.infer<typeof reschedulePublicationInput>,
): Promise<Result<{ scheduleId: string }>> {
  const { scheduleId, publishAt, zone } = input;
  if (zone !== undefined && !isSaidIn(publishAt, zone)) return refuse("zoneDisagrees");
  const decided = await runWorkflowCommand(
    actor,
    input,
    { type: "reschedule", scheduleId, publishAt, ...(zone !== undefined && { zone }) },
    "rescheduled",
  );
  return decided.ok ? ok({ scheduleId: decided.value.scheduleId }) : decided;
}
