import { z } from "zod";
import type { Actor } from "#domain/access.ts";
import { createId, idSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { isSaidIn, zoneSchema } from "#domain/time/zoned-time.ts";
import { scopeSchema } from "#domain/workflow/workflow.ts";
import { runWorkflowCommand } from "#server/reviews/run-command.ts";

export const schedulePublicationInput = z.strictObject({
  commandId: idSchema,
  articleId: idSchema,
  languages: scopeSchema,
  /** An absolute instant, with its offset; the database's clock decides when it has come. */
  publishAt: z.iso.datetime({ offset: true }),
  /** The zone it was said in: its clock has to show that time. */
  zone: zoneSchema.optional(),
});

/** Publishes approved text at a time. What was approved is checked again when the time has come. */
export async function schedulePublication(
  actor: Actor,
  input: z.infer<typeof schedulePublicationInput>,
): Promise<Result<{ scheduleId: string }>> {
  const { languages, publishAt, zone } = input;
  if (zone !== undefined && !isSaidIn(publishAt, zone)) return refuse("zoneDisagrees");
  const decided = await runWorkflowCommand(
    actor,
    input,
    {
      type: "schedule",
      scheduleId: createId(),
      languages,
      publishAt,
      ...(zone !== undefined && { zone }),
    },
    "scheduled",
  );
  if (!decided.ok) return decided;
  return ok({ scheduleId: decided.value.scheduleId });
}
