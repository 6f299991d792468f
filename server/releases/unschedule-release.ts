import { z } from "zod";
import type { Actor } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import type { Result } from "#domain/result.ts";
import { type ReleaseAnswer, runReleaseCommand } from "#server/releases/run-command.ts";

export const unscheduleReleaseInput = z.strictObject({ commandId: idSchema, releaseId: idSchema });

/** Gives up a release's time: it stays together. Its job finds nothing to do. */
export async function unscheduleRelease(
  actor: Actor,
  asked: z.infer<typeof unscheduleReleaseInput>,
): Promise<Result<ReleaseAnswer>> {
  return runReleaseCommand(actor, asked, { type: "unschedule" });
}
