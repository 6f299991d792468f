import { auth } from "#server/auth/auth.ts";

/** Ends the session that these headers carry; gives the cookies that make the browser forget it. */
export async function signOut(headers: Headers): Promise<string[]> {
  const response = await auth().api.signOut({ headers, asResponse: true });
  return response.headers.getSetCookie();
}
