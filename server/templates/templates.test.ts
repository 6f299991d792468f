import { beforeAll, describe, expect, test } from "vitest";
import { readWholeStream } from "#db/audit/read-events.ts";
import { appDb } from "#db/client.ts";
import { createArticle, createColumn, createUser } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { transaction } from "#db/transaction.ts";
import type { Actor } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import { oneReviewTemplate, reviewStage } from "#domain/workflow/testing/templates.ts";
import type { Stage } from "#domain/workflow/workflow.ts";
import { readArticle } from "#server/articles/read-article.ts";
import { saveArticleDetails } from "#server/articles/save-article-details.ts";
import { setTemplate } from "#server/columns/set-template.ts";
import { saveWorkingCopy } from "#server/editions/save-working-copy.ts";
import { submitArticle } from "#server/reviews/submit-article.ts";
import { codeOf, createDesk, type Desk, publish, sign, viewOf } from "#server/reviews/testing/desk.ts";
import { withdrawSubmission } from "#server/reviews/withdraw-submission.ts";
import { listTemplates } from "#server/templates/list-templates.ts";
import { retireTemplate } from "#server/templates/retire-template.ts";
import { saveTemplate } from "#server/templates/save-template.ts";

useTestDatabase();

let desk: Desk;
let admin: Actor;
beforeAll(async () => {
  desk = await createDesk();
  admin = await createUser({ roles: ["admin"], name: "Admin" });
});

const save = (id: string, baseVersion: number, stages: Stage[], commandId = createId()) =>
  saveTemplate(admin, { commandId, id, baseVersion, name: oneReviewTemplate.name, stages, publishRole: "publisher" });
const twice: Stage[] = [reviewStage, { ...reviewStage, id: "again" }];
const submit = (articleId: string) =>
  submitArticle(desk.editor, { commandId: createId(), articleId, languages: ["zh", "en"] });
const wayOf = async (articleId: string) =>
  (await viewOf(desk.editor, articleId)).rounds.at(-1)?.stages.map(({ id }) => id);
const listed = async (id: string) => {
  const found = await listTemplates(admin, {});
  return found.ok ? found.value.find(({ template }) => template.id === id) : undefined;
};

/** An article of a column that goes by this template. */
async function articleBy(templateId: string): Promise<{ articleId: string; columnId: string }> {
  const { id: columnId } = await createColumn();
  expect(codeOf(await setTemplate(admin, { commandId: createId(), columnId, templateId }))).toBe("done");
  const { id: articleId } = await createArticle({ createdBy: desk.editor.id, columnId });
  return { articleId, columnId };
}

describe("a template of the desk's own", () => {
  test("is what the articles of a column go by, and an edit changes nothing that is under way", async () => {
    const id = `own-${createId()}`;
    expect(await save(id, 0, [reviewStage])).toEqual({ ok: true, value: { id, version: 1 } });
    const { articleId } = await articleBy(id);
    const other = await articleBy(id);
    await submit(articleId);
    expect(await save(id, 1, twice)).toEqual({ ok: true, value: { id, version: 2 } });
    expect(await wayOf(articleId)).toEqual(["review"]);
    expect(codeOf(await sign(desk.reviewer, articleId))).toBe("done");
    expect(codeOf(await publish(desk.publisher, articleId))).toBe("done");
    await submit(other.articleId);
    expect(await wayOf(other.articleId)).toEqual(["review", "again"]);
  });

  test("is edited from what stands: of two edits of one version the second is refused, and a repeated one is one", async () => {
    const id = `own-${createId()}`;
    const commandId = createId();
    await save(id, 0, [reviewStage], commandId);
    expect(await save(id, 0, [reviewStage], commandId)).toEqual({ ok: true, value: { id, version: 1 } });
    expect(codeOf(await save(id, 0, twice))).toBe("duplicate");
    const both = await Promise.all([save(id, 1, twice), save(id, 1, [reviewStage])]);
    expect(both.map(codeOf).sort()).toEqual(["conflict", "done"]);
    expect((await listed(id))?.template.version).toBe(2);
  });

  test("is refused where something would get to readers unread", async () => {
    const id = `own-${createId()}`;
    const unread = await save(id, 0, [{ ...reviewStage, kind: "work" }]);
    expect(unread).toMatchObject({ ok: false, error: { code: "templateUnsound", params: { fault: "unreviewed" } } });
    expect(await listed(id)).toBeUndefined();
  });

  test("is retired once no column chooses it; what is under way goes on by it, and then comes the default", async () => {
    const id = `own-${createId()}`;
    await save(id, 0, [reviewStage]);
    const { articleId, columnId } = await articleBy(id);
    await submit(articleId);
    const retire = () => retireTemplate(admin, { commandId: createId(), id });
    expect(await retire()).toMatchObject({ ok: false, error: { code: "templateUsed", params: { columns: 1 } } });
    const { id: alone } = await createArticle({ createdBy: desk.editor.id });
    await appDb().article.update({ where: { id: alone }, data: { templateId: id } });
    await setTemplate(admin, { commandId: createId(), columnId, templateId: "quick" });
    expect([codeOf(await retire()), codeOf(await retire()), codeOf(await save(id, 1, twice))]).toEqual([
      "done",
      "gone",
      "gone",
    ]);
    expect(codeOf(await setTemplate(admin, { commandId: createId(), columnId, templateId: id }))).toBe("gone");
    expect(await wayOf(articleId)).toEqual(["review"]);
    await submit(alone);
    expect((await wayOf(alone))?.[0]).toBe("source-review");
  });

  test("leaves its traces in the desk's log", async () => {
    const id = `own-${createId()}`;
    await save(id, 0, [reviewStage]);
    const log = await transaction((tx) => readWholeStream(tx, "desk"));
    expect(log.at(-1)).toMatchObject({ type: "templateSaved", actorId: admin.id, data: { template: { id } } });
  });
});

test("an article under way can't be taken into a column that goes another way", async () => {
  const [strict, easy] = [`own-${createId()}`, `own-${createId()}`];
  await save(strict, 0, twice);
  await save(easy, 0, [reviewStage]);
  const { articleId } = await articleBy(easy);
  const { columnId } = await articleBy(strict);
  const alike = await articleBy(easy);
  const move = async (to: string) => {
    const article = await readArticle(desk.editor, { articleId });
    if (!article.ok) throw new Error(article.error.code);
    const { lockVersion: baseLockVersion, details } = article.value;
    return saveArticleDetails(desk.editor, {
      commandId: createId(),
      ...{ articleId, baseLockVersion, details: { ...details, columnId: to } },
    });
  };
  await submit(articleId);
  expect([codeOf(await move(columnId)), codeOf(await move(alike.columnId))]).toEqual(["columnHeld", "done"]);
  await withdrawSubmission(desk.editor, { commandId: createId(), articleId, round: 1 });
  expect(codeOf(await move(columnId))).toBe("done");
});

test("a shipped template is edited under its name, and never retired", async () => {
  expect(codeOf(await retireTemplate(admin, { commandId: createId(), id: "three-reviews" }))).toBe("templateShipped");
  const before = await listed("three-reviews");
  expect(before).toMatchObject({ shipped: true, template: { version: 1 }, shortage: { stageId: "final-review" } });
  expect(codeOf(await save("three-reviews", 1, twice))).toBe("done");
  expect(await listed("three-reviews")).toMatchObject({ shipped: true, template: { version: 2 }, shortage: null });
});

test("a stage may leave the text to some: others keep what they wrote and are told", async () => {
  const id = `own-${createId()}`;
  await save(id, 0, [{ ...reviewStage, writers: ["reviewer"] }]);
  const { articleId } = await articleBy(id);
  await submit(articleId);
  const write = async (by: Actor) => {
    const article = await readArticle(by, { articleId });
    const copy = article.ok ? article.value.editions.en : undefined;
    if (!copy) throw new Error("no English");
    const { id: editionId, lockVersion: baseLockVersion, deck, document } = copy;
    return saveWorkingCopy(by, { commandId: createId(), editionId, baseLockVersion, title: "New", deck, document });
  };
  expect((await viewOf(desk.editor, articleId)).may.write).toEqual({ zh: false, en: false });
  expect(codeOf(await write(desk.editor))).toBe("heldInReview");
  expect(codeOf(await write(desk.reviewer))).toBe("done");
  // Approved, it is nobody's stage any more.
  expect(codeOf(await sign(desk.secondReviewer, articleId))).toBe("done");
  expect((await viewOf(desk.editor, articleId)).may.write).toEqual({ zh: true, en: true });
});
