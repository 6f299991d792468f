import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appDb } from "#db/client.ts";
import { insertNotices } from "#db/notifications/notifications.ts";
import { findOverdue } from "#db/notifications/overdue.ts";
import { createUser } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { transaction } from "#db/transaction.ts";
import type { Actor } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import type { NoticeContent } from "#domain/notifications/notice.ts";
import { assignItem } from "#server/inbox/assign-item.ts";
import { doJobs } from "#server/jobs/testing/run-jobs.ts";
import { listNotices } from "#server/notifications/list-notices.ts";
import { markRead } from "#server/notifications/mark-read.ts";
import { markUnread } from "#server/notifications/mark-unread.ts";
import { muteArticle } from "#server/notifications/mute-article.ts";
import { readBell } from "#server/notifications/read-bell.ts";
import { tellOverdue } from "#server/notifications/tell-overdue.ts";
import { publishDue } from "#server/publications/publish-due.ts";
import { refuseDue } from "#server/publications/refuse-due.ts";
import { reschedulePublication } from "#server/publications/reschedule-publication.ts";
import { schedulePublication } from "#server/publications/schedule-publication.ts";
import { requestChanges } from "#server/reviews/request-changes.ts";
import {
  approvedArticle,
  codeOf,
  createDesk,
  type Desk,
  publish,
  sign,
  submittedArticle,
  write,
} from "#server/reviews/testing/desk.ts";
import { withdrawSubmission } from "#server/reviews/withdraw-submission.ts";
import { disableUser } from "#server/users/disable-user.ts";
import { setRoles } from "#server/users/set-roles.ts";

useTestDatabase();
const dataDir = mkdtempSync(join(tmpdir(), "duizhao-notices-"));
process.env.DUIZHAO_DATA_DIR = dataDir;
afterAll(() => rmSync(dataDir, { recursive: true }));

let desk: Desk;
beforeAll(async () => {
  desk = await createDesk();
});

/** What everybody was told of an article: `Name: kind`, in any order. */
async function toldOf(articleId: string): Promise<string[]> {
  const rows = await appDb().notification.findMany({ where: { articleId }, include: { user: true } });
  return rows.map(({ user, kind }) => `${user.name}: ${kind}`).sort();
}
async function noticesOf(actor: Actor, view: "unread" | "all" = "unread") {
  const found = await listNotices(actor, { view, page: 1, pageSize: 100 });
  if (!found.ok) throw new Error(found.error.code);
  return found.value.items;
}
const assign = (by: Actor, articleId: string, to: string | null) =>
  assignItem(by, { commandId: createId(), articleId, round: 1, stageId: "review", scope: ["zh", "en"], to });
const sendBack = (by: Actor, articleId: string, stageId = "review") =>
  requestChanges(by, { commandId: createId(), articleId, round: 1, stageId, remark: "Check the dates." });

describe("people are told", () => {
  test("that their approval fell, by whom and at which stage", async () => {
    const id = await approvedArticle(desk);
    await write(desk.translator, id, "en", "Mended.");
    expect(await toldOf(id)).toEqual(["Reviewer: approvalFell"]);
    expect((await noticesOf(desk.reviewer)).find(({ articleId }) => articleId === id)).toMatchObject({
      ...{ actorName: "Translator", read: false, title: { text: "Morning in Sha Tin", locale: "en" } },
      content: { kind: "approvalFell", why: "changed", stages: [{ en: "Review" }] },
    });
  });

  test("nothing of what they did themselves", async () => {
    const id = await approvedArticle(desk);
    await write(desk.reviewer, id, "en", "Mended by whoever approved it.");
    expect(await toldOf(id)).toEqual([]);
  });

  test("that what they wrote was sent back, with the remark", async () => {
    const id = await submittedArticle(desk);
    await write(desk.translator, id, "en", "Translated.");
    await sendBack(desk.reviewer, id);
    expect(await toldOf(id)).toEqual(["Editor: returned", "Translator: returned"]);
    expect((await noticesOf(desk.editor))[0]?.content).toMatchObject({ remark: "Check the dates.", to: null });
  });

  test("that something was given to them, or taken from them", async () => {
    const id = await submittedArticle(desk);
    await assign(desk.reviewer, id, desk.reviewer.id);
    expect(await toldOf(id)).toEqual([]);
    await assign(desk.secondReviewer, id, desk.secondReviewer.id);
    expect(await toldOf(id)).toEqual(["Reviewer: unassigned"]);
    await assign(desk.secondReviewer, id, desk.reviewer.id);
    expect(await toldOf(id)).toEqual(["Reviewer: assigned", "Reviewer: unassigned"]);
  });

  test("that readers have it", async () => {
    const id = await approvedArticle(desk);
    await publish(desk.publisher, id);
    expect(await toldOf(id)).toEqual(["Editor: published", "Reviewer: published"]);
  });

  test("that their roles changed", async () => {
    const [admin, somebody] = [await createUser({ roles: ["admin"], name: "Ada" }), await createUser()];
    const input = { userId: somebody.id, roles: ["publisher" as const], grants: [] };
    await setRoles(admin, { commandId: createId(), ...input });
    await setRoles(admin, { commandId: createId(), ...input });
    expect(await noticesOf(somebody)).toMatchObject([
      { actorName: "Ada", content: { roles: ["publisher"] }, title: null },
    ]);
  });
});

describe("a scheduled piece", () => {
  async function scheduled(): Promise<{ articleId: string; scheduleId: string }> {
    const articleId = await approvedArticle(desk);
    const publishAt = new Date(Date.now() + 1500).toISOString();
    const asked = { commandId: createId(), articleId, languages: ["zh" as const, "en" as const], publishAt };
    const made = await schedulePublication(desk.publisher, asked);
    if (!made.ok) throw new Error(made.error.code);
    return { articleId, scheduleId: made.value.scheduleId };
  }
  const itsTime = () => new Promise((come) => setTimeout(come, 1600));

  test("that no longer qualifies tells its people why", async () => {
    const piece = await scheduled();
    await write(desk.translator, piece.articleId, "en", "Changed after all.");
    await itsTime();
    expect(await publishDue(piece)).toMatchObject({ value: { outcome: "refused" } });
    expect(await toldOf(piece.articleId)).toEqual([
      "Editor: scheduleRefused",
      "Publisher: scheduleRefused",
      "Reviewer: approvalFell",
      "Reviewer: scheduleRefused",
    ]);
    expect((await noticesOf(desk.publisher))[0]).toMatchObject({ actorName: null, content: { reason: "notApproved" } });
  });

  test("that went out tells whoever set the time, too", async () => {
    const piece = await scheduled();
    await itsTime();
    expect(await publishDue(piece)).toMatchObject({ value: { outcome: "published" } });
    expect(await toldOf(piece.articleId)).toEqual(["Editor: published", "Publisher: published", "Reviewer: published"]);
  });

  test("that could not be published, and one that somebody called off", async () => {
    const [failed, called] = [await scheduled(), await scheduled()];
    await refuseDue(failed);
    expect(await toldOf(failed.articleId)).toContain("Publisher: publishFailed");
    expect(
      codeOf(await withdrawSubmission(desk.editor, { commandId: createId(), articleId: called.articleId, round: 1 })),
    ).toBe("done");
    expect(await toldOf(called.articleId)).toEqual(["Publisher: scheduleCancelled"]);
  });
});

describe("what is late", () => {
  const makeLate = (articleId: string) =>
    appDb().inboxItem.updateMany({ where: { articleId }, data: { dueAt: new Date("2026-01-02T03:04:05.678Z") } });

  test("is told once, to whoever has it", async () => {
    const id = await submittedArticle(desk);
    await assign(desk.reviewer, id, desk.reviewer.id);
    await makeLate(id);
    await tellOverdue();
    await tellOverdue();
    expect(await toldOf(id)).toEqual(["Reviewer: overdue"]);
    await assign(desk.reviewer, id, desk.secondReviewer.id);
    await makeLate(id);
    await tellOverdue();
    expect(await toldOf(id)).toEqual(["Reviewer: overdue", "Second reviewer: assigned", "Second reviewer: overdue"]);
  });

  test("is told to everybody who could take what nobody has, and to nobody who wrote it", async () => {
    const id = await submittedArticle(desk);
    await write(desk.secondReviewer, id, "en", "Mended.");
    await makeLate(id);
    await tellOverdue();
    expect(await toldOf(id)).toEqual(["Reviewer: overdue"]);
  });

  test("is not told to whoever muted its article, who is not looked for again either", async () => {
    const id = await submittedArticle(desk);
    await muteArticle(desk.reviewer, { articleId: id, muted: true });
    await makeLate(id);
    const late = async () => {
      const found = await transaction((tx) => findOverdue(tx, null, 1000));
      return found.filter(({ articleId }) => articleId === id);
    };
    expect((await late()).length).toBeGreaterThan(1);
    await tellOverdue();
    expect(await late()).toEqual([]);
    const told = await appDb().notification.findMany({ where: { articleId: id, inStudio: true } });
    expect(told.map(({ userId }) => userId)).toEqual([desk.secondReviewer.id]);
  });
});

describe("whoever does not want to hear it", () => {
  test("of an article hears nothing of it, and of it again once it is unmuted", async () => {
    const id = await approvedArticle(desk);
    expect(codeOf(await muteArticle(desk.reviewer, { articleId: id, muted: true }))).toBe("done");
    await write(desk.translator, id, "en", "Mended.");
    expect(await toldOf(id)).toEqual([]);
    await sign(desk.secondReviewer, id);
    await muteArticle(desk.reviewer, { articleId: id, muted: false });
    await sendBack(desk.publisher, id, "publish");
    expect(await toldOf(id)).toEqual(["Editor: returned", "Translator: returned"]);
  });

  test("or may not, because the account is disabled, is not told", async () => {
    const [admin, leaving] = [await createUser({ roles: ["admin"] }), await createUser({ roles: ["reviewer"] })];
    const id = await submittedArticle(desk);
    await sign(leaving, id);
    await disableUser(admin, { commandId: createId(), userId: leaving.id });
    await write(desk.translator, id, "en", "Mended.");
    expect(await toldOf(id)).toEqual([]);
  });
});

describe("what is new", () => {
  test("is counted, read one by one, with its article or all at once, and new again", async () => {
    const reader = await createUser({ roles: ["reviewer"], name: "Reads" });
    const [one, other] = [await submittedArticle(desk), await submittedArticle(desk)];
    for (const id of [one, other]) await assign(desk.reviewer, id, reader.id);
    for (const id of [one, other]) await assign(desk.reviewer, id, null);
    const bell = async () => {
      const read = await readBell(reader, {});
      return read.ok ? [read.value.unread, read.value.decisions, read.value.newest?.content.kind] : [];
    };
    expect(await bell()).toEqual([4, 2, "unassigned"]);
    const seen = await markRead(reader, { articleId: one });
    expect(await bell()).toEqual([2, 1, "unassigned"]);
    const [first] = await noticesOf(reader);
    await markRead(reader, { ids: [first?.id ?? ""] });
    expect(await bell()).toEqual([1, 1, "assigned"]);
    const rest = await markRead(reader, { all: true });
    expect(await bell()).toEqual([0, 0, undefined]);
    expect(await noticesOf(reader, "all")).toHaveLength(4);
    for (const marked of [seen, rest]) if (marked.ok) await markUnread(reader, marked.value);
    expect(await bell()).toEqual([3, 2, "unassigned"]);
  });

  test("is nobody else's to read or to mark", async () => {
    const id = await submittedArticle(desk);
    await assign(desk.reviewer, id, desk.secondReviewer.id);
    const [newest] = await noticesOf(desk.secondReviewer);
    expect(await markRead(desk.editor, { ids: [newest?.id ?? ""] })).toEqual({ ok: true, value: { ids: [] } });
    expect((await noticesOf(desk.secondReviewer))[0]?.read).toBe(false);
  });
});

test("a scheduled piece that a colleague moved is told to whoever had scheduled it, by mail too", async () => {
  const own = await createDesk();
  const colleague = await createUser({ roles: ["publisher"], name: "Colleague" });
  const articleId = await approvedArticle(own);
  const was = "2031-03-10T01:00:00.000Z";
  const asked = { commandId: createId(), articleId, languages: ["zh" as const, "en" as const], publishAt: was };
  const made = await schedulePublication(own.publisher, asked);
  if (!made.ok) throw new Error(made.error.code);
  const { scheduleId } = made.value;
  const publishAt = "2031-03-11T01:00:00.000Z";
  expect(
    codeOf(await reschedulePublication(colleague, { commandId: createId(), articleId, scheduleId, publishAt })),
  ).toBe("done");
  expect(await toldOf(articleId)).toEqual(["Publisher: scheduleMoved"]);
  const [told] = await noticesOf(own.publisher);
  expect(told).toMatchObject({ actorName: "Colleague", content: { scope: "pair", was, publishAt } });
  await doJobs(["mail-notification"]);
  const [mail] = await appDb().mail.findMany({ where: { userId: own.publisher.id } });
  expect(mail?.text).toContain("Colleague");
});

test("a command that is given twice tells once, and one that is refused nothing", async () => {
  const id = await submittedArticle(desk);
  const input = { commandId: createId(), articleId: id, round: 1, stageId: "review", remark: "Once." };
  await requestChanges(desk.reviewer, input);
  await requestChanges(desk.reviewer, input);
  expect(await toldOf(id)).toEqual(["Editor: returned"]);
  expect(codeOf(await sendBack(desk.secondReviewer, id))).toBe("notSubmitted");
  expect(await toldOf(id)).toEqual(["Editor: returned"]);
  await doJobs(["mail-notification"]);
});

test("what two who tell the same people write at once is written in one order", async () => {
  const content: NoticeContent = { kind: "rolesChanged", roles: [] };
  const of = (userId: string, key: string) => ({
    notice: { userId, articleId: null, actorId: null, content, key },
    delivery: { studio: true, mail: null },
  });
  const [one = "", two = ""] = [desk.editor.id, desk.reviewer.id].sort();
  const stored = await transaction((tx) => insertNotices(tx, [of(two, "a"), of(one, "b"), of(two, "b"), of(one, "a")]));
  const rows = await appDb().notification.findMany({ where: { id: { in: stored.map(({ id }) => id) } } });
  const keyOf = new Map(rows.map(({ id, userId, key }) => [id, `${userId} ${key}`]));
  expect(stored.map(({ id }) => keyOf.get(id))).toEqual([`${one} a`, `${one} b`, `${two} a`, `${two} b`]);
});
