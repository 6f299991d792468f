import { beforeEach, describe, expect, test } from "vitest";
import { appDb } from "#db/client.ts";
import { createArticle, createUser } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { transaction } from "#db/transaction.ts";
import type { Actor } from "#domain/access.ts";
import { type Document, documentSchema } from "#domain/document/document.ts";
import { createId } from "#domain/ids.ts";
import { publicationSnapshotSchema } from "#domain/publication/snapshot.ts";
import { mostRecords, type RecordBody } from "#domain/records/record.ts";
import { sampleStatistic } from "#domain/records/testing/sample-records.ts";
import { importArticle } from "#server/articles/import-article.ts";
import { readArticle } from "#server/articles/read-article.ts";
import { nameRevision } from "#server/editions/name-revision.ts";
import { readRevision } from "#server/editions/read-revision.ts";
import { restoreRevision } from "#server/editions/restore-revision.ts";
import { createRecord } from "#server/records/create-record.ts";
import { updateRecord } from "#server/records/update-record.ts";
import { loadWorkflow } from "#server/reviews/load-workflow.ts";
import { readChangedFigures } from "#server/reviews/read-changed-figures.ts";
import { submitArticle } from "#server/reviews/submit-article.ts";
import { codeOf, createDesk, type Desk, publish, sign, viewOf } from "#server/reviews/testing/desk.ts";

useTestDatabase();

const recordId = "revenue";
const documentWith = (words: string): Document =>
  documentSchema.parse({
    type: "doc",
    content: [
      { type: "paragraph", attrs: { id: "b1" }, content: [{ type: "text", text: words }] },
      { type: "statistic", attrs: { id: "b2", recordId } },
    ],
  });

/** An article whose two languages print one record. */
const articleOf = (author: Actor, en = documentWith("First.")) =>
  createArticle({ createdBy: author.id, zh: { document: documentWith("第一段。") }, en: { document: en } });

const create = (actor: Actor, articleId: string, body: RecordBody = sampleStatistic, commandId = createId()) =>
  createRecord(actor, { commandId, articleId, recordId, body });
const update = (actor: Actor, articleId: string, baseLockVersion: number, changes: Partial<typeof sampleStatistic>) =>
  updateRecord(actor, {
    commandId: createId(),
    articleId,
    recordId,
    baseLockVersion,
    body: { ...sampleStatistic, ...changes },
  });

async function recordsOf(actor: Actor, articleId: string) {
  const article = await readArticle(actor, { articleId });
  if (!article.ok) throw new Error(article.error.code);
  return article.value.records;
}

describe("a record", () => {
  let ann: Actor;
  let bob: Actor;
  beforeEach(async () => {
    ann = await createUser();
    bob = await createUser();
  });

  test("is the article's, with its version, and a repeated command makes one", async () => {
    const { id } = await articleOf(ann);
    const commandId = createId();
    expect(await create(ann, id, sampleStatistic, commandId)).toMatchObject({ ok: true, value: { lockVersion: 1 } });
    expect(await create(ann, id, sampleStatistic, commandId)).toMatchObject({ ok: true, value: { lockVersion: 1 } });
    expect(await recordsOf(bob, id)).toEqual({ [recordId]: { body: sampleStatistic, lockVersion: 1 } });
    // Another article may have one of the same name.
    expect(codeOf(await create(ann, (await articleOf(ann)).id))).toBe("done");
  });

  test("that somebody else filled in first is not overwritten", async () => {
    const { id } = await articleOf(ann);
    await create(ann, id);
    expect(await create(bob, id, { ...sampleStatistic, value: "1" })).toMatchObject({
      ok: false,
      error: { code: "conflict", detail: { current: { body: sampleStatistic, lockVersion: 1 } } },
    });
  });

  test("is changed only from its newest version; saying the same changes nothing", async () => {
    const { id } = await articleOf(ann);
    await create(ann, id);
    expect(await update(bob, id, 1, { value: "3" })).toMatchObject({ ok: true, value: { lockVersion: 2 } });
    expect(await update(ann, id, 1, { value: "4" })).toMatchObject({
      ok: false,
      error: { code: "conflict", detail: { current: { body: { value: "3" }, lockVersion: 2 } } },
    });
    expect(await update(ann, id, 2, { value: "3" })).toMatchObject({ ok: true, value: { lockVersion: 2 } });
    expect((await recordsOf(ann, id))[recordId]?.body).toMatchObject({ value: "3" });
  });

  test("is one of so many that an article may have, and no import brings more", async () => {
    const { id } = await articleOf(ann);
    const { id: other } = await articleOf(ann);
    const rows = (count: number) =>
      Array.from({ length: count }, (_, at) => ({
        articleId: id,
        id: `r${at}`,
        kind: "statistic",
        body: sampleStatistic,
      }));
    await appDb().articleRecord.createMany({ data: rows(mostRecords - 1) });
    expect(codeOf(await create(ann, id))).toBe("done");
    const another = { commandId: createId(), articleId: id, recordId: "another", body: sampleStatistic };
    expect(await createRecord(ann, another)).toMatchObject({
      ok: false,
      error: { code: "recordsFull", params: { most: mostRecords } },
    });
    expect(await appDb().articleRecord.count({ where: { articleId: id } })).toBe(mostRecords);
    // What is there goes on being changed, and another article has room of its own.
    expect(codeOf(await update(ann, id, 1, { value: "3" }))).toBe("done");
    expect(codeOf(await create(ann, other))).toBe("done");

    const importWith = (count: number) =>
      importArticle(ann, {
        commandId: createId(),
        sourceLanguage: "zh",
        templateId: "desk",
        details: {
          slug: "many-figures",
          columnId: null,
          tagIds: [],
          outletId: null,
          datePublished: null,
          cover: null,
          credits: [],
        },
        editions: { zh: { title: "题", deck: "", document: documentWith("第一段。"), script: "Hans" } },
        rows: [],
        records: Object.fromEntries(rows(count).map(({ id, body }) => [id, body])),
      });
    const articles = await appDb().article.count();
    expect(codeOf(await importWith(mostRecords + 1))).toBe("recordsFull");
    expect(await appDb().article.count()).toBe(articles);
    expect(codeOf(await importWith(mostRecords))).toBe("done");
  });

  test("that isn't there, or of no article, is not found", async () => {
    const { id } = await articleOf(ann);
    expect(codeOf(await update(ann, id, 1, {}))).toBe("notFound");
    expect(codeOf(await create(ann, "no-article"))).toBe("notFound");
  });
});

describe("a record under approval", () => {
  let desk: Desk;
  let articleId: string;
  const submitted = async (en?: Document) => {
    articleId = (await articleOf(desk.editor, en)).id;
    await create(desk.editor, articleId);
    const submit = { commandId: createId(), articleId, languages: ["zh" as const, "en" as const] };
    expect(codeOf(await submitArticle(desk.editor, submit))).toBe("done");
  };
  const changed = async () => {
    const found = await readChangedFigures(desk.reviewer, { articleId });
    if (!found.ok) throw new Error(found.error.code);
    return found.value;
  };
  beforeEach(async () => {
    desk = await createDesk();
  });

  test("is covered by the signature: a change voids it", async () => {
    await submitted();
    const before = (await viewOf(desk.reviewer, articleId)).manifestHash;
    expect(codeOf(await sign(desk.reviewer, articleId))).toBe("done");
    expect(await update(desk.translator, articleId, 1, { value: "3" })).toMatchObject({
      ok: true,
      value: { voided: true },
    });
    const after = (await viewOf(desk.reviewer, articleId)).manifestHash;
    for (const key of ["zh", "en", "pair"] as const) expect(after[key]).not.toBe(before[key]);
    expect(codeOf(await publish(desk.publisher, articleId))).toBe("notApproved");
  });

  test("makes whoever changes it a writer of both languages that print it, and of no other", async () => {
    await submitted();
    await update(desk.reviewer, articleId, 1, { value: "3" });
    expect(codeOf(await sign(desk.reviewer, articleId))).toBe("ownWork");
    expect(codeOf(await sign(desk.secondReviewer, articleId))).toBe("done");

    await submitted(documentSchema.parse({ type: "doc", content: documentWith("First.").content.slice(0, 1) }));
    const before = (await viewOf(desk.reviewer, articleId)).manifestHash;
    await update(desk.reviewer, articleId, 1, { value: "3" });
    const after = (await viewOf(desk.reviewer, articleId)).manifestHash;
    expect(after.zh).not.toBe(before.zh);
    expect(after.en).toBe(before.en);
  });

  test("is published as it was, in each language's script, and stays so", async () => {
    await submitted();
    await sign(desk.reviewer, articleId);
    expect(codeOf(await publish(desk.publisher, articleId))).toBe("done");
    await update(desk.editor, articleId, 1, { value: "3" });
    const rows = await appDb().publication.findMany({ where: { articleId }, orderBy: { language: "asc" } });
    const [en, zh] = rows.map((row) => publicationSnapshotSchema.parse(row.snapshot).readings);
    expect(en).toMatchObject({ en: { records: { [recordId]: { value: sampleStatistic.value } } } });
    expect(zh).toMatchObject({
      Hans: { records: { [recordId]: { label: { zh: "数字产业业务收入" } } } },
      Hant: { records: { [recordId]: { label: { zh: "數字產業業務收入" } } } },
    });
  });

  test("comes back with the revision that printed it, for both languages, and goes again with what stood before", async () => {
    await submitted();
    const { id: editionId } = await appDb().edition.findFirstOrThrow({ where: { articleId, language: "zh" } });
    const restore = (number: number, baseLockVersion: number) =>
      restoreRevision(desk.editor, { commandId: createId(), editionId, number, baseLockVersion });
    const { lockVersion } = await appDb().workingCopy.findUniqueOrThrow({ where: { editionId } });
    const { number } = await appDb().revision.findFirstOrThrow({ where: { editionId }, orderBy: { number: "desc" } });
    await update(desk.translator, articleId, 1, { value: "3" });
    await sign(desk.reviewer, articleId);
    expect(codeOf(await restore(number, lockVersion + 1))).toBe("conflict");
    expect((await recordsOf(desk.editor, articleId))[recordId]).toMatchObject({ lockVersion: 2, body: { value: "3" } });

    // The text is what it was: the figures alone make it another state, and void what covered them.
    const back = await restore(number, lockVersion);
    expect(back).toMatchObject({ ok: true, value: { lockVersion, voided: true, figures: 1 } });
    expect((await recordsOf(desk.editor, articleId))[recordId]).toEqual({ lockVersion: 3, body: sampleStatistic });
    const loaded = await transaction((tx) => loadWorkflow(tx, articleId, desk.reviewer));
    expect(loaded?.policy.contributors.en.toSorted()).toEqual([desk.editor.id, desk.translator.id].sort());

    const revision = back.ok ? back.value.revision : 0;
    expect(await restore(revision - 1, lockVersion)).toMatchObject({ ok: true, value: { figures: 1 } });
    expect((await recordsOf(desk.editor, articleId))[recordId]?.body).toMatchObject({ value: "3" });
    await appDb().articleRecord.deleteMany({ where: { articleId } });
    expect(await restore(revision, lockVersion)).toMatchObject({ ok: true, value: { figures: 1 } });
    expect((await recordsOf(desk.editor, articleId))[recordId]?.body).toEqual(sampleStatistic);
    // A figure that no revision had kept yet is kept before it goes.
    await update(desk.translator, articleId, 1, { value: "5" });
    const again = await restore(revision, lockVersion);
    await restore((again.ok ? again.value.revision : 0) - 1, lockVersion);
    expect((await recordsOf(desk.editor, articleId))[recordId]?.body).toMatchObject({ value: "5" });
  });

  test("is shown to a reviewer with what readers have of it, once it is not that any more", async () => {
    await submitted();
    await sign(desk.reviewer, articleId);
    await publish(desk.publisher, articleId);
    expect((await changed()).published).toMatchObject({ zh: { records: [] }, en: { records: [] } });
    await update(desk.editor, articleId, 1, { value: "3" });
    const records = [{ recordId, was: sampleStatistic, is: { ...sampleStatistic, value: "3" } }];
    const { published, fallen } = await changed();
    expect(published).toMatchObject({ zh: { records }, en: { records } });
    expect(fallen).toEqual({});
  });

  test("is shown to a reviewer with what fell approvals covered, of each language that prints it", async () => {
    await submitted(documentSchema.parse({ type: "doc", content: documentWith("First.").content.slice(0, 1) }));
    await update(desk.editor, articleId, 1, { value: "2" });
    await sign(desk.reviewer, articleId);
    expect((await changed()).fallen).toEqual({});
    await update(desk.editor, articleId, 2, { value: "3" });
    // Kept since, and not what was approved.
    const { id: editionId } = await appDb().edition.findFirstOrThrow({ where: { articleId, language: "zh" } });
    await nameRevision(desk.editor, { commandId: createId(), editionId, name: "After" });
    await update(desk.editor, articleId, 3, { value: "4" });
    const was = { ...sampleStatistic, value: "2" };
    const records = [{ recordId, was, is: { ...sampleStatistic, value: "4" } }];
    expect((await changed()).fallen).toMatchObject({ zh: { name: "Reviewer", records }, en: { records: [] } });
  });

  test("is kept with the revision that printed it, which a later change leaves as it was", async () => {
    await submitted();
    const { id: editionId } = await appDb().edition.findFirstOrThrow({ where: { articleId, language: "zh" } });
    const revisions = async () => {
      const rows = await appDb().revision.findMany({ where: { editionId }, orderBy: { number: "asc" } });
      return Promise.all(rows.map(({ number }) => readRevision(desk.editor, { editionId, number })));
    };
    const before = await revisions();
    expect(before.at(-1)).toMatchObject({ value: { reason: "submit", records: { [recordId]: sampleStatistic } } });
    await update(desk.editor, articleId, 1, { value: "3" });
    await sign(desk.reviewer, articleId);
    const after = await revisions();
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after).toHaveLength(before.length + 1);
    expect(after.at(-1)).toMatchObject({ value: { reason: "sign", records: { [recordId]: { value: "3" } } } });
  });
});
