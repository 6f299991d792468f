import { z } from "zod";
import type { Actor } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import type { Result } from "#domain/result.ts";
import { type ReleaseAnswer, runReleaseCommand } from "#server/releases/run-command.ts";

export const removeMemberInput = z.strictObject({ commandId: idSchema, releaseId: idSchema, articleId: idSchema });

/** Takes an article out of a release: it goes its own way again. */
export async function removeMember(
  actor: Actor,
  { articleId, ...asked }: z.infer<typeof removeMemberInput>,
): Promise<Result<ReleaseAnswer>> {
  return runReleaseCommand(actor, asked, { type: "removeMember", articleId });
}
