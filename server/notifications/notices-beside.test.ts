import { beforeAll, describe, expect, test } from "vitest";
import { appDb } from "#db/client.ts";
import { createUser } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import type { Actor } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import { editComment } from "#server/comments/edit-comment.ts";
import { openThread } from "#server/comments/open-thread.ts";
import { reply } from "#server/comments/reply.ts";
import { withdrawComment } from "#server/comments/withdraw-comment.ts";
import { listNotices } from "#server/notifications/list-notices.ts";
import { markRead } from "#server/notifications/mark-read.ts";
import { cancelRelease } from "#server/releases/cancel-release.ts";
import { publishReleaseDue, refuseReleaseDue } from "#server/releases/publish-release-due.ts";
import { scheduleRelease } from "#server/releases/schedule-release.ts";
import { bundle, letOut, passReleaseTime, setTime } from "#server/releases/testing/bundle.ts";
import { unscheduleRelease } from "#server/releases/unschedule-release.ts";
import {
  approvedArticle,
  codeOf,
  createDesk,
  type Desk,
  submittedArticle,
  write,
} from "#server/reviews/testing/desk.ts";
import { pendingOf, suggestText } from "#server/suggestions/testing/suggesting.ts";

useTestDatabase();

let desk: Desk;
beforeAll(async () => {
  desk = await createDesk();
});

/** What everybody was told of an article, or of a release: `Name: kind`, in any order. */
async function toldOf(about: { articleId: string } | { releaseId: string }): Promise<string[]> {
  const where =
    "articleId" in about ? { articleId: about.articleId } : { data: { path: ["releaseId"], equals: about.releaseId } };
  const rows = await appDb().notification.findMany({ where, include: { user: true } });
  return rows.map(({ user, kind }) => `${user.name}: ${kind}`).sort();
}
async function newTo(actor: Actor, kind: string) {
  const found = await listNotices(actor, { view: "unread", page: 1, pageSize: 100 });
  if (!found.ok) throw new Error(found.error.code);
  return found.value.items.filter(({ content }) => content.kind === kind);
}

describe("of a comment", () => {
  const target = { language: "zh" as const, place: { blockId: "b1" } };
  async function opened(articleId: string, body: string) {
    const made = await openThread(desk.reviewer, { commandId: createId(), articleId, target, body });
    if (!made.ok) throw new Error(made.error.code);
    return { articleId, ...made.value };
  }

  test("those whom it calls are told in its words, and those who spoke there hear of answers", async () => {
    const articleId = await submittedArticle(desk);
    const thread = await opened(articleId, `请看，@[${desk.editor.id}]。`);
    expect(await toldOf({ articleId })).toEqual(["Editor: mentioned"]);
    expect((await newTo(desk.editor, "mentioned"))[0]).toMatchObject({
      ...{ actorName: "Reviewer", articleId },
      content: { commentId: thread.commentId, excerpt: "请看，@Editor。" },
    });
    const answer = { commandId: createId(), articleId, threadId: thread.threadId, body: "看了。" };
    await reply(desk.editor, answer);
    await reply(desk.editor, answer);
    expect(await toldOf({ articleId })).toEqual(["Editor: mentioned", "Reviewer: replied"]);
  });

  test("that is edited only who is called anew is told, and one that is taken back was never said", async () => {
    const articleId = await submittedArticle(desk);
    const thread = await opened(articleId, `@[${desk.editor.id}]，第一行不对。`);
    const body = `@[${desk.editor.id}] @[${desk.translator.id}]，第二行不对。`;
    await editComment(desk.reviewer, { commandId: createId(), ...thread, body });
    expect(await toldOf({ articleId })).toEqual(["Editor: mentioned", "Translator: mentioned"]);
    const [told] = await newTo(desk.editor, "mentioned");
    expect(told?.content).toMatchObject({ excerpt: "@Editor @Translator，第二行不对。" });
    // Taking a name out and putting it back is nothing new.
    for (const again of ["第二行不对。", body])
      await editComment(desk.reviewer, { commandId: createId(), ...thread, body: again });
    expect(await toldOf({ articleId })).toEqual(["Editor: mentioned", "Translator: mentioned"]);
    const { threadId } = thread;
    const once = `再看，@[${desk.editor.id}]。`;
    await reply(desk.reviewer, { commandId: createId(), articleId, threadId, body: once });
    expect((await newTo(desk.editor, "mentioned")).filter((each) => each.articleId === articleId)).toHaveLength(2);
    await withdrawComment(desk.reviewer, { commandId: createId(), ...thread });
    expect(await newTo(desk.translator, "mentioned")).toEqual([]);
  });
});

describe("of suggested words", () => {
  test("who wrote them is told once until they look, with the newest words", async () => {
    const articleId = await submittedArticle(desk);
    await write(desk.translator, articleId, "en", "Theirs.");
    for (const words of ["第一句。", "第一行。"]) await suggestText(desk.reviewer, articleId, words);
    expect(await toldOf({ articleId })).toEqual(["Editor: suggested"]);
    const [pending] = await pendingOf(desk.editor, articleId);
    const [told] = await newTo(desk.editor, "suggested");
    expect(told).toMatchObject({ actorName: "Reviewer", content: { suggestionId: pending?.id } });
    await suggestText(desk.secondReviewer, articleId, "第一章。");
    expect(await toldOf({ articleId })).toEqual(["Editor: suggested", "Editor: suggested"]);
    await markRead(desk.editor, { articleId });
    await suggestText(desk.reviewer, articleId, "第一回。");
    expect(await newTo(desk.editor, "suggested")).toHaveLength(1);
  });

  test("of one's own, or taken back, nobody is told", async () => {
    const articleId = await submittedArticle(desk);
    await suggestText(desk.editor, articleId, "第一句。");
    await suggestText(desk.editor, articleId, "第一段。");
    expect(await toldOf({ articleId })).toEqual([]);
  });
});

describe("of a release", { timeout: 60_000 }, () => {
  test("that is let out, who made it is told once, and others of what they worked on", async () => {
    const ids = [await approvedArticle(desk), await approvedArticle(desk)];
    const releaseId = await bundle(desk, ids);
    expect(codeOf(await letOut(desk, releaseId))).toBe("done");
    expect(await toldOf({ releaseId })).toEqual(["Editor: releaseOut"]);
    for (const articleId of ids) expect(await toldOf({ articleId })).toEqual(["Reviewer: published"]);
  });

  test("that goes out at its time, whoever set it is told too", async () => {
    const articleId = await approvedArticle(desk);
    const releaseId = await bundle(desk, [articleId]);
    await setTime(desk, releaseId);
    expect(await publishReleaseDue(await passReleaseTime(releaseId))).toMatchObject({ value: { outcome: "out" } });
    expect(await toldOf({ releaseId })).toEqual(["Editor: releaseOut", "Publisher: releaseOut"]);
    expect(await toldOf({ articleId })).toEqual(["Reviewer: published"]);
    const [told] = (await newTo(desk.publisher, "releaseOut")).slice(0, 1);
    expect(told).toMatchObject({ actorName: null, articleId: null, content: { scheduled: true } });
  });

  test("that doesn't, they are told which articles kept it, and a visit to it has seen that", async () => {
    const own = await createDesk();
    const articleId = await approvedArticle(own);
    const releaseId = await bundle(own, [articleId]);
    await setTime(own, releaseId);
    await write(own.translator, articleId, "en", "Changed after all.");
    const due = await passReleaseTime(releaseId);
    expect(await publishReleaseDue(due)).toMatchObject({ value: { outcome: "refused" } });
    expect(await toldOf({ releaseId })).toEqual(
      ["Editor", "Publisher", "Reviewer"].map((name) => `${name}: releaseRefused`),
    );
    const [told] = await newTo(own.publisher, "releaseRefused");
    expect(told).toMatchObject({
      actorName: null,
      content: { publishAt: due.publishAt, reason: null, problems: [{ code: "notApproved" }], more: 0 },
    });
    // The page of the account has nothing to do with it.
    await markRead(own.publisher, { articleId: null });
    expect(await newTo(own.publisher, "releaseRefused")).toHaveLength(1);
    await markRead(own.publisher, { releaseId });
    expect(await newTo(own.publisher, "releaseRefused")).toEqual([]);
  });

  test.each([
    ["that doesn't, those are told too who handed in or signed what is in it", publishReleaseDue, "notApproved"],
    ["that failed at every try, those too", refuseReleaseDue, undefined],
  ] as const)("%s", async (_, come, problem) => {
    const own = await createDesk();
    const gatherer = await createUser({ roles: ["editor"], name: "Gatherer" });
    const [changed, ready] = [await approvedArticle(own), await approvedArticle(own)];
    const releaseId = await bundle({ ...own, editor: gatherer }, [changed, ready]);
    await setTime(own, releaseId);
    if (problem) await write(own.translator, changed, "en", "Changed after all.");
    await come(await passReleaseTime(releaseId));
    expect(await toldOf({ releaseId })).toEqual(
      ["Editor", "Gatherer", "Publisher", "Reviewer"].map((name) => `${name}: releaseRefused`),
    );
    const [told] = await newTo(own.editor, "releaseRefused");
    expect(told?.content).toMatchObject({ problems: problem ? [{ code: problem }] : [] });
  });

  test.each([
    ["is moved", "releaseMoved", {}],
    ["has its time taken off", "releaseCalledOff", { givenUp: false }],
    ["is given up", "releaseCalledOff", { givenUp: true }],
  ] as const)(
    "that %s by a colleague, whoever had set its time is told, and nobody of their own doing",
    async (what, kind, more) => {
      const [own, colleague] = [await createDesk(), await createUser({ roles: ["publisher"], name: "Colleague" })];
      const releaseId = await bundle(own, [await approvedArticle(own)]);
      const was = await setTime(own, releaseId);
      const asked = () => ({ commandId: createId(), releaseId });
      const other = "2031-03-11T01:00:00.000Z";
      const done = async (by: Actor, publishAt: string) => {
        if (what === "is moved") return scheduleRelease(by, { ...asked(), publishAt, zone: "UTC" });
        return what === "is given up" ? cancelRelease(by, asked()) : unscheduleRelease(by, asked());
      };
      expect(codeOf(await done(colleague, other))).toBe("done");
      expect(await toldOf({ releaseId })).toEqual([`Publisher: ${kind}`]);
      const [told] = await newTo(own.publisher, kind);
      const times = kind === "releaseMoved" ? { was, publishAt: other } : { publishAt: was };
      expect(told).toMatchObject({
        actorName: "Colleague",
        articleId: null,
        content: { releaseId, ...times, ...more },
      });
      await done(colleague, "2031-03-12T01:00:00.000Z");
      expect(await toldOf({ releaseId })).toHaveLength(1);
    },
  );

  test("that failed at every try, they are told so", async () => {
    const releaseId = await bundle(desk, [await approvedArticle(desk)]);
    await setTime(desk, releaseId);
    await refuseReleaseDue(await passReleaseTime(releaseId));
    const [told] = await appDb().notification.findMany({ where: { data: { path: ["releaseId"], equals: releaseId } } });
    expect(told?.data).toMatchObject({ reason: "publishFailed", problems: [] });
  });
});

test("whoever is disabled hears of none of it", async () => {
  const gone = await createUser({ roles: ["editor"] });
  const articleId = await submittedArticle(desk);
  await write(gone, articleId, "zh", "他们的话。");
  await appDb().user.update({ where: { id: gone.id }, data: { banned: true } });
  await suggestText(desk.reviewer, articleId, "别人的话。");
  expect(await toldOf({ articleId })).toEqual(["Editor: suggested"]);
});
