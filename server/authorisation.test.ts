import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createUser } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { roles } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import { authorisationCases } from "#server/testing/authorisation-cases.ts";
import { ownAccount, throughOthers, withoutActor } from "#server/testing/authorisation-exceptions.ts";
import { callUseCase, findUseCases } from "#server/testing/find-use-cases.ts";

useTestDatabase();

// What the boot gives every process; mails to new people go to the outbox of this folder.
const folder = mkdtempSync(join(tmpdir(), "duizhao-authorisation-"));
beforeAll(() => {
  Object.assign(process.env, { DUIZHAO_DATA_DIR: folder, DUIZHAO_SECRET: createId(40) });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const found = findUseCases();

test("every use case stands in the table, and nothing else does", () => {
  const names = (takesActor: boolean) => found.filter((one) => one.takesActor === takesActor).map(({ name }) => name);
  expect(names(true)).toEqual(
    Object.keys({ ...authorisationCases, ...throughOthers }).sort((a, b) => a.localeCompare(b)),
  );
  expect(names(false)).toEqual(Object.keys(withoutActor).sort((a, b) => a.localeCompare(b)));
  expect(found.length).toBeGreaterThan(40);
});

describe.each(Object.entries(authorisationCases))("%s", (name, { allowed, input, answer = "done" }) => {
  test.each(roles)("as %s", async (role) => {
    const actor = await createUser({ roles: [role] });
    expect(await callUseCase(name, actor, await input(actor))).toBe(allowed.includes(role) ? answer : "forbidden");
  });

  test("as somebody without a role", async () => {
    const actor = await createUser({ roles: [] });
    const expected = ownAccount.includes(name) ? answer : "forbidden";
    expect(await callUseCase(name, actor, await input(actor))).toBe(expected);
  });
});
