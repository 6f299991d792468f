import { z } from "zod";
import type { Actor } from "#domain/access.ts";
import { createId, idSchema } from "#domain/ids.ts";
import { releaseNameSchema } from "#domain/releases/release.ts";
import type { Result } from "#domain/result.ts";
import { type ReleaseAnswer, runReleaseCommand } from "#server/releases/run-command.ts";

export const createReleaseInput = z.strictObject({ commandId: idSchema, name: releaseNameSchema });

/** Begins a bundle of articles that will go out at once or not at all. */
export async function createRelease(
  actor: Actor,
  { commandId, name }: z.infer<typeof createReleaseInput>,
): Promise<Result<ReleaseAnswer>> {
  const releaseId = createId();
  return runReleaseCommand(actor, { commandId, releaseId }, { type: "create", releaseId, name });
}
