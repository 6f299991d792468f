import { z } from "zod";
import { countAttempt } from "#db/auth/attempt-limits.ts";
import { transaction } from "#db/transaction.ts";
import { findDeskUser } from "#db/users/users.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { makeSignInLink } from "#server/auth/make-sign-in-link.ts";
import { mailText } from "#server/mail/mail-text.ts";
import { sendMail } from "#server/mail/send-mail.ts";

export const requestSignInLinkInput = z.strictObject({ email: z.email().max(200) });

/** Sends a one-time link to an account's address. The answer is the same whether there is one: nobody learns who works here. */
export async function requestSignInLink(
  input: z.infer<typeof requestSignInLinkInput>,
  origin: { address: string },
): Promise<Result<null>> {
  const email = input.email.toLowerCase();
  const wait = await countAttempt(`request:${email}`, origin.address);
  if (wait !== null) return refuse("tooManyRequests", { params: { minutes: Math.ceil(wait / 60) } });
  const user = await transaction((tx) => findDeskUser(tx, { email }));
  if (user && !user.disabled) {
    const link = await makeSignInLink(email);
    await sendMail({ to: email, ...(await mailText(user.locale, "signInLink", { name: user.name, link })) });
  }
  return ok(null);
}
