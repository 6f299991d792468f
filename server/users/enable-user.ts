import { z } from "zod";
import { appendEvents } from "#db/audit/append-events.ts";
import { addJob } from "#db/jobs/add-job.ts";
import { findDeskUser, setDisabled } from "#db/users/users.ts";
import { type Actor, may } from "#domain/access.ts";
import { idSchema, userIdSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { answerOnce } from "#server/commands/answer-once.ts";

export const enableUserInput = z.strictObject({ commandId: idSchema, userId: userIdSchema });

/**
 * Opens a shut account again. Its old sessions and links stay dead.
 */
export async function enableUser(actor: Actor, input: z.infer<typeof enableUserInput>): Promise<Result<null>> {
  if (!may(actor, "users.manage")) return refuse("forbidden");
  const { commandId, userId } = input;
  return answerOnce(actor, { id: commandId, name: "users/enable-user", answer: z.null() }, async (tx) => {
    const user = await findDeskUser(tx, { id: userId });
    if (!user) return refuse("notFound");
    await setDisabled(tx, user, false);
    // What counts changes with it, and so does what waits for whom.
    await addJob(tx, "fill-inbox", {}, { jobKey: "fill-inbox" });
    await appendEvents(tx, { stream: `user:${userId}`, actorId: actor.id, commandId }, [
      { type: "userEnabled", data: {} },
    ]);
    return ok(null);
  });
}
