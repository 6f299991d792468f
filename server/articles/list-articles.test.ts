import { beforeAll, describe, expect, test } from "vitest";
import { appDb } from "#db/client.ts";
import { createColumn, createUser, documentOf } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import type { Actor } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import { createArticle, createArticleInput } from "#server/articles/create-article.ts";
import { listArticles, listArticlesInput } from "#server/articles/list-articles.ts";
import { readArticle } from "#server/articles/read-article.ts";
import { saveWorkingCopy } from "#server/editions/save-working-copy.ts";

useTestDatabase();

let ann: Actor;
let bob: Actor;
let column: { id: string };
const ids: Record<string, string> = {};

async function create(actor: Actor, key: string, input: object) {
  const parsed = createArticleInput.parse({ commandId: createId(), sourceLanguage: "zh", ...input });
  const result = await createArticle(actor, parsed);
  if (!result.ok) throw new Error(result.error.code);
  ids[key] = result.value.articleId;
}

beforeAll(async () => {
  ann = await createUser({ roles: ["editor"], name: "Ann" });
  bob = await createUser({ roles: ["editor"], name: "Bob" });
  column = await createColumn();
  await create(ann, "bay", { title: "大湾区的数字生活", columnId: column.id });
  await create(ann, "percent", { title: "增长100%_以上", script: "Hans" });
  await create(bob, "trad", { title: "數據成為新要素", script: "Hant" });
  await create(bob, "english", { title: "Digital China", sourceLanguage: "en" });
  const article = await readArticle(bob, { articleId: ids.bay ?? "" });
  const english = article.ok ? article.value.editions.en : undefined;
  await saveWorkingCopy(bob, {
    commandId: createId(),
    editionId: english?.id ?? "",
    baseLockVersion: 1,
    title: "Life in the Greater Bay Area",
    deck: "",
    document: documentOf(["One"]),
  });
  await appDb().workflowState.create({
    data: { articleId: ids.trad ?? "", state: {}, statusZh: "inReview", statusEn: "draft" },
  });
});

async function list(input: object = {}, actor = ann) {
  const result = await listArticles(actor, listArticlesInput.parse(input));
  if (!result.ok) throw new Error(result.error.code);
  const keys = Object.fromEntries(Object.entries(ids).map(([key, id]) => [id, key]));
  return { ...result.value, keys: result.value.items.map((item) => keys[item.id]) };
}

test("the last saved comes first, with titles, states and who saved it", async () => {
  const { items, keys, total } = await list();
  expect(keys).toEqual(["bay", "english", "trad", "percent"]);
  expect(total).toBe(4);
  expect(items[0]).toMatchObject({
    titles: { zh: "大湾区的数字生活", en: "Life in the Greater Bay Area" },
    column: { id: column.id, name: { en: "City Notes" } },
    status: { zh: "draft", en: "draft" },
    published: { zh: false, en: false },
    savedBy: { id: bob.id, name: "Bob" },
  });
  expect(items[2]).toMatchObject({ status: { zh: "inReview", en: "draft" }, script: "Hant" });
});

describe("search by title", () => {
  test.each([
    ["大湾区", ["bay"]],
    ["大灣區", ["bay"]],
    ["greater BAY", ["bay"]],
    ["数据", ["trad"]],
    ["數據", ["trad"]],
    ["100%_", ["percent"]],
    ["%", ["percent"]],
    ["_", ["percent"]],
    ["  china ", ["english"]],
    ["nothing like it", []],
    ["\u0000", ["bay", "english", "trad", "percent"]],
  ])("%s finds %j", async (query, expected) => {
    expect((await list({ query })).keys).toEqual(expected);
  });
});

test("filters narrow by column, state, language and one's own work", async () => {
  expect((await list({ columnId: column.id })).keys).toEqual(["bay"]);
  expect((await list({ status: "inReview" })).keys).toEqual(["trad"]);
  expect((await list({ status: "inReview", language: "en" })).keys).toEqual([]);
  expect((await list({ status: "draft", language: "zh" })).keys).toEqual(["bay", "english", "percent"]);
  expect((await list({ language: "en" })).keys).toEqual(["bay", "english"]);
  expect((await list({ status: "published" })).keys).toEqual([]);
  expect((await list({ mine: true })).keys).toEqual(["bay", "percent"]);
  expect((await list({ mine: true }, bob)).keys).toEqual(["bay", "english", "trad"]);
});

test("pages have the total of all", async () => {
  expect(await list({ pageSize: 3 })).toMatchObject({ total: 4, keys: ["bay", "english", "trad"] });
  expect(await list({ pageSize: 3, page: 2 })).toMatchObject({ total: 4, keys: ["percent"] });
  expect(await list({ pageSize: 3, page: 9 })).toMatchObject({ total: 4, keys: [] });
});

test("somebody without a role sees nothing", async () => {
  const nobody = await createUser({ roles: [] });
  expect(await listArticles(nobody, listArticlesInput.parse({}))).toMatchObject({ error: { code: "forbidden" } });
});
