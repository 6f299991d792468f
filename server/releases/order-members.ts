import { z } from "zod";
import type { Actor } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { mostMembers } from "#domain/releases/release.ts";
import type { Result } from "#domain/result.ts";
import { type ReleaseAnswer, runReleaseCommand } from "#server/releases/run-command.ts";

export const orderMembersInput = z.strictObject({
  commandId: idSchema,
  releaseId: idSchema,
  /** Every member, once. */
  articleIds: z.array(idSchema).max(mostMembers),
});

/** Says in which order the desk reads a release. Refused with `conflict` where its members are others by now. */
export async function orderMembers(
  actor: Actor,
  { articleIds, ...asked }: z.infer<typeof orderMembersInput>,
): Promise<Result<ReleaseAnswer>> {
  return runReleaseCommand(actor, asked, { type: "order", articleIds });
}
