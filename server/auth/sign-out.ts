import { announce } from "#db/presence/announce.ts";
import { auth } from "#server/auth/auth.ts";
import { readSession } from "#server/auth/read-session.ts";

/** Ends the session that these headers carry; gives the cookies that make the browser forget it. */
export async function signOut(headers: Headers): Promise<string[]> {
  const session = await readSession(headers);
  const response = await auth().api.signOut({ headers, asResponse: true });
  if (session) await announce({ kind: "sessions", userId: session.actor.id });
  return response.headers.getSetCookie();
}
