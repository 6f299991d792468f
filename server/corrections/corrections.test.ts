import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { appDb, readerDb } from "#db/client.ts";
import { listLiveCorrections } from "#db/published/read-corrections.ts";
import { createArticle } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import type { Actor } from "#domain/access.ts";
import { mostCorrections } from "#domain/corrections/correction.ts";
import { createId } from "#domain/ids.ts";
import { publicationSnapshotSchema } from "#domain/publication/snapshot.ts";
import { type ScopeKey, scopeOf } from "#domain/workflow/state.ts";
import { readArticle } from "#server/articles/read-article.ts";
import { verifyAuditChain } from "#server/audit/verify-chain.ts";
import { addCorrection } from "#server/corrections/add-correction.ts";
import { editCorrection } from "#server/corrections/edit-correction.ts";
import { removeCorrection } from "#server/corrections/remove-correction.ts";
import { readSlip } from "#server/reviews/read-slip.ts";
import { submitArticle } from "#server/reviews/submit-article.ts";
import {
  approvedArticle,
  codeOf,
  createDesk,
  type Desk,
  publish,
  sign,
  viewOf,
  write,
} from "#server/reviews/testing/desk.ts";

useTestDatabase();

let desk: Desk;
let articleId: string;
beforeAll(async () => {
  desk = await createDesk();
});
beforeEach(async () => {
  articleId = await approvedArticle(desk);
  await publish(desk.publisher, articleId);
});

const both = { zh: "此前头发误作头皮。", en: "An earlier version had another word." };
const add = (by: Actor, note = both, commandId = createId(), id = articleId) =>
  addCorrection(by, { commandId, articleId: id, note });
async function added(by: Actor, note = both): Promise<string> {
  const made = await add(by, note);
  if (!made.ok) throw new Error(made.error.code);
  return made.value.correctionId;
}
const edit = (by: Actor, correctionId: string, note = both, baseLockVersion = 1) =>
  editCorrection(by, { commandId: createId(), articleId, correctionId, baseLockVersion, note });
const remove = (by: Actor, correctionId: string) =>
  removeCorrection(by, { commandId: createId(), articleId, correctionId });
const submit = (key: ScopeKey) =>
  submitArticle(desk.editor, { commandId: createId(), articleId, languages: scopeOf(key) });

async function publishedNotes(language: "zh" | "en") {
  const { publication } = await readerDb().publishedEdition.findFirstOrThrow({
    where: { articleId, language },
    include: { publication: true },
  });
  return publicationSnapshotSchema.parse(publication.snapshot).corrections;
}

async function notesOnDesk() {
  const article = await readArticle(desk.editor, { articleId });
  if (!article.ok) throw new Error(article.error.code);
  return article.value.corrections;
}

describe("a correction", () => {
  test("is of something that readers had, in each language it speaks", async () => {
    const { id } = await createArticle({ createdBy: desk.editor.id });
    expect(codeOf(await add(desk.editor, both, createId(), id))).toBe("nothingToCorrect");
    const half = await approvedArticle(desk);
    await publish(desk.publisher, half, "zh");
    expect(codeOf(await add(desk.editor, both, createId(), half))).toBe("nothingToCorrect");
    expect(codeOf(await add(desk.editor, { ...both, en: "" }, createId(), half))).toBe("done");
  });

  test("is made once however often it is sent, and there is an end to them", async () => {
    const commandId = createId();
    expect(await add(desk.editor, both, commandId)).toEqual(await add(desk.editor, both, commandId));
    expect(await notesOnDesk()).toMatchObject([{ note: both, by: { name: "Editor" }, publishedIn: [] }]);
    const row = { articleId, note: both, contributions: [] };
    await appDb().articleCorrection.createMany({
      data: Array.from({ length: mostCorrections - 1 }, (_, at) => ({ ...row, id: `cor-${at}` })),
    });
    expect(await add(desk.editor)).toMatchObject({
      error: { code: "correctionsFull", params: { most: mostCorrections } },
    });
  });

  test("is reworded from its newest wording, and taken back, while nobody read it", async () => {
    const id = await added(desk.editor);
    expect(await edit(desk.translator, id, { ...both, en: "Better." })).toMatchObject({ value: { lockVersion: 2 } });
    expect(codeOf(await edit(desk.editor, id, both))).toBe("conflict");
    expect(codeOf(await remove(desk.editor, id))).toBe("done");
    expect(codeOf(await remove(desk.editor, id))).toBe("notFound");
    expect(await notesOnDesk()).toEqual([]);
  });

  test("waits while a stage keeps its writer out, in the languages that it holds", async () => {
    const id = await added(desk.editor);
    await write(desk.editor, articleId, "zh", "改过的一段。");
    await submit("zh");
    const row = await appDb().workflowState.findUniqueOrThrow({ where: { articleId } });
    const held = JSON.parse(JSON.stringify(row.state).replaceAll('"writers":null', '"writers":["reviewer"]'));
    await appDb().workflowState.update({ where: { articleId }, data: { state: held } });
    expect(codeOf(await add(desk.editor))).toBe("heldInReview");
    expect(codeOf(await edit(desk.editor, id, { ...both, zh: "另一句。" }))).toBe("heldInReview");
    expect(codeOf(await remove(desk.editor, id))).toBe("heldInReview");
    expect(codeOf(await add(desk.editor, { ...both, zh: "" }))).toBe("done");
    expect(codeOf(await add(desk.reviewer))).toBe("done");
  });

  test("is on the record of the article with its words, however it is changed", async () => {
    const id = await added(desk.editor);
    await edit(desk.translator, id, { ...both, en: "Better." });
    await remove(desk.editor, id);
    const where = { stream: `article:${articleId}`, type: { startsWith: "correction" } };
    const events = await appDb().auditEvent.findMany({ where, orderBy: { seq: "asc" } });
    expect(events.map(({ type, actorId, data }) => [type, actorId, data])).toEqual([
      ["correctionAdded", desk.editor.id, { correctionId: id, note: both }],
      ["correctionReworded", desk.translator.id, { correctionId: id, note: { ...both, en: "Better." } }],
      ["correctionRemoved", desk.editor.id, { correctionId: id, note: { ...both, en: "Better." } }],
    ]);
    expect((await verifyAuditChain()).faults).toEqual([]);
  });

  test("voids approvals of its languages, and whoever wrote it can't give one", async () => {
    await write(desk.editor, articleId, "en", "A better morning.");
    await submit("en");
    await sign(desk.reviewer, articleId, "en");
    expect(await add(desk.reviewer, { zh: "只说中文。", en: "" })).toMatchObject({ value: { voided: false } });
    const made = await add(desk.reviewer, { zh: "", en: "The word was wrong." });
    expect(made).toMatchObject({ value: { voided: true } });
    expect((await viewOf(desk.editor, articleId)).status.en).toBe("inReview");
    expect(codeOf(await sign(desk.reviewer, articleId, "en"))).toBe("ownWork");
    expect(codeOf(await sign(desk.secondReviewer, articleId, "en"))).toBe("done");
    expect(codeOf(await publish(desk.publisher, articleId, "en"))).toBe("done");
  });

  test("goes out with the next publication of its languages, and stays in the ones after with its day", async () => {
    const id = await added(desk.editor);
    expect((await viewOf(desk.editor, articleId)).status).toEqual({
      zh: "changedSincePublished",
      en: "changedSincePublished",
    });
    await submit("zh");
    await sign(desk.reviewer, articleId, "zh");
    await publish(desk.publisher, articleId, "zh");
    const [first] = (await publishedNotes("zh")) ?? [];
    expect(first?.note).toEqual({ "zh-Hans": "此前头发误作头皮。", "zh-Hant": "此前頭髮誤作頭皮。", en: "" });
    expect(await publishedNotes("en")).toBeUndefined();
    expect((await viewOf(desk.editor, articleId)).status).toEqual({ zh: "published", en: "changedSincePublished" });

    await added(desk.editor, { zh: "又一处。", en: "" });
    await submit("pair");
    await sign(desk.reviewer, articleId, "pair");
    await publish(desk.publisher, articleId);
    const notes = await publishedNotes("zh");
    expect(notes?.map(({ at }) => at === first?.at)).toEqual([true, false]);
    expect((await publishedNotes("en"))?.map((one) => one.id)).toEqual([id]);
    const listed = (await listLiveCorrections("en", null)).corrections.filter(({ card }) => card.id === articleId);
    // One publication of both languages told of the two, so neither is the newer.
    expect(listed.map(({ note, language }) => `${language} ${note.en || note["zh-Hant"]}`).sort()).toEqual([
      `en ${both.en}`,
      "zh 又一處。",
    ]);
    const [old] = await notesOnDesk();
    const slip = await readSlip(desk.editor, { articleId });
    expect(slip.ok && slip.value.corrections.map(({ note }) => note.zh)).toEqual([both.zh, "又一处。"]);
    expect(old?.publishedIn.map(({ language, number }) => [language, number])).toEqual([
      ["zh", 2],
      ["en", 2],
    ]);
  });

  test("that readers had is changed and removed by nobody, not even past the use cases", async () => {
    const id = await added(desk.editor, { zh: "误。", en: "" });
    await submit("zh");
    await sign(desk.reviewer, articleId, "zh");
    await publish(desk.publisher, articleId, "zh");
    expect(codeOf(await edit(desk.editor, id))).toBe("correctionPublished");
    expect(codeOf(await remove(desk.editor, id))).toBe("correctionPublished");
    const where = { articleId_id: { articleId, id } };
    await expect(appDb().articleCorrection.update({ where, data: { note: both } })).rejects.toThrow(/never changed/);
    await expect(appDb().articleCorrection.update({ where, data: { publishedIn: [] } })).rejects.toThrow();
    await expect(appDb().articleCorrection.delete({ where })).rejects.toThrow(/never removed/);
  });
});
