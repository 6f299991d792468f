import { beforeAll, describe, expect, test } from "vitest";
import { appDb } from "#db/client.ts";
import { createUser } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { transaction } from "#db/transaction.ts";
import { findSigned } from "#db/workflow/find-signed.ts";
import type { Actor } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import { isAgain, type ReviewPage } from "#domain/review/review-page.ts";
import { rowsToReview } from "#domain/review/rows-to-review.ts";
import { readReviewPage } from "#server/reviews/read-review-page.ts";
import { requestChanges } from "#server/reviews/request-changes.ts";
import { submitArticle } from "#server/reviews/submit-article.ts";
import {
  approvedArticle,
  createDesk,
  type Desk,
  publish,
  sign,
  submittedArticle,
  write,
} from "#server/reviews/testing/desk.ts";

useTestDatabase();

let desk: Desk;
beforeAll(async () => {
  desk = await createDesk();
});

async function pageOf(actor: Actor, articleId: string): Promise<ReviewPage> {
  const read = await readReviewPage(actor, { articleId });
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}
const openRows = ({ now, base, deciding }: ReviewPage) =>
  rowsToReview(now, base, { ...deciding, findings: [] }).filter((row) => row.open);

describe("what somebody is shown", () => {
  test("nothing was signed or published: all of it is new, and waits with the reviewers", async () => {
    const page = await pageOf(desk.reviewer, await submittedArticle(desk));
    expect(page.since).toEqual({});
    expect(openRows(page).map(({ what }) => what)).toEqual(["title", "blocks", "blocks", "details"]);
    expect(page.decision?.unit).toMatchObject({ scope: ["zh", "en"], approve: { ok: true } });
    expect(page.waiting).toMatchObject([{ kind: "review", scope: "pair", assignedTo: null, late: false }]);
    expect(isAgain(page)).toBe(false);
  });

  test("since their own approval, only what changed; and to approve again is one action", async () => {
    const id = await approvedArticle(desk);
    await write(desk.translator, id, "en", "Another morning.");
    const page = await pageOf(desk.reviewer, id);
    expect(page.since.zh).toMatchObject({ kind: "signature", lapsed: true });
    // The factory numbers its blocks alike in both languages; writing leaves the second one's words other than they were.
    expect(openRows(page).map(({ key, changed }) => [key, changed])).toEqual([
      ["zh-b1", ["en"]],
      ["zh-b2", ["en"]],
    ]);
    expect(isAgain(page)).toBe(true);
    await sign(desk.reviewer, id);
    expect(openRows(await pageOf(desk.reviewer, id))).toEqual([]);
  });

  test("what somebody else signed is news to who did not", async () => {
    const id = await approvedArticle(desk);
    await write(desk.translator, id, "en", "Another morning.");
    const page = await pageOf(desk.secondReviewer, id);
    expect([page.since, page.base.editions]).toEqual([{}, {}]);
    expect(openRows(page).length).toBeGreaterThan(2);
    expect(isAgain(page)).toBe(false);
  });

  test("without an approval of this round, since what readers have, with its details", async () => {
    const id = await approvedArticle(desk);
    await publish(desk.publisher, id);
    await write(desk.translator, id, "en", "Another morning.");
    const page = await pageOf(desk.reviewer, id);
    expect(page.since).toMatchObject({ zh: { kind: "publication", number: 1 }, en: { kind: "publication" } });
    expect(page.base.editions.zh?.listed?.article.slug).toBe(page.now.editions.zh?.listed?.article.slug);
    expect(openRows(page).map(({ key }) => key)).toEqual(["zh-b1", "zh-b2"]);
    expect(page.decision).toBeNull();
  });

  test("an approval from before its revisions were noted is compared with the one that says the same", async () => {
    const id = await submittedArticle(desk);
    await sign(desk.reviewer, id);
    const [signature] = await appDb().signature.findMany({ where: { articleId: id } });
    if (!signature) throw new Error("it was signed");
    expect(signature.revisions).toEqual({ zh: 1, en: 1 });
    const { revisions: _, manifest, ...given } = signature;
    const older = `${signature.id}-older`;
    await appDb().signature.create({ data: { ...given, id: older, manifest: manifest ?? {} } });
    await write(desk.translator, id, "en", "Another morning.");
    await write(desk.editor, id, "en", "A third one.");
    const edition = await appDb().edition.findFirstOrThrow({ where: { articleId: id, language: "en" } });
    const signed = await transaction((tx) => findSigned(tx, older, { editionId: edition.id, language: "en" }));
    expect(signed?.text?.document.content[0]).toMatchObject({ content: [{ text: "First." }] });
    expect(signed?.records).toEqual({});
  });
});

test("why it was sent back stands before who gets it anew", async () => {
  const id = await submittedArticle(desk);
  expect((await pageOf(desk.reviewer, id)).sentBack).toBeNull();
  const remark = "The second figure.";
  await requestChanges(desk.reviewer, { commandId: createId(), articleId: id, round: 1, stageId: "review", remark });
  expect((await pageOf(desk.reviewer, id)).decision).toBeNull();
  await submitArticle(desk.editor, { commandId: createId(), articleId: id, languages: ["zh", "en"] });
  expect((await pageOf(desk.secondReviewer, id)).sentBack).toMatchObject({ name: "Reviewer", remark });
});

describe("who may", () => {
  test("who is disabled is shown it, and may decide nothing", async () => {
    const id = await submittedArticle(desk);
    const away = await createUser({ roles: ["reviewer"], name: "Away" });
    await appDb().user.update({ where: { id: away.id }, data: { banned: true } });
    const page = await pageOf(away, id);
    expect(page.decision?.unit?.approve).toEqual({ ok: false, code: "forbidden" });
    expect(page.decision?.round.may.requestChanges.ok).toBe(false);
  });

  test("who wrote it sees it and is told why they can't approve", async () => {
    const id = await submittedArticle(desk);
    await write(desk.reviewer, id, "en", "Mended.");
    const page = await pageOf(desk.reviewer, id);
    expect(page.decision?.unit?.approve).toEqual({ ok: false, code: "ownWork" });
  });

  test("an article that is not there is not found", async () => {
    expect(await readReviewPage(desk.reviewer, { articleId: "nothing" })).toMatchObject({
      error: { code: "notFound" },
    });
  });
});
