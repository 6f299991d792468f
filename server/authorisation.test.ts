import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { appDb } from "#db/client.ts";
import { createUser } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { type NarrowableRole, narrowableRoles, roles } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import { type Language, languages } from "#domain/locale.ts";
import { storedRelease } from "#server/releases/testing/bundle.ts";
import { everybody } from "#server/testing/authorisation-case.ts";
import { authorisationCases } from "#server/testing/authorisation-cases.ts";
import { ownAccount, throughOthers, withoutActor } from "#server/testing/authorisation-exceptions.ts";
import { column } from "#server/testing/authorisation-inputs.ts";
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

/** The ids by which inputs name an article, or the column of one to be made. */
const named = z.object({
  articleId: z.string().optional(),
  editionId: z.string().optional(),
  columnId: z.string().nullish(),
  details: z.object({ columnId: z.string().nullish() }).optional(),
  releaseId: z.string().optional(),
  member: z.object({ articleId: z.string() }).optional(),
});

test("what changes an article or decides about it says for which languages a role must be held", async () => {
  for (const [name, { allowed, input, article }] of Object.entries(authorisationCases)) {
    if (article || allowed === everybody || allowed.length === 0) continue;
    const { articleId, editionId } = named.safeParse(await input(await createUser())).data ?? {};
    expect([name, articleId ?? editionId]).toEqual([name, undefined]);
  }
});

const aboutArticles = Object.entries(authorisationCases).filter(([, { article }]) => article);

describe.each(aboutArticles)("%s, by a narrowed role", (name, { allowed, input, article, answer = "done" }) => {
  const narrowable = narrowableRoles.filter((role) => allowed.includes(role));
  /** What the holder of a role gets who has it for these languages of the article's column, or of another. */
  async function asked(
    role: NarrowableRole,
    languages: Language[],
    where: "here" | "elsewhere",
  ): Promise<string | null> {
    const actor = await createUser({ roles: [role] });
    const given = await input(actor);
    const here = await columnOf(given);
    if (where === "here" && here === null) return null;
    const columns = [where === "here" && here !== null ? here : await column()];
    const grants = [{ role, columns, languages }];
    await appDb().user.update({ where: { id: actor.id }, data: { grants } });
    return callUseCase(name, { ...actor, grants }, given);
  }

  test.each(narrowable)("as %s of another column", async (role) => {
    expect(await asked(role, ["zh", "en"], "elsewhere")).toBe("beyondRights");
  });

  test.each(narrowable)("as %s of its column", async (role) => {
    expect([answer, null]).toContain(await asked(role, ["zh", "en"], "here"));
  });

  const others = article === "any" ? [] : languages.filter((language) => article === "pair" || language !== article);
  test.each(narrowable.flatMap((role) => others.map((other) => ({ role, other }))))(
    "as $role of its column, for $other only",
    async ({ role, other }) => {
      expect(["beyondRights", null]).toContain(await asked(role, [other], "here"));
    },
  );
});

/** The article that is put into a release, or the first that it has. */
async function articleOf(input: unknown): Promise<string | undefined> {
  const { releaseId, member } = named.parse(input);
  if (!releaseId || member) return member?.articleId;
  return (await storedRelease(releaseId)).members[0]?.articleId;
}

async function columnOf(input: unknown): Promise<string | null> {
  const { articleId = await articleOf(input), editionId, columnId, details } = named.parse(input);
  if (!articleId && !editionId) return columnId ?? details?.columnId ?? null;
  const where = articleId ? { id: articleId } : { editions: { some: { id: editionId ?? "" } } };
  return (await appDb().article.findFirstOrThrow({ where })).columnId;
}

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
