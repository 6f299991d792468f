import { AsyncLocalStorage } from "node:async_hooks";
import { betterAuth } from "better-auth";
import { admin, magicLink } from "better-auth/plugins";
import { authAdapter } from "#db/auth/auth-adapter.ts";
import { parseSettings } from "#domain/settings/settings.ts";

/** How long a one-time link is good for. Long enough for a mail to arrive and be read. */
export const linkLifetimeSeconds = 15 * 60;
const sessionLifetimeSeconds = 14 * 24 * 60 * 60;
const sessionRenewalSeconds = 24 * 60 * 60;

/** Who asked for a link takes its token here; the library would rather send it off itself. */
export const linkDelivery = new AsyncLocalStorage<(token: string) => void>();

let instance: ReturnType<typeof createAuth> | undefined;

/**
 * The sign-in library. It is called from use cases only: none of its own HTTP routes is mounted, so what can be asked of
 * it from outside is exactly what our actions ask.
 */
export function auth() {
  instance ??= createAuth();
  return instance;
}

/** For tests, whose database changes under the process. */
export function forgetAuth(): void {
  instance = undefined;
}

function createAuth() {
  const { url, secret } = parseSettings(process.env);
  if (!secret) throw new Error("DUIZHAO_SECRET is not set: the boot sets it for every process it starts");
  return betterAuth({
    appName: "Duizhao",
    baseURL: url,
    secret,
    database: authAdapter(),
    emailAndPassword: {
      enabled: true,
      // By invitation only.
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 256,
      revokeSessionsOnPasswordReset: true,
    },
    // A revoked session or a disabled account must be refused at once, so every request asks the database.
    session: { expiresIn: sessionLifetimeSeconds, updateAge: sessionRenewalSeconds, cookieCache: { enabled: false } },
    user: {
      additionalFields: {
        locale: { type: "string", defaultValue: "zh-Hans", input: false },
        colorScheme: { type: "string", defaultValue: "auto", input: false },
        personId: { type: "string", required: false, input: false },
        grants: { type: "json", required: false, input: false },
      },
    },
    // Ours counts in the database before anything is checked; see db/auth/attempt-limits.ts.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: "error" },
    advanced: {
      cookiePrefix: "duizhao",
      useSecureCookies: url.startsWith("https://"),
      defaultCookieAttributes: { sameSite: "lax", httpOnly: true, path: "/" },
    },
    plugins: [
      admin(),
      magicLink({
        expiresIn: linkLifetimeSeconds,
        disableSignUp: true,
        storeToken: "hashed",
        sendMagicLink: async ({ token }) => linkDelivery.getStore()?.(token),
      }),
    ],
  });
}
