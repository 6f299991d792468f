import { z } from "zod";
import { appendEvents } from "#db/audit/append-events.ts";
import { addJob } from "#db/jobs/add-job.ts";
import { findDeskUser, insertUser } from "#db/users/users.ts";
import { type Actor, may, roleSchema } from "#domain/access.ts";
import { createId, idSchema, userIdSchema } from "#domain/ids.ts";
import { readerLocaleSchema } from "#domain/locale.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { answerOnce } from "#server/commands/answer-once.ts";

export const inviteUserInput = z.strictObject({
  commandId: idSchema,
  name: z.string().trim().min(1).max(100),
  email: z.email().max(200).toLowerCase(),
  roles: z.array(roleSchema).min(1).max(5),
  locale: readerLocaleSchema,
});

const answer = z.strictObject({ userId: userIdSchema });

/** Makes an account and has its owner sent a one-time link. An address that has an account already is a `duplicate`. */
export async function inviteUser(
  actor: Actor,
  input: z.infer<typeof inviteUserInput>,
): Promise<Result<z.infer<typeof answer>>> {
  if (!may(actor, "users.manage")) return refuse("forbidden");
  const { commandId, ...person } = input;
  return answerOnce(actor, { id: commandId, name: "users/invite-user", answer }, async (tx) => {
    if (await findDeskUser(tx, { email: person.email })) return refuse("duplicate");
    const userId = createId(20);
    await insertUser(tx, { id: userId, ...person });
    await appendEvents(tx, { stream: `user:${userId}`, actorId: actor.id, commandId }, [
      { type: "userInvited", data: { email: person.email, roles: person.roles } },
    ]);
    await addJob(tx, "mail-invitation", { mailId: createId(), userId, inviterId: actor.id });
    return ok({ userId });
  });
}
