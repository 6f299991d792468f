import { z } from "zod";
import type { Actor } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result } from "#domain/result.ts";
import { runWorkflowCommand } from "#server/reviews/run-command.ts";

export const liftEmbargoInput = z.strictObject({ commandId: idSchema, articleId: idSchema });

/** Ends an embargo before its time. Nothing is published by it: that is asked by itself. */
export async function liftEmbargo(actor: Actor, input: z.infer<typeof liftEmbargoInput>): Promise<Result<null>> {
  const decided = await runWorkflowCommand(actor, input, { type: "liftEmbargo" }, "embargoLifted");
  return decided.ok ? ok(null) : decided;
}
