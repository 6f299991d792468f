import { beforeEach, describe, expect, test } from "vitest";
import { appDb } from "#db/client.ts";
import { createColumn, createPerson, createUser, documentOf } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import type { Actor } from "#domain/access.ts";
import type { ArticleDetails } from "#domain/article/article.ts";
import type { ArticleForDesk } from "#domain/article/article-for-desk.ts";
import { createId } from "#domain/ids.ts";
import type { ImportedArticle } from "#domain/importing/imported-article.ts";
import { createArticle, createArticleInput } from "#server/articles/create-article.ts";
import { importArticle } from "#server/articles/import-article.ts";
import { readArticle } from "#server/articles/read-article.ts";
import { saveArticleDetails } from "#server/articles/save-article-details.ts";
import { switchSource } from "#server/articles/switch-source.ts";

useTestDatabase();

let ann: Actor;
let bob: Actor;

beforeEach(async () => {
  ann = await createUser({ roles: ["editor"] });
  bob = await createUser({ roles: ["translator"] });
});

const create = (actor: Actor, input: object) =>
  createArticle(actor, createArticleInput.parse({ commandId: createId(), sourceLanguage: "zh", ...input }));

async function read(articleId: string): Promise<ArticleForDesk> {
  const result = await readArticle(ann, { articleId });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

async function created(input: object = {}): Promise<ArticleForDesk> {
  const result = await create(ann, { title: "数字中国", ...input });
  if (!result.ok) throw new Error(result.error.code);
  return read(result.value.articleId);
}

function saveDetails(actor: Actor, article: ArticleForDesk, details: Partial<ArticleDetails>, over: object = {}) {
  return saveArticleDetails(actor, {
    commandId: createId(),
    articleId: article.id,
    baseLockVersion: article.lockVersion,
    details: { ...article.details, ...details },
    ...over,
  });
}

describe("creating", () => {
  test("gives both editions, a slug from the title and a first revision of what is said", async () => {
    const article = await created({ script: "Hant", title: "數字中國" });
    expect(article).toMatchObject({
      sourceLanguage: "zh",
      templateId: "desk",
      lockVersion: 1,
      details: { slug: "shu-zi-zhong-guo", columnId: null, credits: [] },
      editions: { zh: { title: "數字中國", script: "Hant" }, en: { title: "", script: null, lockVersion: 1 } },
      alignment: { rows: [] },
      workflow: { status: { zh: "draft", en: "draft" } },
      publications: {},
    });
    expect(article.id).toHaveLength(8);
    expect(article.editions.zh?.contributions).toEqual({ title: [ann.id] });
    const revisions = await appDb().revision.findMany({ where: { edition: { articleId: article.id } } });
    expect(revisions).toMatchObject([{ number: 1, reason: "created", title: "數字中國" }]);
  });

  test("a repeated command creates one article", async () => {
    const commandId = createId();
    const answers = await Promise.all([create(ann, { commandId }), create(ann, { commandId })]);
    expect(answers[0]).toEqual(answers[1]);
    expect(await appDb().article.count({ where: { createdBy: ann.id } })).toBe(1);
  });

  test("a translator may not create, and an unknown column is not found", async () => {
    expect(await create(bob, {})).toMatchObject({ error: { code: "forbidden" } });
    expect(await create(ann, { columnId: createId() })).toMatchObject({
      error: { code: "notFound", params: { what: "column" } },
    });
    expect(await appDb().article.count({ where: { createdBy: ann.id } })).toBe(0);
  });
});

describe("saving the details", () => {
  test("stores them in their order and remembers who changed what", async () => {
    const article = await created();
    const column = await createColumn();
    const [first, second] = [await createPerson(), await createPerson({ hans: "曾雯", hant: "曾雯", en: "Zeng Wen" })];
    const credits: ArticleDetails["credits"] = [
      { roles: ["translator", "editor"], personIds: [second.id, first.id], language: "en" },
      { roles: ["planner"], personIds: [first.id] },
    ];
    const saved = await saveDetails(bob, article, {
      columnId: column.id,
      credits,
      datePublished: "2025-10-11T09:17:10+08:00",
    });
    expect(saved).toMatchObject({ ok: true, value: { lockVersion: 2, voided: false } });
    const after = await read(article.id);
    expect(after.details).toMatchObject({ columnId: column.id, credits, datePublished: "2025-10-11T09:17:10+08:00" });
    expect(after.people.map((person) => person.id).sort()).toEqual([first.id, second.id].sort());
    const { contributions } = await appDb().article.findUniqueOrThrow({ where: { id: article.id } });
    expect(contributions).toMatchObject({ slug: [ann.id], columnId: [bob.id], credits: [bob.id] });
  });

  test("one of two at once wins and the other gets the conflict with what stands", async () => {
    const article = await created();
    const results = await Promise.all([
      saveDetails(ann, article, { slug: "one" }),
      saveDetails(bob, article, { slug: "two" }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const { details, lockVersion } = await read(article.id);
    expect(results.find((result) => !result.ok)).toMatchObject({
      error: { code: "conflict", detail: { current: { details, lockVersion } } },
    });
  });

  test("what the desk does not have is not found, and nothing is written", async () => {
    const article = await created();
    const cover = { mediaId: createId(), alt: { zh: "", en: "" }, caption: { zh: "", en: "" } };
    const cases: [Partial<ArticleDetails>, string][] = [
      [{ columnId: createId() }, "column"],
      [{ outletId: createId() }, "outlet"],
      [{ tagIds: [createId()] }, "tag"],
      [{ cover }, "media"],
      [{ credits: [{ roles: ["editor"], personIds: [createId()] }] }, "person"],
    ];
    for (const [details, what] of cases)
      expect(await saveDetails(ann, article, details)).toMatchObject({ error: { code: "notFound", params: { what } } });
    expect(await saveDetails(ann, article, {}, { articleId: "nothere1" })).toMatchObject({
      error: { code: "notFound" },
    });
    expect(await read(article.id)).toEqual(article);
  });

  test("a person twice in one group is refused", async () => {
    const article = await created();
    const { id } = await createPerson();
    expect(await saveDetails(ann, article, { credits: [{ roles: ["editor"], personIds: [id, id] }] })).toMatchObject({
      error: { code: "invalidInput" },
    });
  });
});

describe("importing", () => {
  const imported = (over: Partial<ImportedArticle> = {}): ImportedArticle => ({
    commandId: createId(),
    sourceLanguage: "zh",
    templateId: "desk",
    details: {
      slug: "two-lines",
      columnId: null,
      tagIds: [],
      outletId: null,
      datePublished: null,
      cover: null,
      credits: [],
    },
    editions: {
      zh: { script: "Hant", title: "兩行", deck: "", document: documentOf(["一", "二", "三"], "s") },
      en: { title: "Two lines", deck: "A deck", document: documentOf(["One", "Two"], "t") },
    },
    rows: [
      { sourceIds: ["s1"], targetIds: ["t1"], status: "confirmed" },
      { sourceIds: ["s2"], targetIds: ["t2"], status: "draft" },
    ],
    ...over,
  });

  test("makes a draft with the pairs it found; other blocks stand alone at their place", async () => {
    const result = await importArticle(ann, imported({ id: "abcd1234" }));
    expect(result).toEqual({ ok: true, value: { articleId: "abcd1234", proposed: 0 } });
    const article = await read("abcd1234");
    expect(article).toMatchObject({
      details: { slug: "two-lines" },
      editions: { zh: { title: "兩行" }, en: { deck: "A deck" } },
    });
    expect(article.alignment.rows).toMatchObject([
      { sourceIds: ["s1"], targetIds: ["t1"], status: "confirmed", origin: "import", confirmedBy: ann.id },
      { sourceIds: ["s2"], targetIds: ["t2"], status: "draft", origin: "import" },
      { sourceIds: ["s3"], targetIds: [], status: "draft" },
    ]);
    const hashes = article.alignment.rows.flatMap((row) => row.sourceHashes);
    expect(await appDb().wording.count({ where: { hash: { in: hashes } } })).toBe(2);
    const revisions = await appDb().revision.findMany({ where: { edition: { articleId: "abcd1234" } } });
    expect(revisions.map(({ number, reason }) => [number, reason])).toEqual([
      [1, "import"],
      [1, "import"],
    ]);
  });

  test("one language alone gives the other an empty edition", async () => {
    const result = await importArticle(
      ann,
      imported({
        editions: { en: imported().editions.en },
        rows: [{ sourceIds: [], targetIds: ["t1"], status: "draft" }],
      }),
    );
    const article = await read(result.ok ? result.value.articleId : "");
    expect(article.editions.zh).toMatchObject({ title: "", document: documentOf([]) });
    expect(article.alignment.rows.map((row) => row.targetIds)).toEqual([["t1"], ["t2"]]);
  });

  test("an id that is taken, rows that name unknown blocks and a stranger's roles are refused", async () => {
    await importArticle(ann, imported({ id: "taken123" }));
    expect(await importArticle(ann, imported({ id: "taken123" }))).toMatchObject({ error: { code: "duplicate" } });
    const rows: ImportedArticle["rows"] = [{ sourceIds: ["nope"], targetIds: [], status: "draft" }];
    expect(await importArticle(ann, imported({ rows }))).toMatchObject({ error: { code: "invalidInput" } });
    const twice: ImportedArticle["rows"] = [
      { sourceIds: ["s1"], targetIds: [], status: "draft" },
      { sourceIds: ["s1"], targetIds: [], status: "draft" },
    ];
    expect(await importArticle(ann, imported({ rows: twice }))).toMatchObject({ error: { code: "invalidInput" } });
    expect(await importArticle(bob, imported())).toMatchObject({ error: { code: "forbidden" } });
  });
});

describe("switching the source", () => {
  test("turns the rows round, and asking again changes nothing", async () => {
    const article = await created();
    const input = { articleId: article.id, language: "en" as const };
    expect(await switchSource(bob, { ...input, commandId: createId() })).toEqual({
      ok: true,
      value: { sourceLanguage: "en", voided: false },
    });
    expect((await read(article.id)).sourceLanguage).toBe("en");
    expect(await switchSource(bob, { ...input, commandId: createId() })).toMatchObject({ ok: true });
  });
});

test("an unknown article is not found", async () => {
  expect(await readArticle(ann, { articleId: "nothere1" })).toMatchObject({ error: { code: "notFound" } });
});
