import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { closeAttemptLimits, countAttempt } from "#db/auth/attempt-limits.ts";
import { appDb } from "#db/client.ts";
import { createUser } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import type { Grant } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import { forgetAuth } from "#server/auth/auth.ts";
import { changePassword } from "#server/auth/change-password.ts";
import { makeSignInLink } from "#server/auth/make-sign-in-link.ts";
import { readSession } from "#server/auth/read-session.ts";
import { signInWithLink } from "#server/auth/sign-in-with-link.ts";
import { signInWithPassword } from "#server/auth/sign-in-with-password.ts";
import { signOut } from "#server/auth/sign-out.ts";
import { disableUser } from "#server/users/disable-user.ts";
import { enableUser } from "#server/users/enable-user.ts";

useTestDatabase();
process.env.DUIZHAO_SECRET = "a-secret-of-the-tests-with-enough-characters";

afterAll(async () => {
  forgetAuth();
  await closeAttemptLimits();
});
beforeEach(async () => {
  await appDb().rateLimit.deleteMany();
});

const password = "correct horse battery staple";
const from = (address = "192.0.2.7") => ({ address, userAgent: "test" });
const tokenOf = (link: string) => new URL(link).searchParams.get("token") ?? "";

/** What the browser would send next. */
function withCookies(result: Awaited<ReturnType<typeof signInWithLink>>): Headers {
  if (!result.ok) throw new Error(result.error.code);
  return new Headers({ cookie: result.value.cookies.map((cookie) => cookie.split(";")[0]).join("; ") });
}

async function signedIn(email: string): Promise<Headers> {
  return withCookies(await signInWithLink({ token: tokenOf(await makeSignInLink(email)) }, from()));
}

async function withPassword() {
  const user = await createUser({ roles: ["editor", "reviewer"], locale: "zh-Hant" });
  expect(await changePassword(await signedIn(user.email), { current: "", next: password })).toMatchObject({ ok: true });
  return user;
}

describe("a one-time link", () => {
  test("signs in the person it was made for, with their roles, what narrows them and their language", async () => {
    const grants: Grant[] = [{ role: "translator", columns: ["some-column"], languages: ["en"] }];
    const user = await createUser({ roles: ["translator"], grants, locale: "zh-Hant" });
    const session = await readSession(await signedIn(user.email));
    expect(session?.actor).toEqual({
      id: user.id,
      name: user.name,
      roles: ["translator"],
      grants,
      locale: "zh-Hant",
    });
  });

  test("works once, also when it is followed many times at once", async () => {
    const { email } = await createUser();
    const token = tokenOf(await makeSignInLink(email));
    const answers = await Promise.all(Array.from({ length: 5 }, () => signInWithLink({ token }, from())));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await signInWithLink({ token }, from())).toMatchObject({ error: { code: "linkInvalid" } });
  });

  test("gives a cookie that no script reads and no other site sends, and on https never goes in the clear", async () => {
    const { email } = await createUser();
    for (const url of ["http://desk.example", "https://desk.example"]) {
      process.env.DUIZHAO_URL = url;
      forgetAuth();
      const result = await signInWithLink({ token: tokenOf(await makeSignInLink(email)) }, from());
      const session = result.ok ? result.value.cookies.find((cookie) => cookie.includes("session_token=")) : "";
      expect(session).toMatch(/; HttpOnly\b.*; SameSite=Lax$/);
      expect(/^__Secure-.*; Secure;/.test(session ?? ""), url).toBe(url.startsWith("https"));
    }
    delete process.env.DUIZHAO_URL;
    forgetAuth();
  });

  test("is refused after a quarter of an hour", async () => {
    const { email } = await createUser();
    const token = tokenOf(await makeSignInLink(email));
    await appDb().verification.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await signInWithLink({ token }, from())).toMatchObject({ error: { code: "linkInvalid" } });
  });

  test("is not stored as it is: who reads the table can't sign in", async () => {
    const { email } = await createUser();
    const token = tokenOf(await makeSignInLink(email));
    expect(JSON.stringify(await appDb().verification.findMany())).not.toContain(token);
  });

  test("made up, it signs nobody in", async () => {
    expect(await signInWithLink({ token: "x".repeat(32) }, from())).toMatchObject({ error: { code: "linkInvalid" } });
  });
});

describe("a password", () => {
  test("signs in, whatever the case of the address", async () => {
    const { email } = await withPassword();
    expect(await signInWithPassword({ email: email.toUpperCase(), password }, from())).toMatchObject({ ok: true });
  });

  test("wrong and unknown are one answer", async () => {
    const { email } = await withPassword();
    const wrong = await signInWithPassword({ email, password: "something else" }, from());
    const unknown = await signInWithPassword({ email: "nobody@example.org", password }, from());
    expect(wrong).toEqual(unknown);
    expect(wrong).toMatchObject({ error: { code: "badCredentials" } });
  });

  test("after five failures the account is locked, for the right password too", async () => {
    const { email } = await withPassword();
    for (let attempt = 0; attempt < 5; attempt++) await signInWithPassword({ email, password: "wrong" }, from());
    expect(await signInWithPassword({ email, password }, from("198.51.100.9"))).toMatchObject({
      error: { code: "tooManyRequests", params: { minutes: 15 } },
    });
  });

  test("fifty guesses at once are five guesses", async () => {
    const { email } = await withPassword();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        signInWithPassword({ email, password: "wrong" }, from(`10.0.0.${index}`)),
      ),
    );
    const codes = answers.map((answer) => (answer.ok ? "ok" : answer.error.code));
    expect(codes.filter((code) => code === "badCredentials")).toHaveLength(5);
    expect(codes.filter((code) => code === "tooManyRequests")).toHaveLength(45);
  });

  test("a success forgets the failures before it", async () => {
    const { email } = await withPassword();
    for (let round = 0; round < 3; round++) {
      for (let attempt = 0; attempt < 4; attempt++) await signInWithPassword({ email, password: "wrong" }, from());
      expect(await signInWithPassword({ email, password }, from())).toMatchObject({ ok: true });
    }
  });

  test("one address that tries many accounts is stopped as well", async () => {
    const { email } = await withPassword();
    for (let attempt = 0; attempt < 50; attempt++) await countAttempt(createId(), "192.0.2.77");
    expect(await signInWithPassword({ email, password }, from("192.0.2.77"))).toMatchObject({
      error: { code: "tooManyRequests" },
    });
    expect(await signInWithPassword({ email, password }, from("192.0.2.78"))).toMatchObject({ ok: true });
  });

  test("setting the first one ends the other sessions, and not one's own", async () => {
    const { email } = await createUser();
    const [here, elsewhere] = [await signedIn(email), await signedIn(email)];
    expect(await changePassword(here, { current: "", next: password })).toMatchObject({ ok: true });
    expect(await readSession(elsewhere)).toBeNull();
    expect((await readSession(here))?.email).toBe(email);
  });

  test("changing it ends the other sessions and asks for the old one", async () => {
    const { email } = await withPassword();
    const [here, elsewhere] = [await signedIn(email), await signedIn(email)];
    expect(await changePassword(here, { current: "wrong", next: "another long one" })).toMatchObject({
      error: { code: "badCredentials" },
    });
    expect(await changePassword(here, { current: password, next: "another long one" })).toMatchObject({ ok: true });
    expect(await readSession(elsewhere)).toBeNull();
  });
});

describe("a session", () => {
  test("ends with signing out", async () => {
    const { email } = await createUser();
    const headers = await signedIn(email);
    await signOut(headers);
    expect(await readSession(headers)).toBeNull();
  });

  test("with a forged signature is nobody's", async () => {
    const { email } = await createUser();
    const cookie = (await signedIn(email)).get("cookie") ?? "";
    expect(await readSession(new Headers({ cookie: `${cookie.slice(0, -6)}AAAAAA` }))).toBeNull();
  });

  test("dies at once when the account is disabled, and so do its links", async () => {
    const admin = await createUser({ roles: ["admin"] });
    const user = await withPassword();
    const headers = await signedIn(user.email);
    const unused = tokenOf(await makeSignInLink(user.email));
    expect(await disableUser(admin, { commandId: createId(), userId: user.id })).toMatchObject({ ok: true });
    expect(await readSession(headers)).toBeNull();
    expect(await signInWithLink({ token: unused }, from())).toMatchObject({ error: { code: "linkInvalid" } });
    expect(await signInWithPassword({ email: user.email, password }, from())).toMatchObject({ ok: false });
    // One that was being made meanwhile leads nowhere either.
    const late = tokenOf(await makeSignInLink(user.email));
    expect(await signInWithLink({ token: late }, from())).toMatchObject({ error: { code: "linkInvalid" } });
    expect(await appDb().session.count({ where: { userId: user.id } })).toBe(0);
    await enableUser(admin, { commandId: createId(), userId: user.id });
    expect(await signInWithPassword({ email: user.email, password }, from())).toMatchObject({ ok: true });
  });
});
