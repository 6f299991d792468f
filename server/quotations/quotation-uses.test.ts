import { beforeAll, describe, expect, test } from "vitest";
import { createArticle, createUser } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import type { Actor } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import type { Language } from "#domain/locale.ts";
import { embeddingsOf } from "#domain/quotations/embed.ts";
import { readArticle } from "#server/articles/read-article.ts";
import { rewrite } from "#server/media/testing/pictures.ts";
import { discardQuotation } from "#server/quotations/discard-quotation.ts";
import { embedQuotation } from "#server/quotations/embed-quotation.ts";
import { answerOf, blockOf, contentOf, createEntry, putIn, read, revise } from "#server/quotations/testing/entries.ts";
import { updateQuotationUses } from "#server/quotations/update-quotation-uses.ts";
import { submitArticle } from "#server/reviews/submit-article.ts";
import { codeOf, createDesk, type Desk, publish, sign, viewOf } from "#server/reviews/testing/desk.ts";
import { trashArticle } from "#server/trash/trash-article.ts";

useTestDatabase();

const lines = { zh: "先把数字写对，\n再把句子写好。", en: "The number first.\nThen the sentence." };
const first = contentOf({ zh: { text: lines.zh }, en: { text: lines.en } });
const second = contentOf({
  zh: { text: "先把数字写对，\n后写句子。" },
  en: { text: "The number first, then the sentence." },
});

let desk: Desk;
let ann: Actor;
beforeAll(async () => {
  desk = await createDesk();
  ann = desk.editor;
});

const update = (articleId: string, quotationId: string, version = 2, by: Actor = ann) =>
  updateQuotationUses(by, { commandId: createId(), quotationId, version, articleId });
async function copyOf(articleId: string, language: Language) {
  const copy = answerOf(await readArticle(ann, { articleId })).editions[language];
  if (!copy) throw new Error(`no ${language}`);
  return copy;
}
const embeddings = async (articleId: string, language: Language) =>
  embeddingsOf((await copyOf(articleId, language)).document);

/** An article whose two editions embed an entry, at its first version, beside each other. */
async function quoting(options: { script?: "Hans" | "Hant"; content?: typeof first } = {}) {
  const id = await createEntry(ann, options.content ?? first);
  const zh = { title: "引一句话", ...(options.script && { script: options.script }) };
  const article = await createArticle({ createdBy: ann.id, zh, en: { title: "Quoting" } });
  await putIn(ann, article.id, "zh", await blockOf(ann, article.id, id, "zh"));
  await putIn(ann, article.id, "en", await blockOf(ann, article.id, id, "en"));
  return { id, articleId: article.id, editionIds: article.editionIds };
}

describe("an entry for an article", () => {
  test("is in the script of its Chinese, with what is newest and whether somebody vouches for it", async () => {
    const { id, articleId } = await quoting({ script: "Hant" });
    await revise(ann, id, 1, second);
    expect(answerOf(await embedQuotation(ann, { articleId, quotationId: id }))).toMatchObject({
      entry: { id, version: 2 },
      newest: 2,
      verified: false,
      said: { zh: { paragraphs: ["先把數字寫對，", "後寫句子。"] }, en: { attribution: { speaker: "Shen Yiwen" } } },
    });
    const old = answerOf(await embedQuotation(ann, { articleId, quotationId: id, version: 1 }));
    expect(old).toMatchObject({ entry: { version: 1 }, newest: 2, said: { en: { paragraphs: lines.en.split("\n") } } });
  });

  test("has no words in a language that it does not have, and must be there", async () => {
    const { articleId } = await quoting();
    const english = await createEntry(ann, contentOf({ zh: null }));
    expect(Object.keys(answerOf(await embedQuotation(ann, { articleId, quotationId: english })).said)).toEqual(["en"]);
    expect(codeOf(await embedQuotation(ann, { articleId, quotationId: english, version: 2 }))).toBe("notFound");
    expect(codeOf(await embedQuotation(ann, { articleId, quotationId: createId() }))).toBe("notFound");
    expect(codeOf(await embedQuotation(ann, { articleId: createId(), quotationId: english }))).toBe("notFound");
  });
});

describe("the uses of an entry", () => {
  test("are told block by block, and keep it in the library", async () => {
    const { id, articleId, editionIds } = await quoting();
    const use = { articleId, blockId: "q1", version: 1, titleZh: "引一句话", titleEn: "Quoting" };
    expect((await read(ann, id)).uses).toEqual([
      { ...use, language: "zh", editionId: editionIds.zh, live: false, trashed: false },
      { ...use, language: "en", editionId: editionIds.en, live: false, trashed: false },
    ]);
    expect(await discardQuotation(ann, { commandId: createId(), quotationId: id })).toMatchObject({
      error: { code: "quotationUsed", params: { articles: 1 } },
    });
    for (const language of ["zh", "en"] as const)
      await rewrite(ann, articleId, language, ({ content }) => ({ type: "doc", content: content.slice(1) }));
    expect((await read(ann, id)).uses).toEqual([]);
    expect(codeOf(await discardQuotation(ann, { commandId: createId(), quotationId: id }))).toBe("done");
  });

  test("say where readers have one, and come last from the trash", async () => {
    const { id, articleId } = await quoting();
    await submitArticle(ann, { commandId: createId(), articleId, languages: ["zh", "en"] });
    await sign(desk.reviewer, articleId);
    expect(codeOf(await publish(desk.publisher, articleId))).toBe("done");
    const other = await createArticle({ createdBy: ann.id });
    await putIn(ann, other.id, "en", await blockOf(ann, other.id, id, "en"));
    await trashArticle(ann, { commandId: createId(), articleId: other.id });
    expect((await read(ann, id)).uses.map((use) => [use.articleId, use.live, use.trashed])).toEqual([
      [articleId, true, false],
      [articleId, true, false],
      [other.id, false, true],
    ]);
    expect(codeOf(await discardQuotation(ann, { commandId: createId(), quotationId: id }))).toBe("quotationUsed");
  });

  test("are none where a text names an entry that the library does not have", async () => {
    const { id, articleId } = await quoting();
    const block = await blockOf(ann, articleId, id, "en", { blockId: "q2" });
    const entry = { id: "not-there", version: 1, partial: false };
    await putIn(ann, articleId, "en", { ...block, attrs: { ...block.attrs, entry } });
    expect((await read(ann, id)).uses.map(({ blockId }) => blockId)).toEqual(["q1", "q1"]);
    expect(await embeddings(articleId, "en")).toHaveLength(2);
  });
});

describe("bringing an article to another version", () => {
  test("writes its words and attribution into both editions, whose rows must be read again", async () => {
    const { id, articleId } = await quoting();
    await revise(ann, id, 1, second);
    const [zh, en] = [await copyOf(articleId, "zh"), await copyOf(articleId, "en")];
    expect(answerOf(await update(articleId, id))).toEqual({ updated: 2, left: 0, voided: false });
    const [newZh, newEn] = [await copyOf(articleId, "zh"), await copyOf(articleId, "en")];
    expect([newZh.lockVersion, newEn.lockVersion]).toEqual([zh.lockVersion + 1, en.lockVersion + 1]);
    expect(newZh.document.content[0]).toEqual(await blockOf(ann, articleId, id, "zh"));
    expect(newEn.document.content[0]).toEqual(await blockOf(ann, articleId, id, "en"));
    expect(newZh.document.content.slice(1)).toEqual(zh.document.content.slice(1));
    expect((await read(ann, id)).uses.map(({ version }) => version)).toEqual([2, 2]);
    expect(answerOf(await update(articleId, id))).toEqual({ updated: 0, left: 0, voided: false });
  });

  test("converts it into the script of the article", async () => {
    const { id, articleId } = await quoting({ script: "Hant" });
    await revise(ann, id, 1, second);
    await update(articleId, id);
    expect((await copyOf(articleId, "zh")).document.content[0]).toMatchObject({
      content: [{ content: [{ text: "先把數字寫對，" }] }, { content: [{ text: "後寫句子。" }] }],
    });
  });

  test("is done once by a command that is repeated, and can go back", async () => {
    const { id, articleId } = await quoting();
    await revise(ann, id, 1, second);
    const command = { commandId: createId(), quotationId: id, version: 2, articleId };
    const done = await updateQuotationUses(ann, command);
    expect(await updateQuotationUses(ann, command)).toEqual(done);
    expect(answerOf(await update(articleId, id, 1))).toMatchObject({ updated: 2 });
    expect((await embeddings(articleId, "zh")).map(({ version }) => version)).toEqual([1]);
  });

  test("puts back what departed from the version that it embeds, and lets stand what did not", async () => {
    const { id, articleId } = await quoting();
    await rewrite(ann, articleId, "zh", ({ content }) => ({
      type: "doc",
      content: content.map((one) => (one.type === "quotation" ? { ...one, attrs: { ...one.attrs, page: "99" } } : one)),
    }));
    expect(answerOf(await update(articleId, id, 1))).toMatchObject({ updated: 1, left: 0 });
    const { document, lockVersion } = await copyOf(articleId, "zh");
    expect(document.content.find(({ type }) => type === "quotation")).toMatchObject({ attrs: { page: "" } });
    expect(answerOf(await update(articleId, id, 1))).toMatchObject({ updated: 0, left: 0 });
    expect((await copyOf(articleId, "zh")).lockVersion).toBe(lockVersion);
  });

  test("moves a part that is still there, and leaves one that is not", async () => {
    const { id, articleId } = await quoting();
    const part = (words: string, blockId: string) => blockOf(ann, articleId, id, "zh", { words, blockId });
    await putIn(ann, articleId, "zh", await part("数字写对", "q2"), await part("再把句子", "q3"));
    await revise(ann, id, 1, second);
    expect(answerOf(await update(articleId, id))).toEqual({ updated: 3, left: 1, voided: false });
    const after = await embeddings(articleId, "zh");
    expect(after.map(({ blockId, version, partial }) => [blockId, version, partial])).toEqual([
      ["q2", 2, true],
      ["q3", 1, true],
      ["q1", 2, false],
    ]);
  });

  test("leaves a language that the version has no words in", async () => {
    const { id, articleId } = await quoting();
    await revise(ann, id, 1, contentOf({ zh: { text: "先把数字写对。" }, en: null }));
    expect(answerOf(await update(articleId, id))).toEqual({ updated: 1, left: 1, voided: false });
    expect((await embeddings(articleId, "en")).map(({ version }) => version)).toEqual([1]);
  });

  test("voids approvals, of both languages where each has its own, and counts whoever asked as a writer", async () => {
    const { id, articleId } = await quoting();
    await revise(ann, id, 1, second);
    for (const key of ["zh", "en"] as const) {
      await submitArticle(ann, { commandId: createId(), articleId, languages: [key] });
      expect(codeOf(await sign(desk.reviewer, articleId, key))).toBe("done");
    }
    expect(answerOf(await update(articleId, id, 2, desk.secondReviewer))).toMatchObject({ updated: 2, voided: true });
    const { rounds } = await viewOf(desk.reviewer, articleId);
    expect(rounds.map(({ status }) => status)).toEqual(["inReview", "inReview"]);
    expect(codeOf(await sign(desk.secondReviewer, articleId, "zh"))).toBe("ownWork");
    expect(codeOf(await sign(desk.reviewer, articleId, "zh"))).toBe("done");
  });

  test("is refused for what is not there, and for an article in the trash", async () => {
    const { id, articleId } = await quoting();
    expect(codeOf(await update(articleId, id))).toBe("notFound");
    expect(codeOf(await update(createId(), id, 1))).toBe("notFound");
    await revise(ann, id, 1, second);
    expect(codeOf(await update(articleId, id, 2, await createUser({ roles: ["admin"] })))).toBe("forbidden");
    await trashArticle(ann, { commandId: createId(), articleId });
    expect(codeOf(await update(articleId, id))).toBe("inTrash");
    expect((await read(ann, id)).uses.map(({ version, trashed }) => [version, trashed])).toEqual([
      [1, true],
      [1, true],
    ]);
  });
});
