import { z } from "zod";
import { transaction } from "#db/transaction.ts";
import { findDeskUser } from "#db/users/users.ts";
import { idSchema, userIdSchema } from "#domain/ids.ts";
import { ok, type Result } from "#domain/result.ts";
import { makeSignInLink } from "#server/auth/make-sign-in-link.ts";
import { mailText } from "#server/mail/mail-text.ts";
import { sendMail } from "#server/mail/send-mail.ts";

/** The payload of the job `mail-invitation`. `mailId` makes a repetition the same mail. */
export const mailInvitationInput = z.strictObject({ mailId: idSchema, userId: userIdSchema, inviterId: userIdSchema });

/** Sends somebody new their first link, made when it is sent. Throws when the mail server refuses. */
export async function mailInvitation({
  mailId,
  userId,
  inviterId,
}: z.infer<typeof mailInvitationInput>): Promise<Result<null>> {
  const [user, inviter] = await transaction(async (tx) => [
    await findDeskUser(tx, { id: userId }),
    await findDeskUser(tx, { id: inviterId }),
  ]);
  if (!user || user.disabled) return ok(null);
  const link = await makeSignInLink(user.email);
  const text = await mailText(user.locale, "invitation", { name: user.name, inviter: inviter?.name ?? "", link });
  await sendMail({ id: `invitation-${mailId}`, userId, to: user.email, ...text, secret: link });
  return ok(null);
}
