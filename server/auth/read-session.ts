import { type Actor, grantsSchema } from "#domain/access.ts";
import { type ReaderLocale, readerLocaleSchema } from "#domain/locale.ts";
import { rolesOf } from "#domain/users/roles-of.ts";
import { auth } from "#server/auth/auth.ts";

/** Who is signed in, and how they like the studio. */
export type SignedIn = { actor: Actor; email: string; colorScheme: "auto" | "light" | "dark"; sessionId: string };

/**
 * The session that a request's cookies carry; null when there is none, it ended, or its account is disabled. It lasts longer
 * with what somebody does; `renew: false` is for what a page asks by itself as long as it is open.
 */
export async function readSession(headers: Headers, { renew = true } = {}): Promise<SignedIn | null> {
  const found = await auth().api.getSession({ headers, query: { disableRefresh: !renew } });
  if (!found || found.user.banned) return null;
  const { user, session } = found;
  const colorScheme = user.colorScheme === "light" || user.colorScheme === "dark" ? user.colorScheme : "auto";
  return {
    actor: {
      id: user.id,
      name: user.name,
      roles: rolesOf(user.role ?? ""),
      // What can't be read must not be taken for no narrowing at all.
      grants: grantsSchema.parse(user.grants),
      locale: localeOf(user.locale),
    },
    email: user.email,
    colorScheme,
    sessionId: session.id,
  };
}

function localeOf(value: string | null | undefined): ReaderLocale {
  const parsed = readerLocaleSchema.safeParse(value);
  return parsed.success ? parsed.data : "zh-Hans";
}
