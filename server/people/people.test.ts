import { beforeAll, describe, expect, test } from "vitest";
import { appDb } from "#db/client.ts";
import { createArticle, createUser } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import type { Actor } from "#domain/access.ts";
import type { Person } from "#domain/credits/credit.ts";
import { createId } from "#domain/ids.ts";
import { saveArticleDetails } from "#server/articles/save-article-details.ts";
import { createPerson, createPersonInput } from "#server/people/create-person.ts";
import { searchPeople, searchPeopleInput } from "#server/people/search-people.ts";
import { updatePerson } from "#server/people/update-person.ts";
import { submitArticle } from "#server/reviews/submit-article.ts";
import { createDesk, sign, viewOf } from "#server/reviews/testing/desk.ts";

useTestDatabase();

let ann: Actor;
beforeAll(async () => {
  ann = await createUser({ roles: ["translator"] });
});

async function create(names: { hans?: string; hant?: string; en?: string }): Promise<Person> {
  const input = { commandId: createId(), names: { hans: "", hant: "", en: "", ...names } };
  const result = await createPerson(ann, createPersonInput.parse(input));
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

async function search(query: string): Promise<string[]> {
  const result = await searchPeople(ann, searchPeopleInput.parse({ query }));
  if (!result.ok) throw new Error(result.error.code);
  return result.value.map((person) => person.names.hans || person.names.en);
}

describe("creating a person", () => {
  test("works out the names nobody gave and marks them unconfirmed", async () => {
    expect((await create({ hant: "陳麗" })).names).toEqual({
      hans: "陈丽",
      hant: "陳麗",
      en: "Chen Li",
      unconfirmed: ["hans", "en"],
    });
    expect((await create({ hans: "曾雯" })).names).toMatchObject({ en: "Zeng Wen", unconfirmed: ["hant", "en"] });
  });

  test("keeps names that were given and leaves empty what can't be worked out", async () => {
    expect((await create({ hans: "刘海乐", hant: "劉海樂", en: "Hailer Liu" })).names.unconfirmed).toEqual([]);
    expect((await create({ en: "Rana Mitter" })).names).toEqual({
      hans: "",
      hant: "",
      en: "Rana Mitter",
      unconfirmed: [],
    });
  });

  test("a repeated command creates one person, and two people may have one name", async () => {
    const input = createPersonInput.parse({ commandId: createId(), names: { hans: "王重名", hant: "", en: "" } });
    const [one, again] = await Promise.all([createPerson(ann, input), createPerson(ann, input)]);
    expect(one).toEqual(again);
    await create({ hans: "王重名" });
    expect(await appDb().person.count({ where: { nameHans: "王重名" } })).toBe(2);
  });

  test("somebody without any name is no input", () => {
    const names = { hans: " ", hant: "", en: "" };
    expect(createPersonInput.safeParse({ commandId: createId(), names }).success).toBe(false);
  });
});

describe("searching", () => {
  beforeAll(async () => {
    await create({ hans: "张岂凡" });
    await create({ hans: "吕布" });
    await create({ hans: "李长安" });
    await create({ en: "Li Chang" });
    await create({ hans: "李长" });
    await create({ en: "O'Brien_100%" });
  });

  test.each([
    ["张岂", ["张岂凡"]],
    ["張豈凡", ["张岂凡"]],
    ["zhang", ["张岂凡"]],
    ["zhangqifan", ["张岂凡"]],
    ["ZHANG QI", ["张岂凡"]],
    ["lü bu", ["吕布"]],
    ["lubu", ["吕布"]],
    ["lvbu", ["吕布"]],
    ["changan", ["李长安"]],
    ["chang'an", ["李长安"]],
    ["李长", ["李长", "李长安"]],
    ["100%", ["O'Brien_100%"]],
    ["obrien", ["O'Brien_100%"]],
    ["%", ["O'Brien_100%"]],
    ["-", []],
    ["", []],
  ])("%s proposes %j", async (query, expected) => {
    expect(await search(query)).toEqual(expected);
  });
});

describe("changing a person", () => {
  const change = (person: Person, over: Partial<Parameters<typeof updatePerson>[1]> = {}) =>
    updatePerson(ann, {
      commandId: createId(),
      personId: person.id,
      baseLockVersion: person.lockVersion,
      names: { ...person.names, unconfirmed: [] },
      bio: { zh: "", en: "" },
      ...over,
    });

  test("confirms names and counts the version", async () => {
    const person = await create({ hans: "丁素云" });
    expect(await change(person)).toMatchObject({ ok: true, value: { lockVersion: 2, names: { unconfirmed: [] } } });
  });

  test("a stale base is refused with the person that stands", async () => {
    const person = await create({ hans: "蔚力" });
    await change(person);
    expect(await change(person)).toMatchObject({
      error: { code: "conflict", detail: { current: { id: person.id, lockVersion: 2 } } },
    });
    expect(await change(person, { personId: createId() })).toMatchObject({ error: { code: "notFound" } });
  });

  test("a reviewer may not", async () => {
    const person = await create({ hans: "何某" });
    const reviewer = await createUser({ roles: ["reviewer"] });
    const input = {
      commandId: createId(),
      personId: person.id,
      baseLockVersion: 1,
      names: person.names,
      bio: person.bio,
    };
    expect(await updatePerson(reviewer, input)).toMatchObject({ error: { code: "forbidden" } });
  });
});

test("approvals fall when a name that they cover changes, and only then", async () => {
  const desk = await createDesk();
  const person = await create({ hans: "何小雨" });
  const { id: articleId } = await createArticle({ createdBy: desk.editor.id });
  const details = { slug: "one", columnId: null, tagIds: [], outletId: null, datePublished: null, cover: null };
  const credits = [{ roles: ["author" as const], personIds: [person.id] }];
  const saved = { commandId: createId(), articleId, baseLockVersion: 1, details: { ...details, credits } };
  expect(await saveArticleDetails(desk.editor, saved)).toMatchObject({ ok: true });
  await submitArticle(desk.editor, { commandId: createId(), articleId, languages: ["zh", "en"] });
  expect(await sign(desk.reviewer, articleId)).toMatchObject({ ok: true });
  const change = (baseLockVersion: number, names: Partial<Person["names"]>, bio: string) =>
    updatePerson(ann, {
      commandId: createId(),
      personId: person.id,
      baseLockVersion,
      names: { ...person.names, ...names },
      bio: { zh: bio, en: "" },
    });
  await change(1, {}, "记者");
  expect((await viewOf(desk.reviewer, articleId)).rounds[0]?.status).toBe("approved");
  await change(2, { en: "Ho Siu-yu" }, "记者");
  expect((await viewOf(desk.reviewer, articleId)).rounds[0]?.status).toBe("inReview");
  expect(await appDb().signature.count({ where: { articleId, voidedAt: null } })).toBe(0);
});
