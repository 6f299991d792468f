import { z } from "zod";
import { appendEvents } from "#db/audit/append-events.ts";
import { addJob } from "#db/jobs/add-job.ts";
import { announce } from "#db/presence/announce.ts";
import { findDeskUser, lockAdmins, setDisabled } from "#db/users/users.ts";
import { type Actor, may } from "#domain/access.ts";
import { idSchema, userIdSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { answerOnce } from "#server/commands/answer-once.ts";

export const disableUserInput = z.strictObject({ commandId: idSchema, userId: userIdSchema });

/**
 * Shuts an account: its sessions and links are dead when this returns, and its approvals stop counting. The last administrator
 * can't be shut out.
 */
export async function disableUser(actor: Actor, input: z.infer<typeof disableUserInput>): Promise<Result<null>> {
  if (!may(actor, "users.manage")) return refuse("forbidden");
  const { commandId, userId } = input;
  return answerOnce(actor, { id: commandId, name: "users/disable-user", answer: z.null() }, async (tx) => {
    const admins = await lockAdmins(tx);
    const user = await findDeskUser(tx, { id: userId });
    if (!user) return refuse("notFound");
    if (admins.length === 1 && admins[0] === userId) return refuse("lastAdmin");
    await setDisabled(tx, user, true);
    await announce({ kind: "sessions", userId }, tx);
    // What counts changes with it, and so does what waits for whom.
    await addJob(tx, "fill-inbox", {}, { jobKey: "fill-inbox" });
    await appendEvents(tx, { stream: `user:${userId}`, actorId: actor.id, commandId }, [
      { type: "userDisabled", data: {} },
    ]);
    return ok(null);
  });
}
