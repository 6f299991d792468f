import { z } from "zod";
import { countAttempt, forgetAttempts } from "#db/auth/attempt-limits.ts";
import { announce } from "#db/presence/announce.ts";
import { transaction } from "#db/transaction.ts";
import { hasPassword } from "#db/users/users.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { auth } from "#server/auth/auth.ts";
import { readSession } from "#server/auth/read-session.ts";

export const changePasswordInput = z.strictObject({
  /** Empty for an account that never had one: it came in by a link. */
  current: z.string().max(256),
  next: z.string().min(12).max(256),
});

/** Sets or changes one's own password and ends all other sessions. */
export async function changePassword(
  headers: Headers,
  input: z.infer<typeof changePasswordInput>,
): Promise<Result<{ cookies: string[] }>> {
  const session = await readSession(headers);
  if (!session) return refuse("notSignedIn");
  if (!(await transaction((tx) => hasPassword(tx, session.actor.id)))) {
    await auth().api.setPassword({ body: { newPassword: input.next }, headers });
    await auth().api.revokeOtherSessions({ headers });
    return ok({ cookies: [] });
  }
  const wait = await countAttempt(`password:${session.actor.id}`, `account:${session.actor.id}`);
  if (wait !== null) return refuse("tooManyRequests", { params: { minutes: Math.ceil(wait / 60) } });
  const response = await auth().api.changePassword({
    body: { currentPassword: input.current, newPassword: input.next, revokeOtherSessions: true },
    headers,
    asResponse: true,
  });
  if (!response.ok) return refuse("badCredentials");
  await forgetAttempts(`password:${session.actor.id}`);
  await announce({ kind: "sessions", userId: session.actor.id });
  return ok({ cookies: response.headers.getSetCookie() });
}
