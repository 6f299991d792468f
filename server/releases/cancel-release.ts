import { z } from "zod";
import type { Actor } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import type { Result } from "#domain/result.ts";
import { type ReleaseAnswer, runReleaseCommand } from "#server/releases/run-command.ts";

export const cancelReleaseInput = z.strictObject({ commandId: idSchema, releaseId: idSchema });

/** Gives a release up for good: its articles go their own ways again, and it stays in the list as what it was. */
export async function cancelRelease(
  actor: Actor,
  asked: z.infer<typeof cancelReleaseInput>,
): Promise<Result<ReleaseAnswer>> {
  return runReleaseCommand(actor, asked, { type: "cancel" });
}
