import { describe, expect, test } from "vitest";
import { appDb } from "#db/client.ts";
import { createArticle, createUser, documentOf } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import type { Actor } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import { listArticles, listArticlesInput } from "#server/articles/list-articles.ts";
import { readArticle } from "#server/articles/read-article.ts";
import { verifyAuditChain } from "#server/audit/verify-chain.ts";
import { nameRevision } from "#server/editions/name-revision.ts";
import { saveWorkingCopy } from "#server/editions/save-working-copy.ts";
import { previewArticle } from "#server/publications/preview-article.ts";
import { publishArticle } from "#server/publications/publish-article.ts";
import { schedulePublication } from "#server/publications/schedule-publication.ts";
import { removeMember } from "#server/releases/remove-member.ts";
import { bundle, setTime } from "#server/releases/testing/bundle.ts";
import { unscheduleRelease } from "#server/releases/unschedule-release.ts";
import { submitArticle } from "#server/reviews/submit-article.ts";
import { approvedArticle, createDesk, submittedArticle, viewOf } from "#server/reviews/testing/desk.ts";
import { withdrawSubmission } from "#server/reviews/withdraw-submission.ts";
import { deleteArticle } from "#server/trash/delete-article.ts";
import { emptyTrash } from "#server/trash/empty-trash.ts";
import { listTrash } from "#server/trash/list-trash.ts";
import { restoreArticle } from "#server/trash/restore-article.ts";
import { trashArticle } from "#server/trash/trash-article.ts";

useTestDatabase();

const command = () => ({ commandId: createId() });
const trash = (actor: Actor, articleId: string) => trashArticle(actor, { ...command(), articleId });
const restore = (actor: Actor, articleId: string) => restoreArticle(actor, { ...command(), articleId });
const refused = (code: string) => ({ ok: false, error: { code } });

async function draft(title = "沙田的晨光") {
  const author = await createUser();
  return { author, ...(await createArticle({ createdBy: author.id, zh: { title } })) };
}

/** Everything that is the article's own, as the database has it. */
async function everything(id: string): Promise<unknown> {
  return appDb().article.findUnique({
    where: { id },
    include: {
      tags: true,
      credits: true,
      alignment: true,
      signatures: true,
      schedules: true,
      workflow: true,
      editions: { include: { workingCopy: true, revisions: true }, orderBy: { language: "asc" } },
    },
  });
}

describe("an article in the trash", () => {
  test("comes back exactly as it went, approvals and its place in the list included", async () => {
    const desk = await createDesk();
    const articleId = await approvedArticle(desk);
    const before = [await everything(articleId), await viewOf(desk.publisher, articleId)];
    expect(await trash(desk.publisher, articleId)).toMatchObject({ ok: true });
    expect(await everything(articleId)).not.toEqual(before[0]);
    expect(await restore(desk.publisher, articleId)).toMatchObject({ ok: true });
    expect([await everything(articleId), await viewOf(desk.publisher, articleId)]).toEqual(before);
    const published = { ...command(), articleId, languages: ["zh" as const, "en" as const] };
    expect(await publishArticle(desk.publisher, published)).toMatchObject({ ok: true });
    expect((await verifyAuditChain()).faults).toEqual([]);
  });

  test("is in no list and no preview, and says on its page who put it there", async () => {
    const { author, id } = await draft("只在这里的题目");
    const listed = async () => {
      const answer = await listArticles(author, listArticlesInput.parse({ mine: true }));
      return answer.ok ? answer.value.total : null;
    };
    expect(await listed()).toBe(1);
    await trash(author, id);
    expect(await listed()).toBe(0);
    expect(await previewArticle(author, { articleId: id })).toMatchObject(refused("inTrash"));
    expect(await readArticle(author, { articleId: id })).toMatchObject({
      ok: true,
      value: { trashed: { by: { id: author.id, name: author.name } } },
    });
    const found = await listTrash(author, { page: 1, pageSize: 50 });
    expect(found.ok && found.value.items.find((item) => item.id === id)).toMatchObject({
      title: "只在这里的题目",
      by: { name: author.name },
    });
  });

  test("is offered back, and to be deleted, to those alone who may do that with it", async () => {
    const { author, id } = await draft();
    await trash(author, id);
    const offered = async (actor: Actor) => {
      const found = await listTrash(actor, { page: 1, pageSize: 50 });
      const item = found.ok ? found.value.items.find((one) => one.id === id) : undefined;
      return [item?.mayRestore, item?.mayDelete];
    };
    expect(await offered(author)).toEqual([true, false]);
    expect(await offered(await createUser({ roles: ["publisher"] }))).toEqual([true, true]);
    expect(await offered(await createUser({ roles: ["translator"] }))).toEqual([false, false]);
    const grants = [
      { role: "publisher" as const, columns: ["another-column"], languages: ["zh" as const, "en" as const] },
    ];
    const elsewhere = await createUser({ roles: ["publisher"], grants });
    expect(await offered(elsewhere)).toEqual([false, false]);
    expect(await restore(elsewhere, id)).toMatchObject(refused("beyondRights"));
  });

  test("takes no words and no decisions", async () => {
    const { author, id, editionIds } = await draft();
    await trash(author, id);
    const copy = { editionId: editionIds.zh, baseLockVersion: 1, title: "新", deck: "", document: documentOf(["新"]) };
    expect(await saveWorkingCopy(author, { ...command(), ...copy })).toMatchObject(refused("inTrash"));
    expect(await nameRevision(author, { ...command(), editionId: editionIds.zh, name: "名" })).toMatchObject(
      refused("inTrash"),
    );
    expect(await submitArticle(author, { ...command(), articleId: id, languages: ["zh", "en"] })).toMatchObject(
      refused("inTrash"),
    );
    expect(await trash(author, id)).toMatchObject(refused("inTrash"));
    expect(await restore(author, id)).toMatchObject({ ok: true });
    expect(await restore(author, id)).toMatchObject(refused("notInTrash"));
    expect(await restore(author, "nobody-has-this")).toMatchObject(refused("notFound"));
  });
});

describe("what may not go to the trash", () => {
  test("is what a reviewer holds, until it is withdrawn", async () => {
    const desk = await createDesk();
    const articleId = await submittedArticle(desk);
    expect(await trash(desk.publisher, articleId)).toMatchObject(refused("articleInReview"));
    await withdrawSubmission(desk.editor, { ...command(), articleId, round: 1 });
    expect(await trash(desk.publisher, articleId)).toMatchObject({ ok: true });
  });

  test("is what an open release has, until it is taken out", async () => {
    const desk = await createDesk();
    const articleId = await approvedArticle(desk);
    const releaseId = await bundle(desk, [articleId], ["en"]);
    expect(await trash(desk.publisher, articleId)).toMatchObject(refused("inRelease"));
    await setTime(desk, releaseId);
    expect(await trash(desk.publisher, articleId)).toMatchObject(refused("inRelease"));
    await unscheduleRelease(desk.publisher, { ...command(), releaseId });
    await removeMember(desk.editor, { ...command(), releaseId, articleId });
    expect(await trash(desk.publisher, articleId)).toMatchObject({ ok: true });
  });

  test("is what is scheduled, and what readers have", async () => {
    const desk = await createDesk();
    const articleId = await approvedArticle(desk);
    const languages: ("zh" | "en")[] = ["zh", "en"];
    const publishAt = new Date(Date.now() + 86_400_000).toISOString();
    await schedulePublication(desk.publisher, { ...command(), articleId, languages, publishAt });
    expect(await trash(desk.publisher, articleId)).toMatchObject(refused("articleScheduled"));
    await publishArticle(desk.publisher, { ...command(), articleId, languages });
    expect(await trash(desk.publisher, articleId)).toMatchObject(refused("articleLive"));
  });
});

describe("deleting for good", () => {
  test("asks for the title and leaves nothing but the log", async () => {
    const [{ author, id }, publisher] = [await draft(), await createUser({ roles: ["publisher"] })];
    const typed = (title: string) => deleteArticle(publisher, { ...command(), articleId: id, title });
    expect(await typed("沙田的晨光")).toMatchObject(refused("notInTrash"));
    await trash(author, id);
    expect(await typed("沙田")).toMatchObject(refused("titleDiffers"));
    expect(await typed(" 沙田的晨光 ")).toMatchObject({ ok: true });
    expect(await everything(id)).toBeNull();
    const log = await appDb().auditEvent.findMany({ where: { stream: `article:${id}` }, orderBy: { seq: "asc" } });
    expect(log.map(({ type, actorId }) => [type, actorId])).toEqual([
      ["articleTrashed", author.id],
      ["articleDeleted", publisher.id],
    ]);
  });

  test("takes revisions and approvals along, which nobody deletes alone", async () => {
    const desk = await createDesk();
    const articleId = await approvedArticle(desk);
    await trash(desk.publisher, articleId);
    const title = "沙田的晨光";
    expect(await deleteArticle(desk.publisher, { ...command(), articleId, title })).toMatchObject({ ok: true });
    expect(await appDb().signature.count({ where: { articleId } })).toBe(0);
    expect(await appDb().revision.count({ where: { edition: { articleId } } })).toBe(0);
  });

  test("is the job's after thirty days, unless somebody restored it", async () => {
    const { author, id } = await draft();
    await trash(author, id);
    const long = new Date(Date.now() - 31 * 86_400_000);
    const since = async () => {
      const { trashedAt } = await appDb().article.findUniqueOrThrow({ where: { id } });
      return trashedAt?.toISOString() ?? "";
    };
    expect(await emptyTrash({ articleId: id, trashedAt: await since() })).toMatchObject(refused("trashNotDue"));
    expect(await emptyTrash({ articleId: id, trashedAt: long.toISOString() })).toMatchObject(refused("notInTrash"));
    await appDb().article.update({ where: { id }, data: { trashedAt: long } });
    expect(await emptyTrash({ articleId: id, trashedAt: await since() })).toMatchObject({ ok: true });
    expect(await everything(id)).toBeNull();
    expect(await emptyTrash({ articleId: id, trashedAt: long.toISOString() })).toMatchObject(refused("notFound"));
  });

  test("is refused by the database outside the trash, and of what was published", async () => {
    const { id } = await draft();
    await expect(appDb().article.delete({ where: { id } })).rejects.toThrow("is not in the trash");
    const desk = await createDesk();
    const articleId = await approvedArticle(desk);
    await publishArticle(desk.publisher, { ...command(), articleId, languages: ["zh", "en"] });
    await appDb().article.update({ where: { id: articleId }, data: { trashedAt: new Date() } });
    await expect(appDb().article.delete({ where: { id: articleId } })).rejects.toThrow("was published");
  });
});
