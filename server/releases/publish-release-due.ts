import { z } from "zod";
import { lockRelease } from "#db/releases/releases.ts";
import { transaction } from "#db/transaction.ts";
import { roles } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import type { ReleaseCommand } from "#domain/releases/decide-release.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { decideAndStoreRelease, releaseTimeoutMs } from "#server/releases/run-command.ts";

/** The payload of the job `publish-release`. */
export const publishReleaseDueInput = z.strictObject({
  releaseId: idSchema,
  publishAt: z.iso.datetime({ offset: true }),
});
type Due = z.infer<typeof publishReleaseDueInput>;

/**
 * The job of a release whose time has come. Checks everything again, in the name and with the roles of whoever set the
 * time, and lets all of it out or records why not. Refused with `notFound` when it waits no longer for that time, and
 * `scheduleNotDue` when the database's clock says it is too early.
 */
export function publishReleaseDue(due: Due): Promise<Result<{ outcome: "out" | "refused" }>> {
  return run(due, "publishDue");
}

/** Records that a release failed at every try, so that the desk says so instead of waiting on. */
export function refuseReleaseDue(due: Due): Promise<Result<{ outcome: "out" | "refused" }>> {
  return run(due, "refuseDue");
}

function run(
  { releaseId, publishAt }: Due,
  type: Extract<ReleaseCommand["type"], "publishDue" | "refuseDue">,
): Promise<Result<{ outcome: "out" | "refused" }>> {
  return transaction(
    async (tx) => {
      const release = await lockRelease(tx, releaseId);
      if (release?.standing.kind !== "scheduled") return refuse("notFound");
      // Roles are asked of the database: what is left of these is what they have now.
      const actor = { id: release.standing.by, roles };
      const commandId = `${type === "publishDue" ? "due" : "failed"}:${releaseId}:${Date.parse(publishAt)}`;
      const decided = await decideAndStoreRelease(tx, actor, { releaseId, commandId }, release, { type, publishAt });
      return decided.ok ? ok({ outcome: decided.value.standing.kind === "out" ? "out" : "refused" }) : decided;
    },
    { timeoutMs: releaseTimeoutMs },
  );
}
