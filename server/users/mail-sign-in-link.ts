import { z } from "zod";
import { transaction } from "#db/transaction.ts";
import { findDeskUser } from "#db/users/users.ts";
import { ok, type Result } from "#domain/result.ts";
import { makeSignInLink } from "#server/auth/make-sign-in-link.ts";
import { mailText } from "#server/mail/mail-text.ts";
import { sendMail } from "#server/mail/send-mail.ts";

/** The payload of the job `mail-sign-in-link`. */
export const mailSignInLinkInput = z.strictObject({ email: z.email().max(200) });

/** The job of a request: sends the link if there is an account that may sign in. Throws when the mail server refuses. */
export async function mailSignInLink({ email }: z.infer<typeof mailSignInLinkInput>): Promise<Result<null>> {
  const user = await transaction((tx) => findDeskUser(tx, { email }));
  if (user && !user.disabled) {
    const link = await makeSignInLink(email);
    await sendMail({ to: email, ...(await mailText(user.locale, "signInLink", { name: user.name, link })) });
  }
  return ok(null);
}
