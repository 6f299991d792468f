import { z } from "zod";
import type { Actor } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { releaseNameSchema } from "#domain/releases/release.ts";
import type { Result } from "#domain/result.ts";
import { type ReleaseAnswer, runReleaseCommand } from "#server/releases/run-command.ts";

export const renameReleaseInput = z.strictObject({
  commandId: idSchema,
  releaseId: idSchema,
  name: releaseNameSchema,
});

/** Calls a release something else; readers never see what. */
export async function renameRelease(
  actor: Actor,
  { name, ...asked }: z.infer<typeof renameReleaseInput>,
): Promise<Result<ReleaseAnswer>> {
  return runReleaseCommand(actor, asked, { type: "rename", name });
}
