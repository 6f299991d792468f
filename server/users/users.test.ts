import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { closeAttemptLimits } from "#db/auth/attempt-limits.ts";
import { appDb } from "#db/client.ts";
import { createUser } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { createId } from "#domain/ids.ts";
import { forgetAuth } from "#server/auth/auth.ts";
import { doJobs, waitingJobs } from "#server/jobs/testing/run-jobs.ts";
import { disableUser } from "#server/users/disable-user.ts";
import { inviteUser } from "#server/users/invite-user.ts";
import { listUsers } from "#server/users/list-users.ts";
import { requestSignInLink } from "#server/users/request-sign-in-link.ts";
import { revokeSession } from "#server/users/revoke-session.ts";
import { sendSignInLink } from "#server/users/send-sign-in-link.ts";
import { setRoles } from "#server/users/set-roles.ts";

useTestDatabase();
process.env.DUIZHAO_SECRET = "a-secret-of-the-tests-with-enough-characters";
const dataDir = mkdtempSync(join(tmpdir(), "duizhao-users-"));
process.env.DUIZHAO_DATA_DIR = dataDir;

afterAll(async () => {
  forgetAuth();
  await closeAttemptLimits();
  rmSync(dataDir, { recursive: true });
});
beforeEach(async () => {
  rmSync(join(dataDir, "outbox"), { recursive: true, force: true });
  await appDb().user.deleteMany();
  await appDb().rateLimit.deleteMany();
});

const admin = () => createUser({ roles: ["admin"], name: "Ada" });
const outbox = () => {
  try {
    return readdirSync(join(dataDir, "outbox")).map((name) => readFileSync(join(dataDir, "outbox", name), "utf8"));
  } catch {
    return [];
  }
};

describe("an invitation", () => {
  const invitation = {
    name: "曾乐言",
    email: "New@Example.org",
    roles: ["editor" as const],
    locale: "zh-Hans" as const,
  };

  test("makes an account and sends its owner a link, in their language", async () => {
    const result = await inviteUser(await admin(), { commandId: createId(), ...invitation, email: "new@example.org" });
    expect(result.ok).toBe(true);
    await doJobs(["mail-invitation"]);
    const [mail, ...others] = outbox();
    expect(others).toEqual([]);
    expect(mail).toContain("To: new@example.org");
    expect(Buffer.from(mail?.split("\r\n\r\n")[1] ?? "", "base64").toString() + mail).toMatch(/sign-in\/link|sign-in=/);
  });

  test("sent twice with one command id is one account", async () => {
    const actor = await admin();
    const command = { commandId: createId(), ...invitation, email: "twice@example.org" };
    const first = await inviteUser(actor, command);
    expect(await inviteUser(actor, command)).toEqual(first);
    await doJobs(["mail-invitation"], { times: 2 });
    expect(outbox()).toHaveLength(1);
    expect(await appDb().user.count({ where: { email: "twice@example.org" } })).toBe(1);
  });

  test("to an address that has an account is refused", async () => {
    const actor = await admin();
    const { email } = await createUser();
    expect(await inviteUser(actor, { commandId: createId(), ...invitation, email })).toMatchObject({
      error: { code: "duplicate" },
    });
  });
});

test("the last administrator can't be removed, by demotion or by disabling", async () => {
  const only = await admin();
  const asked = { commandId: createId(), userId: only.id };
  expect(await setRoles(only, { ...asked, roles: ["editor"], grants: [] })).toMatchObject({
    error: { code: "lastAdmin" },
  });
  expect(await disableUser(only, { ...asked, commandId: createId() })).toMatchObject({ error: { code: "lastAdmin" } });
});

test("two administrators who demote each other at once leave one", async () => {
  const [one, two] = [await admin(), await admin()];
  const demote = (by: typeof one, who: typeof one) =>
    setRoles(by, { commandId: createId(), userId: who.id, roles: ["editor"], grants: [] });
  const answers = await Promise.all([demote(one, two), demote(two, one)]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  const listed = await listUsers(one, {});
  expect(listed.ok && listed.value.users.filter((user) => user.roles.includes("admin"))).toHaveLength(1);
});

test("asking for a link tells nobody whether there is an account", async () => {
  const { email } = await createUser();
  const known = await requestSignInLink({ email }, { address: "192.0.2.1" });
  const unknown = await requestSignInLink({ email: "nobody@example.org" }, { address: "192.0.2.1" });
  expect(known).toEqual(unknown);
  // The request itself does the same for both.
  const jobs = await waitingJobs("mail-sign-in-link");
  const mailId = expect.any(String);
  expect(jobs.map(({ payload }) => payload)).toEqual([
    { mailId, email },
    { mailId, email: "nobody@example.org" },
  ]);
  await doJobs(["mail-sign-in-link"]);
  expect(outbox()).toHaveLength(1);
});

test("a link an administrator sends goes to its owner, never into the answer", async () => {
  const { id, email } = await createUser();
  expect(await sendSignInLink(await admin(), { userId: id })).toEqual({ ok: true, value: { email } });
  await doJobs(["mail-sign-in-link"]);
  expect(outbox().join()).toContain(`To: ${email}`);
});

test("nobody ends a session of somebody else", async () => {
  const [mine, theirs] = [await createUser(), await createUser()];
  const sessionId = createId();
  await appDb().session.create({
    data: { id: sessionId, token: createId(), userId: theirs.id, expiresAt: new Date(Date.now() + 60_000) },
  });
  expect(await revokeSession(mine, { sessionId })).toMatchObject({ error: { code: "notFound" } });
  expect(await revokeSession(theirs, { sessionId })).toMatchObject({ ok: true });
});
