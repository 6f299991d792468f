import { z } from "zod";
import type { Actor } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { isSaidIn, zoneSchema } from "#domain/time/zoned-time.ts";
import { remarkSchema } from "#domain/workflow/state.ts";
import { runWorkflowCommand } from "#server/reviews/run-command.ts";

export const setEmbargoInput = z.strictObject({
  commandId: idSchema,
  articleId: idSchema,
  /** An absolute instant, with its offset; the database's clock decides when it has come. */
  until: z.iso.datetime({ offset: true }),
  /** The zone it was said in: its clock has to show that time. */
  zone: zoneSchema.optional(),
  note: remarkSchema.default(""),
});

/** Keeps everything of an article from readers until a time. What is scheduled for earlier will be refused then. */
export async function setEmbargo(
  actor: Actor,
  input: z.infer<typeof setEmbargoInput>,
): Promise<Result<{ until: string }>> {
  const { until, zone, note } = input;
  if (zone !== undefined && !isSaidIn(until, zone)) return refuse("zoneDisagrees");
  const decided = await runWorkflowCommand(
    actor,
    input,
    { type: "setEmbargo", until, note, ...(zone !== undefined && { zone }) },
    "embargoSet",
  );
  return decided.ok ? ok({ until: decided.value.until }) : decided;
}
