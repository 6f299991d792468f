import { z } from "zod";
import { countAttempt } from "#db/auth/attempt-limits.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { auth } from "#server/auth/auth.ts";
import type { NewSession, Origin } from "#server/auth/sign-in-with-password.ts";

export const signInWithLinkInput = z.strictObject({ token: z.string().regex(/^[A-Za-z]{32}$/) });

/**
 * Uses up a one-time link. Whatever is wrong with it (used, expired, made up, its account disabled) is one answer. Only
 * a POST of ours gets here: a mail scanner that follows the link uses nothing up.
 */
export async function signInWithLink(
  input: z.infer<typeof signInWithLinkInput>,
  origin: Origin,
): Promise<Result<NewSession>> {
  // Guessing is hopeless at 182 bits; the count keeps a flood of guesses off the database.
  const wait = await countAttempt(null, origin.address);
  if (wait !== null) return refuse("tooManyRequests", { params: { minutes: Math.ceil(wait / 60) } });
  const response = await auth().api.magicLinkVerify({
    query: { token: input.token },
    headers: new Headers({ "user-agent": origin.userAgent, "x-forwarded-for": origin.address }),
    asResponse: true,
  });
  const cookies = response.headers.getSetCookie();
  return cookies.some((cookie) => cookie.includes("session_token=")) ? ok({ cookies }) : refuse("linkInvalid");
}
