import { beforeAll, describe, expect, test } from "vitest";
import { appDb } from "#db/client.ts";
import { createArticle, createUser, documentOf } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import type { Actor } from "#domain/access.ts";
import { placeText } from "#domain/annotations/anchor.ts";
import { quoteRange } from "#domain/annotations/quote-range.ts";
import type { Place, Target } from "#domain/annotations/target.ts";
import { mostComments, mostThreads, type ThreadForDesk } from "#domain/comments/thread.ts";
import { createId } from "#domain/ids.ts";
import type { Language } from "#domain/locale.ts";
import { readArticle } from "#server/articles/read-article.ts";
import { verifyAuditChain } from "#server/audit/verify-chain.ts";
import { editComment } from "#server/comments/edit-comment.ts";
import { listComments } from "#server/comments/list-comments.ts";
import { openThread } from "#server/comments/open-thread.ts";
import { reopenThread } from "#server/comments/reopen-thread.ts";
import { reply } from "#server/comments/reply.ts";
import { resolveThread } from "#server/comments/resolve-thread.ts";
import { withdrawComment } from "#server/comments/withdraw-comment.ts";
import { saveWorkingCopy } from "#server/editions/save-working-copy.ts";
import { approvedArticle, codeOf, createDesk, type Desk, sign, viewOf } from "#server/reviews/testing/desk.ts";
import { trashArticle } from "#server/trash/trash-article.ts";

useTestDatabase();

let desk: Desk;
beforeAll(async () => {
  desk = await createDesk();
});

const command = () => ({ commandId: createId() });

async function copyOf(articleId: string, language: Language) {
  const article = await readArticle(desk.editor, { articleId });
  const copy = article.ok ? article.value.editions[language] : undefined;
  if (!copy) throw new Error("no such edition");
  return copy;
}

async function about(articleId: string, language: Language, place: Place, words?: string): Promise<Target> {
  const text = placeText(place, await copyOf(articleId, language)) ?? "";
  const range =
    words === undefined ? undefined : quoteRange(text, text.indexOf(words), text.indexOf(words) + words.length);
  return { language, place, ...(range && { range }) };
}

async function writeText(articleId: string, language: Language, texts: string[], title?: string): Promise<void> {
  const { id: editionId, lockVersion: baseLockVersion, deck, ...copy } = await copyOf(articleId, language);
  const text = { title: title ?? copy.title, deck, document: documentOf(texts) };
  const saved = await saveWorkingCopy(desk.editor, { ...command(), editionId, baseLockVersion, ...text });
  if (!saved.ok) throw new Error(saved.error.code);
}

async function opened(articleId: string, target: Target, { by = desk.reviewer as Actor, body = "请再核对。" } = {}) {
  const answer = await openThread(by, { ...command(), articleId, target, body });
  if (!answer.ok) throw new Error(answer.error.code);
  return { articleId, ...answer.value };
}

async function threadsOf(articleId: string): Promise<readonly ThreadForDesk[]> {
  const answer = await listComments(desk.editor, { articleId });
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value.threads;
}

const draft = async () => {
  const { id } = await createArticle({ createdBy: desk.editor.id });
  await writeText(id, "zh", ["船走了，山还在。", "第二段。"]);
  return id;
};

describe("a comment", () => {
  test("stands at its words, wherever edits bring them, until they are gone", async () => {
    const id = await draft();
    await opened(id, await about(id, "zh", { blockId: "b1" }, "山还在"));
    const anchor = async () => (await threadsOf(id))[0]?.anchor;
    expect(await anchor()).toEqual({ at: { blockId: "b1", start: 4, end: 7 } });
    await writeText(id, "zh", ["很久以前，船走了，山还在。", "第二段。"]);
    expect(await anchor()).toEqual({ at: { blockId: "b1", start: 9, end: 12 } });
    await writeText(id, "zh", ["很久以前，船走了。", "第二段。"]);
    expect(await anchor()).toBe("orphaned");
    expect((await threadsOf(id))[0]?.target.range?.quote.exact).toBe("山还在");
  });

  test("can be about a title, a whole block, and either language, and is listed in the order of the words", async () => {
    const id = await draft();
    await opened(id, await about(id, "zh", { blockId: "b2" }));
    await opened(id, await about(id, "en", { blockId: "b1" }, "First"));
    await opened(id, await about(id, "zh", { line: "title" }));
    expect((await threadsOf(id)).map(({ target }) => [target.language, target.place])).toEqual([
      ["zh", { line: "title" }],
      ["en", { blockId: "b1" }],
      ["zh", { blockId: "b2" }],
    ]);
  });

  test("about words that the desk doesn't have is refused, and leaves nothing", async () => {
    const id = await draft();
    const target = await about(id, "zh", { blockId: "b1" }, "山还在");
    await writeText(id, "zh", ["别的话。"]);
    expect(codeOf(await openThread(desk.editor, { ...command(), articleId: id, target, body: "好" }))).toBe(
      "contentChanged",
    );
    expect(await threadsOf(id)).toEqual([]);
  });

  test("said twice with one command id is said once", async () => {
    const id = await draft();
    const input = { ...command(), articleId: id, target: await about(id, "zh", { blockId: "b1" }), body: "好" };
    const first = await openThread(desk.editor, input);
    expect(await openThread(desk.editor, input)).toEqual(first);
    expect(await threadsOf(id)).toHaveLength(1);
  });

  test("calls those it names, except who can't sign in any more", async () => {
    const id = await draft();
    const gone = await createUser();
    await appDb().user.update({ where: { id: gone.id }, data: { banned: true } });
    const body = `@[${desk.editor.id}] @[${gone.id}] @[nobody-here]`;
    await opened(id, await about(id, "zh", { blockId: "b1" }), { body });
    expect((await threadsOf(id))[0]?.comments[0]).toMatchObject({ body, mentions: [desk.editor.id] });
  });

  test("is answered, edited and taken back by its author alone", async () => {
    const id = await draft();
    const thread = await opened(id, await about(id, "zh", { blockId: "b1" }));
    const answered = await reply(desk.editor, {
      ...command(),
      articleId: id,
      threadId: thread.threadId,
      body: "改了。",
    });
    expect(answered).toMatchObject({ ok: true });
    expect(codeOf(await editComment(desk.editor, { ...command(), ...thread, body: "不对。" }))).toBe("forbidden");
    expect(codeOf(await withdrawComment(desk.editor, { ...command(), ...thread }))).toBe("forbidden");
    expect(codeOf(await editComment(desk.reviewer, { ...command(), ...thread, body: "请核对数字。" }))).toBe("done");
    const [edited, answer] = (await threadsOf(id))[0]?.comments ?? [];
    expect(edited).toMatchObject({ author: { name: "Reviewer" }, body: "请核对数字。", withdrawnAt: null });
    expect(edited?.editedAt).not.toBeNull();
    expect(answer).toMatchObject({ author: { name: "Editor" }, body: "改了。", editedAt: null });
    expect(codeOf(await withdrawComment(desk.reviewer, { ...command(), ...thread }))).toBe("done");
    const [withdrawn, ...others] = (await threadsOf(id))[0]?.comments ?? [];
    expect(withdrawn).toMatchObject({ body: "", mentions: [] });
    expect(withdrawn?.withdrawnAt).not.toBeNull();
    expect(others).toHaveLength(1);
    expect(codeOf(await editComment(desk.reviewer, { ...command(), ...thread, body: "又来。" }))).toBe("notFound");
  });

  test("has its place in a thread, and a thread in an article, up to a number of them", async () => {
    const id = await draft();
    const target: Target = { language: "zh", place: { blockId: "b1" } };
    const { threadId } = await opened(id, target);
    const more = () => reply(desk.editor, { ...command(), articleId: id, threadId, body: "好" });
    await appDb().comment.createMany({
      data: Array.from({ length: mostComments - 2 }, () => ({
        ...{ id: createId(), threadId, authorId: desk.editor.id, body: "好", mentions: [] },
      })),
    });
    expect(codeOf(await more())).toBe("done");
    expect(await more()).toMatchObject({ error: { code: "commentsFull", params: { most: mostComments } } });
    await appDb().commentThread.createMany({
      data: Array.from({ length: mostThreads - 1 }, () => ({ id: createId(), articleId: id, target })),
    });
    expect(await openThread(desk.editor, { ...command(), articleId: id, target, body: "好" })).toMatchObject({
      error: { code: "threadsFull", params: { most: mostThreads } },
    });
  });

  test("of another article is not found", async () => {
    const thread = await opened(await draft(), { language: "zh", place: { blockId: "b1" } });
    const { id: articleId } = await createArticle({ createdBy: desk.editor.id });
    const elsewhere = { ...thread, articleId };
    expect(codeOf(await reply(desk.editor, { ...command(), articleId, threadId: thread.threadId, body: "好" }))).toBe(
      "notFound",
    );
    expect(codeOf(await withdrawComment(desk.reviewer, { ...command(), ...elsewhere }))).toBe("notFound");
  });
});

describe("a thread", () => {
  test("is settled and opened again, once each, on the record of the article", async () => {
    const id = await draft();
    const { threadId } = await opened(id, await about(id, "zh", { blockId: "b1" }));
    const settle = { articleId: id, threadId };
    expect(codeOf(await resolveThread(desk.editor, { ...command(), ...settle }))).toBe("done");
    expect(codeOf(await resolveThread(desk.reviewer, { ...command(), ...settle }))).toBe("done");
    expect((await threadsOf(id))[0]?.resolved).toMatchObject({ by: "Editor" });
    expect(codeOf(await reopenThread(desk.reviewer, { ...command(), ...settle }))).toBe("done");
    expect((await threadsOf(id))[0]?.resolved).toBeNull();
    const events = await appDb().auditEvent.findMany({ where: { stream: `article:${id}` }, orderBy: { seq: "asc" } });
    expect(events.map(({ type, actorId }) => [type, actorId])).toEqual([
      ["commentOpened", desk.reviewer.id],
      ["commentResolved", desk.editor.id],
      ["commentReopened", desk.reviewer.id],
    ]);
    expect((await verifyAuditChain()).faults).toEqual([]);
  });

  test("in the trash is read by nobody, and takes nothing more", async () => {
    const id = await draft();
    const thread = await opened(id, await about(id, "zh", { blockId: "b1" }));
    const { articleId, threadId } = thread;
    await trashArticle(desk.editor, { ...command(), articleId });
    const target: Target = { language: "zh", place: { blockId: "b1" } };
    const answers = [
      await listComments(desk.editor, { articleId }),
      await openThread(desk.editor, { ...command(), articleId, target, body: "好" }),
      await reply(desk.editor, { ...command(), articleId, threadId, body: "好" }),
      await editComment(desk.reviewer, { ...command(), ...thread, body: "好" }),
      await withdrawComment(desk.reviewer, { ...command(), ...thread }),
      await resolveThread(desk.editor, { ...command(), articleId, threadId }),
      await reopenThread(desk.editor, { ...command(), articleId, threadId }),
    ];
    expect(answers.map(codeOf)).toEqual(answers.map(() => "inTrash"));
  });

  test("changes no approval, no hash and no contributor", async () => {
    const id = await approvedArticle(desk);
    const state = async () => {
      const { rounds, status, manifestHash } = await viewOf(desk.publisher, id);
      const { lockVersion, contributions, savedAt } = await copyOf(id, "zh");
      return { rounds, status, manifestHash, lockVersion, contributions, savedAt };
    };
    const before = await state();
    const { threadId } = await opened(id, await about(id, "zh", { blockId: "b1" }, "第一段"), {
      by: desk.secondReviewer,
    });
    await reply(desk.publisher, { ...command(), articleId: id, threadId, body: "好" });
    await resolveThread(desk.publisher, { ...command(), articleId: id, threadId });
    expect(await state()).toEqual(before);
    // Who comments may still approve: they wrote none of it.
    await writeText(id, "zh", ["改过的一段。"]);
    expect(codeOf(await sign(desk.secondReviewer, id))).toBe("done");
  });
});
