import { z } from "zod";
import { transaction } from "#db/transaction.ts";
import { findDeskUser } from "#db/users/users.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result } from "#domain/result.ts";
import { makeSignInLink } from "#server/auth/make-sign-in-link.ts";
import { mailText } from "#server/mail/mail-text.ts";
import { sendMail } from "#server/mail/send-mail.ts";

/** The payload of the job `mail-sign-in-link`. `mailId` makes a repetition the same mail. */
export const mailSignInLinkInput = z.strictObject({ mailId: idSchema, email: z.email().max(200) });

/** The job of a request: sends the link if there is an account that may sign in. Throws when the mail server refuses. */
export async function mailSignInLink({ mailId, email }: z.infer<typeof mailSignInLinkInput>): Promise<Result<null>> {
  const user = await transaction((tx) => findDeskUser(tx, { email }));
  if (user && !user.disabled) {
    const link = await makeSignInLink(email);
    const text = await mailText(user.locale, "signInLink", { name: user.name, link });
    await sendMail({ id: `link-${mailId}`, userId: user.id, to: email, ...text, secret: link });
  }
  return ok(null);
}
