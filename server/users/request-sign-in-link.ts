import { z } from "zod";
import { countAttempt } from "#db/auth/attempt-limits.ts";
import { addJob } from "#db/jobs/add-job.ts";
import { transaction } from "#db/transaction.ts";
import { createId } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

export const requestSignInLinkInput = z.strictObject({ email: z.email().max(200) });

/** Some minutes: who asked for a link and got none asks again. */
const mailAttempts = 5;

/**
 * Has a one-time link sent to an account's address. The answer is the same whether there is one, and takes the same time,
 * since only the job looks: nobody learns who works here.
 */
export async function requestSignInLink(
  input: z.infer<typeof requestSignInLinkInput>,
  origin: { address: string },
): Promise<Result<null>> {
  const email = input.email.toLowerCase();
  const wait = await countAttempt(`request:${email}`, origin.address);
  if (wait !== null) return refuse("tooManyRequests", { params: { minutes: Math.ceil(wait / 60) } });
  await transaction((tx) =>
    addJob(tx, "mail-sign-in-link", { mailId: createId(), email }, { maxAttempts: mailAttempts }),
  );
  return ok(null);
}
