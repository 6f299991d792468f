import { z } from "zod";
import type { Actor } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { releaseMemberSchema } from "#domain/releases/release.ts";
import type { Result } from "#domain/result.ts";
import { type ReleaseAnswer, runReleaseCommand } from "#server/releases/run-command.ts";

export const putMemberInput = z.strictObject({
  commandId: idSchema,
  releaseId: idSchema,
  member: releaseMemberSchema,
});

/**
 * Puts an article into a release, or changes in which languages it goes out with it. From then on it goes out in these with
 * the release alone. Refused with `inRelease` where another open one has it, and `alreadyScheduled` where a time is set.
 */
export async function putMember(
  actor: Actor,
  { member, ...asked }: z.infer<typeof putMemberInput>,
): Promise<Result<ReleaseAnswer>> {
  return runReleaseCommand(actor, asked, { type: "putMember", member });
}
