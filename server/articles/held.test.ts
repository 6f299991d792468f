import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { appDb } from "#db/client.ts";
import { createArticle, createColumn, createPerson, createUser } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import type { Actor } from "#domain/access.ts";
import type { ArticleDetails } from "#domain/article/article.ts";
import type { ArticleForDesk } from "#domain/article/article-for-desk.ts";
import { blockHash } from "#domain/document/block-hash.ts";
import { createId } from "#domain/ids.ts";
import type { Language } from "#domain/locale.ts";
import { sampleStatistic } from "#domain/records/testing/sample-records.ts";
import { reviewStage } from "#domain/workflow/testing/templates.ts";
import { confirmRows } from "#server/alignment/confirm-rows.ts";
import { pairBlocks } from "#server/alignment/pair-blocks.ts";
import { readArticle } from "#server/articles/read-article.ts";
import { saveArticleDetails } from "#server/articles/save-article-details.ts";
import { switchSource } from "#server/articles/switch-source.ts";
import { restoreRevision } from "#server/editions/restore-revision.ts";
import { replaceImage } from "#server/media/replace-image.ts";
import { saveCaptions } from "#server/media/save-captions.ts";
import { append, figureOf, pictureBytes, storedPicture } from "#server/media/testing/pictures.ts";
import { captionsOf, storedRecording, videoOf } from "#server/media/testing/recordings.ts";
import { updatePerson } from "#server/people/update-person.ts";
import { createRecord } from "#server/records/create-record.ts";
import { updateRecord } from "#server/records/update-record.ts";
import { submitArticle } from "#server/reviews/submit-article.ts";
import { codeOf, createDesk, type Desk, sign } from "#server/reviews/testing/desk.ts";
import { saveTemplate } from "#server/templates/save-template.ts";

// A stage that leaves the text to some leaves them all that is signed with it.

useTestDatabase();

let desk: Desk;
let columnId: string;
let otherColumnId: string;
beforeAll(async () => {
  desk = await createDesk();
  const templateId = `own-${createId()}`;
  const stages = ["first-proof", "second-proof"].map((id) => ({ ...reviewStage, id, writers: ["reviewer" as const] }));
  const name = { "zh-Hans": "两校", "zh-Hant": "兩校", en: "Two proofs" };
  const admin = await createUser({ roles: ["admin"] });
  const input = { commandId: createId(), id: templateId, baseVersion: 0, name, stages };
  expect(codeOf(await saveTemplate(admin, { ...input, publishRole: "publisher" }))).toBe("done");
  [columnId, otherColumnId] = [(await createColumn()).id, (await createColumn()).id];
  await appDb().column.updateMany({ where: { id: { in: [columnId, otherColumnId] } }, data: { templateId } });
});

let articleId: string;
let editionIds: Record<Language, string>;
beforeEach(async () => {
  const created = await createArticle({ createdBy: desk.editor.id, columnId });
  [articleId, editionIds] = [created.id, created.editionIds];
});

const statistic = (id: string, recordId: string) => ({ type: "statistic" as const, attrs: { id, recordId } });
const record = (by: Actor, recordId: string) =>
  createRecord(by, { commandId: createId(), articleId, recordId, body: sampleStatistic });
const rewrite = (by: Actor, recordId: string, changes: Partial<typeof sampleStatistic>, baseLockVersion = 1) =>
  updateRecord(by, {
    ...{ commandId: createId(), articleId, recordId, baseLockVersion },
    body: { ...sampleStatistic, ...changes },
  });
/** Hands it in and has the first proof read; the second one keeps the rest of the desk out as the first did. */
async function hold(...languages: Language[]) {
  const submitted = await submitArticle(desk.editor, { commandId: createId(), articleId, languages });
  expect(codeOf(submitted)).toBe("done");
  const [only] = languages;
  expect(codeOf(await sign(desk.reviewer, articleId, languages.length === 2 ? "pair" : only))).toBe("done");
}
const standing = () => appDb().signature.count({ where: { articleId, voidedAt: null } });
async function read(): Promise<ArticleForDesk> {
  const article = await readArticle(desk.editor, { articleId });
  if (!article.ok) throw new Error(article.error.code);
  return article.value;
}
async function change(by: Actor, what: Partial<ArticleDetails>) {
  const { details, lockVersion: baseLockVersion } = await read();
  const input = { commandId: createId(), articleId, baseLockVersion, details: { ...details, ...what } };
  return saveArticleDetails(by, input);
}

describe("records that a held language prints", () => {
  test("are for its writers alone to change", async () => {
    await append(desk.editor, articleId, "zh", statistic("s1", "revenue"));
    await record(desk.editor, "revenue");
    await hold("zh", "en");
    expect(codeOf(await rewrite(desk.editor, "revenue", { value: "3" }))).toBe("heldInReview");
    // Saying what stands is no change.
    expect(codeOf(await rewrite(desk.editor, "revenue", {}))).toBe("done");
    expect([await standing(), (await read()).records.revenue?.lockVersion]).toEqual([1, 1]);
    expect(codeOf(await rewrite(desk.reviewer, "revenue", { value: "3" }))).toBe("done");
    expect(await standing()).toBe(0);
  });

  test("are held whatever of them changes, and those of the other language are not", async () => {
    await append(desk.editor, articleId, "zh", statistic("s1", "revenue"));
    await append(desk.editor, articleId, "en", statistic("s1", "revenue"), statistic("s2", "exports"));
    for (const recordId of ["revenue", "exports"]) await record(desk.editor, recordId);
    await hold("zh");
    const label = { ...sampleStatistic.label, en: "Other words" };
    expect(codeOf(await rewrite(desk.translator, "revenue", { label }))).toBe("heldInReview");
    expect(codeOf(await rewrite(desk.translator, "exports", { label }))).toBe("done");
    expect(await standing()).toBe(1);
  });

  test("are not filled in either", async () => {
    await append(desk.editor, articleId, "zh", statistic("s1", "revenue"));
    await hold("zh");
    expect(codeOf(await record(desk.editor, "revenue"))).toBe("heldInReview");
    await append(desk.editor, articleId, "en", statistic("s2", "exports"));
    expect(codeOf(await record(desk.editor, "exports"))).toBe("done");
    expect(await standing()).toBe(1);
    expect(codeOf(await record(desk.reviewer, "revenue"))).toBe("done");
  });

  test("do not come back with an earlier text of the other language", async () => {
    for (const language of ["zh", "en"] as const)
      await append(desk.editor, articleId, language, statistic("s1", "revenue"));
    await record(desk.editor, "revenue");
    await hold("zh");
    const restore = async (by: Actor) => {
      const { lockVersion: baseLockVersion } = await appDb().workingCopy.findUniqueOrThrow({
        where: { editionId: editionIds.en },
      });
      return restoreRevision(by, { commandId: createId(), editionId: editionIds.en, number: 1, baseLockVersion });
    };
    await append(desk.translator, articleId, "en", { type: "divider", attrs: { id: "more" } });
    const kept = await appDb().revision.findMany({ where: { editionId: editionIds.en } });
    expect(kept.map(({ number, records }) => [number, records])).toEqual([[1, { revenue: sampleStatistic }]]);
    await rewrite(desk.reviewer, "revenue", { value: "3" });
    await sign(desk.secondReviewer, articleId, "zh");
    expect(codeOf(await restore(desk.translator))).toBe("heldInReview");
    expect([await standing(), (await read()).records.revenue?.body]).toMatchObject([1, { value: "3" }]);
    expect(codeOf(await restore(desk.reviewer))).toBe("done");
  });
});

describe("the details of a held article", () => {
  test("are for its writers alone to change", async () => {
    await hold("zh", "en");
    expect(codeOf(await change(desk.editor, { slug: "elsewhere" }))).toBe("heldInReview");
    expect(codeOf(await change(desk.editor, { columnId: otherColumnId }))).toBe("heldInReview");
    expect(codeOf(await change(desk.editor, {}))).toBe("done");
    expect(await standing()).toBe(1);
    expect(codeOf(await change(desk.reviewer, { slug: "elsewhere" }))).toBe("done");
    expect(await standing()).toBe(0);
  });

  test("go on being changed in what they say in a language that nobody holds", async () => {
    const mediaId = await storedPicture(desk.editor);
    const cover = { mediaId, alt: { zh: "桥", en: "A bridge" }, caption: { zh: "", en: "" } };
    await change(desk.editor, { cover });
    await hold("zh");
    const caption = { zh: "", en: "Over the river" };
    expect(codeOf(await change(desk.translator, { cover: { ...cover, caption } }))).toBe("done");
    expect(codeOf(await change(desk.translator, { cover: null }))).toBe("heldInReview");
    expect(await standing()).toBe(1);
  });

  test("say with them which language is the source", async () => {
    await hold("zh", "en");
    const turn = (by: Actor, language: Language) => switchSource(by, { commandId: createId(), articleId, language });
    expect(codeOf(await turn(desk.editor, "zh"))).toBe("done");
    expect(codeOf(await turn(desk.editor, "en"))).toBe("heldInReview");
    expect([await standing(), (await read()).sourceLanguage]).toEqual([1, "zh"]);
    expect(codeOf(await turn(desk.reviewer, "en"))).toBe("done");
  });
});

test("what stands beside what is the translation's: held with it, but for reading it", async () => {
  await hold("zh", "en");
  const pairings = [{ sourceIds: ["b1", "b2"], targetIds: ["b1", "b2"] }];
  const pair = (by: Actor) => pairBlocks(by, { commandId: createId(), articleId, pairings, origin: "human" });
  const { editions } = await read();
  const hashes = (language: Language) => editions[language]?.document.content.slice(0, 1).map(blockHash) ?? [];
  const rows = [{ sourceIds: ["b1"], targetIds: ["b1"], sourceHashes: hashes("zh"), targetHashes: hashes("en") }];
  expect(codeOf(await pair(desk.editor))).toBe("heldInReview");
  expect(codeOf(await confirmRows(desk.editor, { commandId: createId(), articleId, rows, minor: false }))).toBe("done");
  expect(await standing()).toBe(1);
  expect(codeOf(await pair(desk.reviewer))).toBe("done");
  expect(await standing()).toBe(0);
});

describe("what the library has and a held article shows", () => {
  const refused = { ok: false, error: { code: "shownInReview", params: { title: "沙田的晨光" } } };

  test("is a picture whose file is for its writers alone to replace", async () => {
    const mediaId = await storedPicture(desk.editor);
    await append(desk.editor, articleId, "zh", figureOf(mediaId, "桥"));
    await hold("zh", "en");
    const bytes = await pictureBytes(62, 30);
    expect(await replaceImage(desk.editor, { mediaId, name: "new.png", bytes })).toMatchObject(refused);
    expect([await standing(), (await appDb().media.findUniqueOrThrow({ where: { id: mediaId } })).width]).toEqual([
      1, 40,
    ]);
    expect(codeOf(await replaceImage(desk.reviewer, { mediaId, name: "new.png", bytes }))).toBe("done");
    expect(await standing()).toBe(0);
    // The same file again changes nothing.
    expect(codeOf(await replaceImage(desk.editor, { mediaId, name: "new.png", bytes }))).toBe("done");
  });

  test("is a recording whose captions are for its writers alone to change", async () => {
    const mediaId = await storedRecording(desk.editor);
    await append(desk.editor, articleId, "zh", videoOf(mediaId, "片"));
    await hold("zh", "en");
    const write = (by: Actor) =>
      saveCaptions(by, {
        ...{ commandId: createId(), mediaId, baseLockVersion: 1 },
        captions: { zh: captionsOf("头发"), en: "" },
      });
    expect(await write(desk.editor)).toMatchObject(refused);
    expect(await standing()).toBe(1);
    expect(codeOf(await write(desk.reviewer))).toBe("done");
  });

  test("is a person whose printed names are for its writers alone to change, approved yet or not", async () => {
    const { id: personId, names } = await createPerson();
    await change(desk.editor, { credits: [{ roles: ["author"], personIds: [personId] }] });
    await submitArticle(desk.editor, { commandId: createId(), articleId, languages: ["zh", "en"] });
    const person = (by: Actor, baseLockVersion: number, en: string, bio: string) =>
      updatePerson(by, {
        ...{ commandId: createId(), personId, baseLockVersion },
        ...{ names: { ...names, en }, bio: { zh: bio, en: "" } },
      });
    expect(await person(desk.editor, 1, "Chan Siu-man", "")).toMatchObject(refused);
    await sign(desk.reviewer, articleId);
    expect(await person(desk.editor, 1, "Chan Siu-man", "")).toMatchObject(refused);
    expect(codeOf(await person(desk.editor, 1, names.en, "记者"))).toBe("done");
    expect(await standing()).toBe(1);
    // Once all have approved, nobody's stage has it.
    await sign(desk.secondReviewer, articleId);
    expect(codeOf(await person(desk.editor, 2, "Chan Siu-man", "记者"))).toBe("done");
    expect(await standing()).toBe(0);
  });
});
