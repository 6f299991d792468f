import { z } from "zod";
import { countAttempt, forgetAttempts } from "#db/auth/attempt-limits.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { auth } from "#server/auth/auth.ts";

export const signInWithPasswordInput = z.strictObject({
  email: z.email().max(200),
  password: z.string().min(1).max(256),
});

/** Where the attempt comes from, as our own HTTP server saw it. */
export type Origin = { address: string; userAgent: string };

/** `set-cookie` headers for the browser. */
export type NewSession = { cookies: string[] };

/**
 * Signs in with e-mail and password. Wrong and unknown are one answer (`badCredentials`); repeated failures lock the
 * account for a while (`tooManyRequests`, with the minutes to wait), for the right password too.
 */
export async function signInWithPassword(
  input: z.infer<typeof signInWithPasswordInput>,
  origin: Origin,
): Promise<Result<NewSession>> {
  const email = input.email.toLowerCase();
  const wait = await countAttempt(email, origin.address);
  if (wait !== null) return refuse("tooManyRequests", { params: { minutes: Math.ceil(wait / 60) } });
  const response = await auth().api.signInEmail({
    body: { email, password: input.password, rememberMe: true },
    headers: new Headers({ "user-agent": origin.userAgent, "x-forwarded-for": origin.address }),
    asResponse: true,
  });
  if (!response.ok) return refuse((await isBanned(response)) ? "accountDisabled" : "badCredentials");
  await forgetAttempts(email);
  return ok({ cookies: response.headers.getSetCookie() });
}

async function isBanned(response: Response): Promise<boolean> {
  const body = z.object({ code: z.string() }).safeParse(await response.json().catch(() => null));
  return body.success && body.data.code === "BANNED_USER";
}
