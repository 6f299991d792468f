import { z } from "zod";
import { addJob } from "#db/jobs/add-job.ts";
import { transaction } from "#db/transaction.ts";
import { findDeskUser } from "#db/users/users.ts";
import { type Actor, may } from "#domain/access.ts";
import { createId, userIdSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

export const sendSignInLinkInput = z.strictObject({ userId: userIdSchema });

/** Some minutes: whoever waits for it asks again. */
const mailAttempts = 5;

/** Has a person sent a fresh one-time link, e.g. when an invitation expired. It goes to them, never to who asked. */
export async function sendSignInLink(
  actor: Actor,
  input: z.infer<typeof sendSignInLinkInput>,
): Promise<Result<{ email: string }>> {
  if (!may(actor, "users.manage")) return refuse("forbidden");
  return transaction(async (tx) => {
    const user = await findDeskUser(tx, { id: input.userId });
    if (!user) return refuse("notFound");
    if (user.disabled) return refuse("accountDisabled");
    const { email } = user;
    await addJob(tx, "mail-sign-in-link", { mailId: createId(), email }, { maxAttempts: mailAttempts });
    return ok({ email });
  });
}
