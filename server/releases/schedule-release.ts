import { z } from "zod";
import type { Actor } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { type Result, refuse } from "#domain/result.ts";
import { isSaidIn, zoneSchema } from "#domain/time/zoned-time.ts";
import { type ReleaseAnswer, runReleaseCommand } from "#server/releases/run-command.ts";

export const scheduleReleaseInput = z.strictObject({
  commandId: idSchema,
  releaseId: idSchema,
  /** An absolute instant, with its offset; the database's clock decides when it has come. */
  publishAt: z.iso.datetime({ offset: true }),
  /** The zone it was said in: its clock has to show that time. */
  zone: zoneSchema,
});

/**
 * Lets a release out at a time, or at another one. Refused like publishing it now, and everything is checked again when the
 * time has come: then it is refused, with what is wrong, and stays open.
 */
export async function scheduleRelease(
  actor: Actor,
  { publishAt, zone, ...asked }: z.infer<typeof scheduleReleaseInput>,
): Promise<Result<ReleaseAnswer>> {
  if (!isSaidIn(publishAt, zone)) return refuse("zoneDisagrees");
  return runReleaseCommand(actor, asked, { type: "schedule", publishAt, zone });
}
