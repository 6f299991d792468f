import { beforeAll, describe, expect, test } from "vitest";
import { appDb } from "#db/client.ts";
import { createUser } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import type { Actor } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import type { InboxView } from "#domain/workflow/inbox.ts";
import { assignItem } from "#server/inbox/assign-item.ts";
import { listInbox } from "#server/inbox/list-inbox.ts";
import { listTakers } from "#server/inbox/list-takers.ts";
import { fillInbox } from "#server/reviews/fill-inbox.ts";
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
import { trashArticle } from "#server/trash/trash-article.ts";

useTestDatabase();

let desk: Desk;
beforeAll(async () => {
  desk = await createDesk();
});

/** What one person's view says of an article; null where it is not in it. */
async function seen(by: Actor, articleId: string, view: InboxView = "mine") {
  const found = await listInbox(by, { view, page: 1, pageSize: 100 });
  if (!found.ok) throw new Error(found.error.code);
  return found.value.items.find((item) => item.articleId === articleId) ?? null;
}
const assign = (by: Actor, articleId: string, to: string | null) =>
  assignItem(by, { commandId: createId(), articleId, round: 1, stageId: "review", scope: ["zh", "en"], to });

describe("what waits", () => {
  test("is in the inbox of whoever may decide it, and in the other list of who wrote it", async () => {
    const id = await submittedArticle(desk);
    expect(await seen(desk.reviewer, id)).toMatchObject({
      kind: "review",
      stageId: "review",
      scope: "pair",
      mine: true,
    });
    expect(await seen(desk.editor, id)).toBeNull();
    expect(await seen(desk.editor, id, "waiting")).toMatchObject({ mine: false });
    expect(await seen(desk.publisher, id)).toBeNull();
    await sign(desk.reviewer, id);
    expect(await seen(desk.reviewer, id)).toBeNull();
    expect(await seen(desk.publisher, id)).toMatchObject({ kind: "publish" });
    await publish(desk.publisher, id);
    expect(await seen(desk.publisher, id, "all")).toBeNull();
  });

  test("is not for a reviewer who writes in it meanwhile, and calls back one whose approval fell", async () => {
    const id = await submittedArticle(desk);
    await write(desk.reviewer, id, "en", "Mended.");
    expect(await seen(desk.reviewer, id)).toBeNull();
    expect(await seen(desk.reviewer, id, "waiting")).not.toBeNull();
    await sign(desk.secondReviewer, id);
    await write(desk.translator, id, "en", "Mended again.");
    expect(await seen(desk.secondReviewer, id)).toMatchObject({ again: true });
  });

  test("comes back to those who wrote it when it is sent back", async () => {
    const id = await submittedArticle(desk);
    await requestChanges(desk.reviewer, {
      commandId: createId(),
      articleId: id,
      round: 1,
      stageId: "review",
      remark: "Check it.",
    });
    expect(await seen(desk.editor, id)).toMatchObject({ kind: "rewrite", stageName: null, mine: true });
    expect(await seen(desk.reviewer, id)).toBeNull();
  });

  test("is late once its hours are over", async () => {
    const id = await submittedArticle(desk);
    await appDb().inboxItem.updateMany({ where: { articleId: id }, data: { dueAt: new Date(Date.now() + 60_000) } });
    expect(await seen(desk.publisher, id, "late")).toBeNull();
    await appDb().inboxItem.updateMany({ where: { articleId: id }, data: { dueAt: new Date(Date.now() - 60_000) } });
    expect(await seen(desk.publisher, id, "late")).toMatchObject({ late: true });
  });

  test("is not there while the article is in the trash", async () => {
    const id = await submittedArticle(desk);
    await requestChanges(desk.reviewer, {
      commandId: createId(),
      articleId: id,
      round: 1,
      stageId: "review",
      remark: "Not this year.",
    });
    expect(await seen(desk.editor, id)).not.toBeNull();
    expect(codeOf(await trashArticle(desk.editor, { commandId: createId(), articleId: id }))).toBe("done");
    expect(await seen(desk.editor, id)).toBeNull();
    expect(await seen(desk.editor, id, "all")).toBeNull();
  });

  test("is counted as it is listed", async () => {
    const found = await listInbox(desk.reviewer, { view: "mine", page: 1, pageSize: 100 });
    expect(found.ok && found.value.counts.mine).toBe(found.ok && found.value.items.length);
  });
});

test("what was under way before there were inboxes is put into them", async () => {
  const ids = [await submittedArticle(desk), await approvedArticle(desk)];
  const before = await appDb().inboxItem.findMany({ where: { articleId: { in: ids } }, orderBy: { articleId: "asc" } });
  expect(before).toHaveLength(2);
  await appDb().inboxItem.deleteMany({});
  expect(await fillInbox()).toBeGreaterThanOrEqual(2);
  expect(
    await appDb().inboxItem.findMany({ where: { articleId: { in: ids } }, orderBy: { articleId: "asc" } }),
  ).toEqual(before);
});

describe("who has it", () => {
  test("is said by whoever may decide it; others with the role still may, and it leaves their list", async () => {
    const id = await submittedArticle(desk);
    expect(codeOf(await assign(desk.editor, id, desk.reviewer.id))).toBe("forbidden");
    expect(codeOf(await assign(desk.reviewer, id, desk.reviewer.id))).toBe("done");
    expect(await seen(desk.reviewer, id)).toMatchObject({ assignedTo: { userId: desk.reviewer.id, name: "Reviewer" } });
    expect(await seen(desk.secondReviewer, id)).toBeNull();
    expect(codeOf(await assign(desk.secondReviewer, id, null))).toBe("done");
    expect(await seen(desk.secondReviewer, id)).not.toBeNull();
    await assign(desk.reviewer, id, desk.reviewer.id);
    expect(codeOf(await sign(desk.secondReviewer, id))).toBe("done");
    expect(codeOf(await assign(desk.reviewer, id, desk.reviewer.id))).toBe("notSubmitted");
  });

  test("is everybody again once the one it was given to is disabled or has lost the role", async () => {
    const id = await submittedArticle(desk);
    const leaving = await createUser({ roles: ["reviewer"], name: "Leaving" });
    await assign(desk.reviewer, id, leaving.id);
    expect(await seen(desk.reviewer, id)).toBeNull();
    await appDb().user.update({ where: { id: leaving.id }, data: { banned: true } });
    expect(await seen(desk.reviewer, id)).toMatchObject({ mine: true });
    await appDb().user.update({ where: { id: leaving.id }, data: { banned: false, role: "editor,publisher" } });
    expect(await seen(desk.reviewer, id)).not.toBeNull();
  });

  test("is everybody again once the one who took it writes in it", async () => {
    const id = await submittedArticle(desk);
    await assign(desk.reviewer, id, desk.reviewer.id);
    await write(desk.reviewer, id, "en", "Mended by who took it.");
    expect(await seen(desk.reviewer, id)).toBeNull();
    expect(await seen(desk.secondReviewer, id)).toMatchObject({ mine: true });
  });

  test("is nobody who couldn't decide it", async () => {
    const id = await submittedArticle(desk);
    const admin = await createUser({ roles: ["admin"] });
    expect(codeOf(await assign(admin, id, desk.editor.id))).toBe("lacksRole");
    await write(desk.reviewer, id, "en", "Mended.");
    expect(codeOf(await assign(admin, id, desk.reviewer.id))).toBe("theirWork");
    expect(codeOf(await assign(desk.reviewer, id, desk.reviewer.id))).toBe("ownWork");
    expect(codeOf(await assign(admin, id, desk.secondReviewer.id))).toBe("done");
  });

  test("is known with what they have in hand", async () => {
    const id = await submittedArticle(desk);
    const asked = { articleId: id, round: 1, stageId: "review", scope: ["zh" as const, "en" as const] };
    const takers = await listTakers(desk.editor, asked);
    if (!takers.ok) throw new Error(takers.error.code);
    const second = takers.value.find(({ userId }) => userId === desk.secondReviewer.id);
    const mine = await listInbox(desk.secondReviewer, { view: "mine", page: 1, pageSize: 100 });
    const assigned = mine.ok
      ? mine.value.items.filter((item) => item.assignedTo?.userId === desk.secondReviewer.id)
      : [];
    expect(second?.assigned).toBe(assigned.length);
    expect(second?.assigned).toBeGreaterThan(0);
    await write(desk.secondReviewer, id, "en", "Mended by who can't be given it now.");
    const left = await listTakers(desk.editor, asked);
    expect(left.ok && left.value.map(({ userId }) => userId)).not.toContain(desk.secondReviewer.id);
    expect(left.ok && left.value.map(({ userId }) => userId)).toContain(desk.reviewer.id);
    expect(codeOf(await listTakers(desk.editor, { ...asked, stageId: "another" }))).toBe("contentChanged");
  });
});
