import { beforeAll, describe, expect, test } from "vitest";
import { readWholeStream } from "#db/audit/read-events.ts";
import { appDb } from "#db/client.ts";
import { createArticle } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { transaction } from "#db/transaction.ts";
import { findWorkflowState } from "#db/workflow/find-state.ts";
import { createId } from "#domain/ids.ts";
import { workflowEventSchema } from "#domain/workflow/events.ts";
import { foldWorkflow } from "#domain/workflow/evolve.ts";
import { approve } from "#server/reviews/approve.ts";
import { requestChanges } from "#server/reviews/request-changes.ts";
import { submitArticle } from "#server/reviews/submit-article.ts";
import {
  approvedArticle,
  codeOf,
  createDesk,
  type Desk,
  publish,
  sign,
  submittedArticle,
  viewOf,
  write,
} from "#server/reviews/testing/desk.ts";
import { withdrawSubmission } from "#server/reviews/withdraw-submission.ts";

useTestDatabase();

let desk: Desk;
beforeAll(async () => {
  desk = await createDesk();
});

const eventTypes = async (articleId: string) =>
  (await appDb().auditEvent.findMany({ where: { stream: `article:${articleId}` }, orderBy: { seq: "asc" } })).map(
    ({ type }) => type,
  );

describe("review", () => {
  test("a pair goes from submission to readers, and each step keeps what it was about", async () => {
    const id = await approvedArticle(desk);
    expect(await publish(desk.publisher, id)).toEqual({
      ok: true,
      value: {
        publications: [
          { language: "zh", number: 1 },
          { language: "en", number: 1 },
        ],
      },
    });
    const view = await viewOf(desk.editor, id);
    expect(view).toMatchObject({ status: { zh: "published", en: "published" }, rounds: [] });
    expect(await eventTypes(id)).toEqual(["submitted", "approved", "published"]);
    // Nothing was typed in between, so one revision of each language holds what was submitted, signed and published.
    expect(await appDb().revision.count({ where: { edition: { articleId: id } } })).toBe(2);
  });

  test("an approval of what the reviewer did not see is refused", async () => {
    const id = await submittedArticle(desk);
    const seen = (await viewOf(desk.reviewer, id)).manifestHash.pair ?? "";
    await write(desk.translator, id, "en", "Another morning.");
    const late = await approve(desk.reviewer, {
      commandId: createId(),
      articleId: id,
      manifestHash: seen,
      round: 1,
      stageId: "review",
    });
    expect(codeOf(late)).toBe("contentChanged");
    expect(await appDb().signature.count({ where: { articleId: id } })).toBe(0);
  });

  test("writing after the approval voids it, says so, and nothing is published until it is given again", async () => {
    const id = await approvedArticle(desk);
    expect(await write(desk.translator, id, "en", "Another morning.")).toMatchObject({ voided: true });
    expect(await write(desk.translator, id, "en", "Yet another.")).toMatchObject({ voided: false });
    expect(codeOf(await publish(desk.publisher, id))).toBe("notApproved");
    const [signature] = await appDb().signature.findMany({ where: { articleId: id } });
    expect(signature?.voidedAt).toBeInstanceOf(Date);
    expect((await viewOf(desk.editor, id)).rounds[0]?.signatures[0]?.valid).toBe(false);
    expect(codeOf(await sign(desk.secondReviewer, id))).toBe("done");
    expect(codeOf(await publish(desk.publisher, id))).toBe("done");
  });

  test("a reviewer who mends the text can't approve it", async () => {
    const id = await submittedArticle(desk);
    await write(desk.reviewer, id, "en", "Mended.");
    expect(codeOf(await sign(desk.reviewer, id))).toBe("ownWork");
    expect(codeOf(await sign(desk.secondReviewer, id))).toBe("done");
  });

  test("only those with the role submit, approve and publish", async () => {
    const { id } = await createArticle({ createdBy: desk.editor.id });
    const languages: ["zh", "en"] = ["zh", "en"];
    const submitBy = (by: Desk[keyof Desk]) => submitArticle(by, { commandId: createId(), articleId: id, languages });
    expect(codeOf(await submitBy(desk.reviewer))).toBe("forbidden");
    expect(codeOf(await submitBy(desk.translator))).toBe("done");
    expect(codeOf(await sign(desk.publisher, id))).toBe("forbidden");
    expect(codeOf(await sign(desk.reviewer, id))).toBe("done");
    expect(codeOf(await publish(desk.reviewer, id))).toBe("forbidden");
    expect(codeOf(await publish(desk.editor, id))).toBe("forbidden");
  });

  test("a role that a stale session still has does not count", async () => {
    const id = await submittedArticle(desk);
    const { reviewer } = await createDesk();
    await appDb().user.update({ where: { id: reviewer.id }, data: { role: "editor" } });
    expect(codeOf(await sign(reviewer, id))).toBe("forbidden");
  });

  test("sending back needs a remark, and ends the round until it is submitted again", async () => {
    const id = await submittedArticle(desk);
    const sendBack = (remark: string) =>
      requestChanges(desk.reviewer, { commandId: createId(), articleId: id, round: 1, stageId: "review", remark });
    expect(codeOf(await sendBack(" "))).toBe("remarkRequired");
    expect(codeOf(await sendBack("The figure in the first paragraph."))).toBe("done");
    expect((await viewOf(desk.editor, id)).status).toEqual({ zh: "changesRequested", en: "changesRequested" });
    expect(await appDb().workflowState.findUnique({ where: { articleId: id } })).toMatchObject({
      statusZh: "changesRequested",
    });
    const again = await submitArticle(desk.editor, { commandId: createId(), articleId: id, languages: ["en"] });
    expect(again).toEqual({ ok: true, value: { round: 2 } });
    const withdrawn = await withdrawSubmission(desk.editor, { commandId: createId(), articleId: id, round: 2 });
    expect(codeOf(withdrawn)).toBe("done");
  });

  test("an empty language can't be submitted, the other one can", async () => {
    const empty = { title: "", document: { type: "doc" as const, content: [] } };
    const { id } = await createArticle({ createdBy: desk.editor.id, zh: empty });
    const submitAs = (languages: ("zh" | "en")[]) =>
      submitArticle(desk.editor, { commandId: createId(), articleId: id, languages });
    expect(codeOf(await submitAs(["zh", "en"]))).toBe("editionEmpty");
    expect(codeOf(await submitAs(["en"]))).toBe("done");
    expect(codeOf(await sign(desk.reviewer, id, "en"))).toBe("done");
    expect(codeOf(await publish(desk.publisher, id, "en"))).toBe("done");
  });
});

describe("under way at once", () => {
  test("two reviewers approve at the same moment: one approval is enough, and the other is told", async () => {
    const id = await submittedArticle(desk);
    const both = await Promise.all([sign(desk.reviewer, id), sign(desk.secondReviewer, id)]);
    expect(both.map(codeOf).sort()).toEqual(["alreadySigned", "done"]);
    expect(await appDb().signature.count({ where: { articleId: id } })).toBe(1);
  });

  test("the same command sent twice is done once and answered alike, also at the same moment", async () => {
    const id = await submittedArticle(desk);
    const commandId = createId();
    const manifestHash = (await viewOf(desk.reviewer, id)).manifestHash.pair ?? "";
    const once = () => approve(desk.reviewer, { commandId, articleId: id, manifestHash, round: 1, stageId: "review" });
    const answers = [...(await Promise.all([once(), once(), once()])), await once()];
    for (const answer of answers) expect(answer).toEqual({ ok: true, value: { round: 1, scope: ["zh", "en"] } });
    expect(await eventTypes(id)).toEqual(["submitted", "approved"]);
  });

  test("a command id that did something else, or is somebody else's, is refused", async () => {
    const id = await submittedArticle(desk);
    const commandId = createId();
    await sign(desk.reviewer, id, "pair", commandId);
    expect(codeOf(await sign(desk.secondReviewer, id, "pair", commandId))).toBe("duplicate");
    const sendBack = await requestChanges(desk.reviewer, {
      commandId,
      articleId: id,
      round: 1,
      stageId: "review",
      remark: "No.",
    });
    expect(codeOf(sendBack)).toBe("duplicate");
    const other = await submittedArticle(desk);
    expect(codeOf(await sign(desk.reviewer, other, "pair", commandId))).toBe("duplicate");
  });

  test("saving while somebody approves never leaves an approval of another text", async () => {
    for (let time = 0; time < 5; time++) {
      const id = await submittedArticle(desk);
      await Promise.all([sign(desk.reviewer, id), write(desk.translator, id, "en", `Version ${time}.`)]);
      expect(codeOf(await publish(desk.publisher, id))).toBe("notApproved");
    }
  });
});

test("the audit log adds up to the state, event by event", async () => {
  const id = await approvedArticle(desk);
  await write(desk.translator, id, "en", "Another morning.");
  await sign(desk.secondReviewer, id);
  await publish(desk.publisher, id, "zh");
  const [events, state] = await transaction(async (tx) => [
    await readWholeStream(tx, `article:${id}`),
    await findWorkflowState(tx, id),
  ]);
  expect(foldWorkflow(events.map(({ data }) => workflowEventSchema.parse(data)))).toEqual(state);
});
