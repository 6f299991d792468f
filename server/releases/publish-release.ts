import { z } from "zod";
import type { Actor } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import type { Result } from "#domain/result.ts";
import { type ReleaseAnswer, runReleaseCommand } from "#server/releases/run-command.ts";

export const publishReleaseInput = z.strictObject({ commandId: idSchema, releaseId: idSchema });

/**
 * Lets every member out in one transaction, each as its own workflow decides it, or none of them: then `releaseNotReady`
 * says everything that is wrong with each (`detail.problems`).
 */
export async function publishRelease(
  actor: Actor,
  asked: z.infer<typeof publishReleaseInput>,
): Promise<Result<ReleaseAnswer>> {
  return runReleaseCommand(actor, asked, { type: "publish" });
}
