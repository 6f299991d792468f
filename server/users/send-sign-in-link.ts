import { z } from "zod";
import { transaction } from "#db/transaction.ts";
import { findDeskUser } from "#db/users/users.ts";
import { type Actor, may } from "#domain/access.ts";
import { userIdSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { makeSignInLink } from "#server/auth/make-sign-in-link.ts";
import { mailText } from "#server/mail/mail-text.ts";
import { sendMail } from "#server/mail/send-mail.ts";

export const sendSignInLinkInput = z.strictObject({ userId: userIdSchema });

/** Sends a person a fresh one-time link, e.g. when an invitation expired. It goes to them, never to who asked. */
export async function sendSignInLink(
  actor: Actor,
  input: z.infer<typeof sendSignInLinkInput>,
): Promise<Result<{ email: string }>> {
  if (!may(actor, "users.manage")) return refuse("forbidden");
  const user = await transaction((tx) => findDeskUser(tx, { id: input.userId }));
  if (!user) return refuse("notFound");
  if (user.disabled) return refuse("accountDisabled");
  const link = await makeSignInLink(user.email);
  await sendMail({ to: user.email, ...(await mailText(user.locale, "signInLink", { name: user.name, link })) });
  return ok({ email: user.email });
}
