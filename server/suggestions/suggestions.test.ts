import { beforeEach, describe, expect, test } from "vitest";
import { appDb } from "#db/client.ts";
import { createArticle } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { blockText } from "#domain/document/block-text.ts";
import { createId } from "#domain/ids.ts";
import { deriveLineSuggestions } from "#domain/suggestions/derive-suggestions.ts";
import { publishDue } from "#server/publications/publish-due.ts";
import { schedulePublication } from "#server/publications/schedule-publication.ts";
import { passTheTime } from "#server/publications/testing/pass-the-time.ts";
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
import { acceptSuggestions } from "#server/suggestions/accept-suggestions.ts";
import { rejectSuggestions } from "#server/suggestions/reject-suggestions.ts";
import { suggest } from "#server/suggestions/suggest.ts";
import { accept, copyOf, pendingOf, suggestText } from "#server/suggestions/testing/suggesting.ts";
import { withdrawSuggestions } from "#server/suggestions/withdraw-suggestions.ts";

useTestDatabase();

let desk: Desk;
let articleId: string;
beforeEach(async () => {
  desk = await createDesk();
  articleId = await submittedArticle(desk);
});

const settle = (ids: string[]) => ({ commandId: createId(), articleId, suggestionIds: ids });
const words = async (language: "zh" | "en" = "zh") =>
  (await copyOf(desk.editor, articleId, language)).document.content.map(blockText);
const firstPending = async () => {
  const [first] = await pendingOf(desk.editor, articleId);
  if (!first) throw new Error("nothing is suggested");
  return first;
};

describe("suggesting", () => {
  test("changes neither the text nor its version nor what an approval would cover", async () => {
    const before = [await copyOf(desk.editor, articleId), (await viewOf(desk.editor, articleId)).manifestHash];
    expect(await suggestText(desk.reviewer, articleId, "第一句。")).toMatchObject({ ok: true });
    expect([await copyOf(desk.editor, articleId), (await viewOf(desk.editor, articleId)).manifestHash]).toEqual(before);
    expect(await pendingOf(desk.editor, articleId)).toMatchObject([
      { language: "zh", place: { blockId: "b1" }, suggestedBy: desk.reviewer.id, suggestedByName: "Reviewer" },
    ]);
  });

  test("again replaces what the same person had suggested there, and nobody else's", async () => {
    await suggestText(desk.reviewer, articleId, "第一句。");
    await suggestText(desk.secondReviewer, articleId, "第一行。");
    await suggestText(desk.reviewer, articleId, "第一章。");
    const said = (await pendingOf(desk.editor, articleId)).map(({ suggestedBy, inserted }) => [suggestedBy, inserted]);
    expect(said).toHaveLength(2);
    expect(said.find(([by]) => by === desk.reviewer.id)?.[1]).toContain("章");
    await suggestText(desk.reviewer, articleId, "第一段。");
    expect(await pendingOf(desk.editor, articleId)).toMatchObject([{ suggestedBy: desk.secondReviewer.id }]);
  });

  test("what says the same stays the same suggestion", async () => {
    await suggestText(desk.reviewer, articleId, "第一句。");
    const first = await firstPending();
    await suggestText(desk.reviewer, articleId, "第一句。");
    expect(await pendingOf(desk.editor, articleId)).toEqual([first]);
  });

  test("of words that do not stand there any more is refused", async () => {
    const copy = await copyOf(desk.editor, articleId);
    const [block] = copy.document.content;
    await write(desk.editor, articleId, "zh", "改写的一段。");
    const change = { place: { blockId: "b1" }, inserted: "x" };
    const input = { commandId: createId(), editionId: copy.id, place: { blockId: "b1" }, baseHash: "old" };
    expect(block).toBeDefined();
    expect(codeOf(await suggest(desk.reviewer, { ...input, changes: [change] }))).toBe("contentChanged");
  });

  test("a title of another length than a title has is refused", async () => {
    const copy = await copyOf(desk.reviewer, articleId);
    const changes = deriveLineSuggestions("title", copy.title, "长".repeat(400), "zh");
    const input = { commandId: createId(), editionId: copy.id, place: { line: "title" as const }, baseHash: null };
    expect(codeOf(await suggest(desk.reviewer, { ...input, changes }))).toBe("suggestionUnfit");
    const shorter = deriveLineSuggestions("title", copy.title, "晨光", "zh");
    expect(codeOf(await suggest(desk.reviewer, { ...input, changes: shorter }))).toBe("done");
    expect(codeOf(await accept(desk.editor, articleId))).toBe("done");
    expect(await copyOf(desk.editor, articleId)).toMatchObject({ title: "晨光" });
  });

  test("with the same command is done once", async () => {
    const commandId = createId();
    await suggestText(desk.reviewer, articleId, "第一句。", { commandId });
    await withdrawSuggestions(desk.reviewer, settle([(await firstPending()).id]));
    expect(codeOf(await suggestText(desk.reviewer, articleId, "第一句。", { commandId }))).toBe("done");
    expect(await pendingOf(desk.editor, articleId)).toEqual([]);
  });
});

describe("accepting", () => {
  test("writes the words, and makes authors of who suggested and who accepts", async () => {
    await suggestText(desk.reviewer, articleId, "第一句。");
    await suggestText(desk.reviewer, articleId, "第二句。", { blockId: "b2" });
    const [first] = await pendingOf(desk.editor, articleId);
    expect(codeOf(await accept(desk.translator, articleId, "zh", [first?.id ?? ""]))).toBe("done");
    expect(await words()).toEqual(["第一句。", "第二段。"]);
    const { contributions, savedBy } = await copyOf(desk.editor, articleId);
    expect(savedBy).toBe(desk.translator.id);
    expect(contributions["block:b1"]).toEqual([desk.editor.id, desk.reviewer.id, desk.translator.id].sort());
    expect(contributions["block:b2"]).toEqual([desk.editor.id]);
  });

  test("all: the suggester can't approve then, somebody else can", async () => {
    await suggestText(desk.reviewer, articleId, "第一句。");
    await suggestText(desk.reviewer, articleId, "A first line.", { language: "en" });
    expect(codeOf(await accept(desk.editor, articleId, "zh"))).toBe("done");
    expect(codeOf(await accept(desk.editor, articleId, "en"))).toBe("done");
    expect(await words("en")).toEqual(["A first line.", "Second."]);
    expect(codeOf(await sign(desk.reviewer, articleId))).toBe("ownWork");
    expect(codeOf(await sign(desk.secondReviewer, articleId))).toBe("done");
    expect(codeOf(await publish(desk.publisher, articleId))).toBe("done");
  });

  test("takes what waits for a review out of the suggester's inbox at once", async () => {
    await suggestText(desk.reviewer, articleId, "第一句。");
    await accept(desk.editor, articleId);
    const [item] = await appDb().inboxItem.findMany({ where: { articleId } });
    expect(item?.excluded).toContain(desk.reviewer.id);
  });

  test("voids what was approved before", async () => {
    const approved = await approvedArticle(desk);
    await suggestText(desk.secondReviewer, approved, "第一句。");
    expect(await accept(desk.editor, approved)).toMatchObject({ ok: true, value: { voided: true } });
  });

  test("from a version that is no longer the newest is refused, and so are words that are gone", async () => {
    await suggestText(desk.reviewer, articleId, "第一句。");
    const { id } = await firstPending();
    const copy = await copyOf(desk.editor, articleId);
    await write(desk.editor, articleId, "zh", "完全不同的话。");
    const stale = { commandId: createId(), editionId: copy.id, baseLockVersion: 1, suggestionIds: [id] };
    expect(codeOf(await acceptSuggestions(desk.editor, stale))).toBe("conflict");
    expect(codeOf(await accept(desk.editor, articleId))).toBe("suggestionOrphaned");
    expect(await pendingOf(desk.editor, articleId)).toHaveLength(1);
    expect(codeOf(await rejectSuggestions(desk.editor, settle([id])))).toBe("done");
  });

  test("of a list takes what fits and says what is left", async () => {
    await suggestText(desk.reviewer, articleId, "第一句。");
    await suggestText(desk.secondReviewer, articleId, "第一行。");
    const answer = await accept(desk.editor, articleId);
    expect(answer).toMatchObject({
      ok: true,
      value: { accepted: [expect.any(String)], left: [{ why: "suggestionOrphaned" }] },
    });
  });

  test("is for whoever may write there at that moment, and once", async () => {
    await suggestText(desk.reviewer, articleId, "第一句。");
    const { id } = await firstPending();
    const row = await appDb().workflowState.findUniqueOrThrow({ where: { articleId } });
    const held = JSON.parse(JSON.stringify(row.state).replaceAll('"writers":null', '"writers":["reviewer"]'));
    await appDb().workflowState.update({ where: { articleId }, data: { state: held } });
    expect(codeOf(await accept(desk.editor, articleId))).toBe("heldInReview");
    expect(codeOf(await rejectSuggestions(desk.editor, settle([id])))).toBe("heldInReview");
    expect(codeOf(await accept(desk.secondReviewer, articleId))).toBe("done");
    expect(codeOf(await accept(desk.secondReviewer, articleId, "zh", [id]))).toBe("suggestionDecided");
  });

  test("by two at once happens once", async () => {
    await suggestText(desk.reviewer, articleId, "第一句。");
    const { id } = await firstPending();
    const answers = await Promise.all([
      accept(desk.editor, articleId, "zh", [id]),
      accept(desk.translator, articleId, "zh", [id]),
      rejectSuggestions(desk.publisher, settle([id])),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("taking back and rejecting", () => {
  test("only who suggested takes back; a decided one stays decided, in the database too", async () => {
    await suggestText(desk.reviewer, articleId, "第一句。");
    const { id } = await firstPending();
    expect(codeOf(await withdrawSuggestions(desk.secondReviewer, settle([id])))).toBe("forbidden");
    expect(codeOf(await rejectSuggestions(desk.editor, { ...settle([id]), remark: "As it was." }))).toBe("done");
    expect(codeOf(await withdrawSuggestions(desk.reviewer, settle([id])))).toBe("suggestionDecided");
    await expect(appDb().suggestion.update({ where: { id }, data: { remark: "Else." } })).rejects.toThrow();
    expect(await words()).toEqual(["第一段。", "第二段。"]);
    const events = await appDb().auditEvent.findMany({
      where: { stream: `article:${articleId}` },
      orderBy: { seq: "asc" },
    });
    expect(events.map(({ type }) => type)).toEqual(["submitted", "suggestionsMade", "suggestionsRejected"]);
  });
});

describe("as long as one waits", () => {
  test("nobody signs, publishes or schedules what it is to; what it is not to goes on", async () => {
    const { id: other } = await createArticle({ createdBy: desk.editor.id });
    expect(other).not.toBe(articleId);
    await suggestText(desk.reviewer, articleId, "第一句。");
    expect(await sign(desk.secondReviewer, articleId)).toMatchObject({
      error: { code: "suggestionsPending", params: { suggestions: 1 } },
    });
    const approved = await approvedArticle(desk);
    await suggestText(desk.reviewer, approved, "A first line.", { language: "en" });
    const later = { commandId: createId(), articleId: approved, publishAt: "2999-01-01T00:00:00Z" };
    expect(codeOf(await publish(desk.publisher, approved))).toBe("suggestionsPending");
    expect(codeOf(await schedulePublication(desk.publisher, { ...later, languages: ["en"] }))).toBe(
      "suggestionsPending",
    );
    expect(codeOf(await publish(desk.publisher, approved, "zh"))).toBe("done");
  });

  test("what is due stays unpublished, and says why", async () => {
    const approved = await approvedArticle(desk);
    const at = {
      articleId: approved,
      languages: ["zh" as const, "en" as const],
      publishAt: new Date(Date.now() + 3_600_000).toISOString(),
    };
    const made = await schedulePublication(desk.publisher, { commandId: createId(), ...at });
    if (!made.ok) throw new Error(made.error.code);
    await suggestText(desk.reviewer, approved, "第一句。");
    await passTheTime({ articleId: approved, scheduleId: made.value.scheduleId });
    expect(await publishDue({ articleId: approved, scheduleId: made.value.scheduleId })).toEqual({
      ok: true,
      value: { outcome: "refused", reason: "suggestionsPending" },
    });
  });
});
