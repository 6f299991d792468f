import { beforeEach, describe, expect, test } from "vitest";
import { appDb } from "#db/client.ts";
import { type CreatedArticle, createArticle, createUser, documentOf } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import type { Actor } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import { readArticle } from "#server/articles/read-article.ts";
import { listRevisions } from "#server/editions/list-revisions.ts";
import { nameRevision } from "#server/editions/name-revision.ts";
import { readRevision } from "#server/editions/read-revision.ts";
import { restoreRevision } from "#server/editions/restore-revision.ts";
import { saveWorkingCopy } from "#server/editions/save-working-copy.ts";

useTestDatabase();

let ann: Actor;
let bob: Actor;
let article: CreatedArticle;

beforeEach(async () => {
  ann = await createUser({ name: "Ann" });
  bob = await createUser({ name: "Bob" });
  article = await createArticle({ createdBy: ann.id });
});

async function save(actor: Actor, baseLockVersion: number, ...texts: string[]) {
  const saved = await saveWorkingCopy(actor, {
    commandId: createId(),
    editionId: article.editionIds.zh,
    baseLockVersion,
    title: "题",
    deck: "",
    document: documentOf(texts),
  });
  expect(saved.ok).toBe(true);
}
const name = (actor: Actor, given: string, commandId = createId()) =>
  nameRevision(actor, { commandId, editionId: article.editionIds.zh, name: given });
const restore = (actor: Actor, baseLockVersion: number, number: number, commandId = createId()) =>
  restoreRevision(actor, { commandId, editionId: article.editionIds.zh, baseLockVersion, number });
const list = (before?: number, limit = 50) =>
  listRevisions(ann, { editionId: article.editionIds.zh, limit, ...(before === undefined ? {} : { before }) });
async function copy() {
  const result = await readArticle(ann, { articleId: article.id });
  return result.ok ? result.value.editions.zh : undefined;
}

describe("naming", () => {
  test("keeps what stands under a name, even twice", async () => {
    await save(ann, 1, "甲");
    expect(await name(ann, "送审前")).toEqual({ ok: true, value: { number: 1, name: "送审前" } });
    expect(await name(bob, "又一次")).toEqual({ ok: true, value: { number: 2, name: "又一次" } });
    const revision = await readRevision(bob, { editionId: article.editionIds.zh, number: 1 });
    expect(revision).toMatchObject({
      ok: true,
      value: { name: "送审前", reason: "named", document: documentOf(["甲"]) },
    });
  });

  test("a repeated command names once", async () => {
    const commandId = createId();
    await name(ann, "一", commandId);
    expect(await name(ann, "一", commandId)).toMatchObject({ ok: true, value: { number: 1 } });
    expect(await appDb().revision.count({ where: { editionId: article.editionIds.zh } })).toBe(1);
  });

  test("names given at the same moment get numbers without a gap", async () => {
    await Promise.all(Array.from({ length: 8 }, (_, at) => name(at % 2 ? ann : bob, `第${at}`)));
    const listed = await list();
    expect(listed.ok && listed.value.revisions.map((revision) => revision.number)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
  });
});

describe("listing", () => {
  test("pages from the newest, with the names of the people", async () => {
    for (let at = 1; at <= 5; at++) await name(at % 2 ? ann : bob, `第${at}`);
    const first = await list(undefined, 2);
    expect(first).toMatchObject({
      value: {
        more: true,
        revisions: [
          { number: 5, createdByName: "Ann" },
          { number: 4, createdByName: "Bob" },
        ],
      },
    });
    const last = await list(2, 2);
    expect(last).toMatchObject({ value: { more: false, revisions: [{ number: 1 }] } });
  });

  test("unknown editions and numbers are not found", async () => {
    const editionId = createId();
    expect(await listRevisions(ann, { editionId, limit: 5 })).toMatchObject({ error: { code: "notFound" } });
    expect(await readRevision(ann, { editionId, number: 1 })).toMatchObject({ error: { code: "notFound" } });
    expect(await readRevision(ann, { editionId: article.editionIds.zh, number: 9 })).toMatchObject({
      error: { code: "notFound" },
    });
  });
});

describe("restoring", () => {
  test("brings an earlier text back as a new state and keeps what stood", async () => {
    await save(ann, 1, "甲", "乙");
    await name(ann, "早");
    await save(bob, 2, "甲改", "乙", "丙");
    const restored = await restore(ann, 3, 1);
    expect(restored).toMatchObject({ ok: true, value: { lockVersion: 4, revision: 3 } });
    expect(await copy()).toMatchObject({ lockVersion: 4, document: documentOf(["甲", "乙"]), savedBy: ann.id });
    const listed = await list();
    expect(
      listed.ok && listed.value.revisions.map(({ number, reason, createdBy }) => [number, reason, createdBy]),
    ).toEqual([
      [3, "restore", ann.id],
      [2, "pause", bob.id],
      [1, "named", ann.id],
    ]);
    expect(await readRevision(ann, { editionId: article.editionIds.zh, number: 2 })).toMatchObject({
      value: { document: documentOf(["甲改", "乙", "丙"]) },
    });
  });

  test("restored blocks come back with those who wrote them then, and the restorer", async () => {
    await save(ann, 1, "甲");
    await name(ann, "早");
    await save(bob, 2, "完全不同");
    await restore(bob, 3, 1);
    expect((await copy())?.contributions["block:b1"]).toEqual([ann.id, bob.id].sort());
  });

  test("a repeated command restores once", async () => {
    await save(ann, 1, "甲");
    await name(ann, "早");
    await save(ann, 2, "乙");
    const commandId = createId();
    const answer = await restore(ann, 3, 1, commandId);
    expect(await restore(ann, 3, 1, commandId)).toEqual(answer);
    expect((await copy())?.lockVersion).toBe(4);
  });

  test("is refused on a stale base and leaves everything as it was", async () => {
    await save(ann, 1, "甲");
    await name(ann, "早");
    await save(bob, 2, "乙");
    expect(await restore(ann, 2, 1)).toMatchObject({ error: { code: "conflict", detail: { current: await copy() } } });
    expect(await appDb().revision.count({ where: { editionId: article.editionIds.zh } })).toBe(1);
    expect(await restore(ann, 3, 99)).toMatchObject({ error: { code: "notFound" } });
  });
});

test("an earlier revision gets a name, and no other one does", async () => {
  await name(ann, "First");
  await save(bob, 1, "改了。");
  await name(bob, "Second");
  const renamed = { commandId: createId(), editionId: article.editionIds.zh, name: "Before Bob", number: 1 };
  expect(await nameRevision(bob, renamed)).toMatchObject({ ok: true, value: { number: 1 } });
  const found = await listRevisions(ann, { editionId: article.editionIds.zh, limit: 50 });
  expect(found.ok && found.value.revisions.map((revision) => [revision.number, revision.name])).toEqual([
    [2, "Second"],
    [1, "Before Bob"],
  ]);
  expect(await nameRevision(bob, { ...renamed, commandId: createId(), number: 9 })).toMatchObject({
    error: { code: "notFound" },
  });
});
