import { z } from "zod";
import { appendEvents } from "#db/audit/append-events.ts";
import { findDeskUser, insertUser } from "#db/users/users.ts";
import { type Actor, may, roleSchema } from "#domain/access.ts";
import { createId, idSchema, userIdSchema } from "#domain/ids.ts";
import { readerLocaleSchema } from "#domain/locale.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { makeSignInLink } from "#server/auth/make-sign-in-link.ts";
import { answerOnce } from "#server/commands/answer-once.ts";
import { mailText } from "#server/mail/mail-text.ts";
import { sendMail } from "#server/mail/send-mail.ts";

export const inviteUserInput = z.strictObject({
  commandId: idSchema,
  name: z.string().trim().min(1).max(100),
  email: z.email().max(200).toLowerCase(),
  roles: z.array(roleSchema).min(1).max(5),
  locale: readerLocaleSchema,
});

const answer = z.strictObject({ userId: userIdSchema });

/** Makes an account and sends its owner a one-time link. An address that has an account already is a `duplicate`. */
export async function inviteUser(
  actor: Actor,
  input: z.infer<typeof inviteUserInput>,
): Promise<Result<z.infer<typeof answer>>> {
  if (!may(actor, "users.manage")) return refuse("forbidden");
  const { commandId, ...person } = input;
  const invited = await answerOnce(actor, { id: commandId, name: "users/invite-user", answer }, async (tx) => {
    if (await findDeskUser(tx, { email: person.email })) return refuse("duplicate");
    const userId = createId(20);
    await insertUser(tx, { id: userId, ...person });
    await appendEvents(tx, { stream: `user:${userId}`, actorId: actor.id, commandId }, [
      { type: "userInvited", data: { email: person.email, roles: person.roles } },
    ]);
    return ok({ userId });
  });
  if (invited.ok) {
    const link = await makeSignInLink(person.email);
    const text = await mailText(person.locale, "invitation", { name: person.name, inviter: actor.name, link });
    await sendMail({ to: person.email, ...text });
  }
  return invited;
}
