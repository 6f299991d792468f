import { beforeAll, describe, expect, test } from "vitest";
import { appDb } from "#db/client.ts";
import { findArticleContent } from "#db/publications/find-article-content.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { transaction } from "#db/transaction.ts";
import { insertWaiver, keepWaivers } from "#db/waivers/waivers.ts";
import { findWorkflowState } from "#db/workflow/find-state.ts";
import type { ArticleFinding } from "#domain/checks/article/find-in-article.ts";
import { createId } from "#domain/ids.ts";
import { checkArticle } from "#server/checks/check-article.ts";
import { countErrors } from "#server/checks/count-errors.ts";
import { raiseFinding } from "#server/checks/raise-finding.ts";
import { waiveFinding } from "#server/checks/waive-finding.ts";
import { publishDue } from "#server/publications/publish-due.ts";
import { schedulePublication } from "#server/publications/schedule-publication.ts";
import { passTheTime } from "#server/publications/testing/pass-the-time.ts";
import { contentOf, createEntry } from "#server/quotations/testing/entries.ts";
import { codeOf, createDesk, type Desk, publish, sign, submittedArticle, write } from "#server/reviews/testing/desk.ts";

useTestDatabase();

let desk: Desk;
beforeAll(async () => {
  desk = await createDesk();
});

async function found(articleId: string) {
  const answer = await checkArticle(desk.editor, { articleId });
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}
const errorsOf = async (articleId: string) =>
  (await found(articleId)).findings.filter(({ severity }) => severity === "error");

/** Approved by both, with one number that differs, or is said in one language alone. */
async function differing(
  zh = "共有三百八十人。",
  en = "There were 830 people.",
): Promise<{ id: string; error: ArticleFinding }> {
  const id = await submittedArticle(desk);
  await write(desk.editor, id, "zh", zh);
  await write(desk.editor, id, "en", en);
  const signed = await sign(desk.reviewer, id);
  if (!signed.ok) throw new Error(signed.error.code);
  const [error] = await errorsOf(id);
  if (!error) throw new Error("nothing found");
  return { id, error };
}

const waive = (articleId: string, key: string, reason = "原文如此") =>
  waiveFinding(desk.translator, { commandId: createId(), articleId, key, reason });

test("an article is checked as it is stored, its title and its spelling too", async () => {
  const id = await submittedArticle(desk);
  await write(desk.editor, id, "zh", "这是一项倡议。");
  await write(desk.editor, id, "en", "It was an initiativeto begin wiht.");
  const { findings } = await found(id);
  expect(findings.map(({ rule, quote, live }) => [rule, quote, live])).toEqual(
    expect.arrayContaining([
      ["missing-space", "initiativeto", false],
      ["spelling", "wiht", false],
    ]),
  );
});

describe("an error", () => {
  test("stands in the way of publishing, and leaves no trace of the attempt", async () => {
    const { id } = await differing();
    const refused = await publish(desk.publisher, id);
    expect(refused).toMatchObject({ ok: false, error: { code: "checksFailed", params: { errors: 1 } } });
    expect(await appDb().publishedEdition.count({ where: { articleId: id } })).toBe(0);
  });

  test("between both languages does not hold back one that readers get by itself", async () => {
    const { id } = await differing();
    expect(codeOf(await publish(desk.publisher, id, "zh"))).toBe("done");
    // With the other they would get both.
    expect(codeOf(await publish(desk.publisher, id, "en"))).toBe("checksFailed");
  });

  test.each([
    ["zh", "en", "共有三百八十人。", "There were many people."],
    ["zh", "en", "那里人很多。", "There were 380 people."],
    ["en", "zh", "共有三百八十人。", "There were many people."],
    ["en", "zh", "那里人很多。", "There were 380 people."],
  ] as const)("of what one language lacks: %s goes by itself, %s not after it (%s %s)", async (first, then, zh, en) => {
    const { id, error } = await differing(zh, en);
    expect(error).toMatchObject({ rule: "number-mismatch", side: zh.includes("三百") ? "zh" : "en" });
    expect(codeOf(await publish(desk.publisher, id, first))).toBe("done");
    expect(codeOf(await publish(desk.publisher, id, then))).toBe("checksFailed");
  });

  test("is asked for when a schedule is made and when its time has come", async () => {
    const { id, error } = await differing();
    const later = { commandId: createId(), articleId: id, languages: ["zh" as const, "en" as const] };
    const publishAt = new Date(Date.now() + 3_600_000).toISOString();
    expect(codeOf(await schedulePublication(desk.publisher, { ...later, publishAt }))).toBe("checksFailed");
    await waive(id, error.key);
    const scheduled = await schedulePublication(desk.publisher, { ...later, commandId: createId(), publishAt });
    if (!scheduled.ok) throw new Error(scheduled.error.code);
    await raiseFinding(desk.editor, { commandId: createId(), articleId: id, key: error.key });
    const { scheduleId } = scheduled.value;
    await passTheTime({ articleId: id, scheduleId });
    const due = await publishDue({ articleId: id, scheduleId });
    expect(due).toEqual({ ok: true, value: { outcome: "refused", reason: "checksFailed" } });
  });

  test("is what the article's column says it is", async () => {
    const { id } = await differing();
    const text = { "zh-Hans": "栏目", "zh-Hant": "欄目", en: "Column" };
    const row = { slug: createId(), name: text, prefix: text, description: text, requiredCredits: [] };
    const columnId = createId();
    await appDb().column.create({ data: { ...row, id: columnId, severities: { "number-mismatch": "warning" } } });
    await appDb().article.update({ where: { id }, data: { columnId } });
    expect(await errorsOf(id)).toEqual([]);
    await appDb().column.update({ where: { id: columnId }, data: { severities: { "number-mismatch": "off" } } });
    expect((await found(id)).findings.filter(({ rule }) => rule === "number-mismatch")).toEqual([]);
  });
});

test("words of the library that stand there as if they were not hold back only where a column says so", async () => {
  const text = "先把数字写对，再把句子写好，读者记得的往往只是一个数字。";
  await createEntry(desk.editor, contentOf({ zh: { text }, en: null }));
  const id = await submittedArticle(desk);
  const edition = await appDb().edition.findFirstOrThrow({ where: { articleId: id, language: "zh" } });
  const quotation = {
    type: "quotation",
    attrs: { id: "q1" },
    content: [{ type: "paragraph", content: [{ type: "text", text }] }],
  };
  await appDb().workingCopy.update({
    where: { editionId: edition.id },
    data: { document: { type: "doc", content: [quotation] } },
  });
  const words = { "zh-Hans": "栏目", "zh-Hant": "欄目", en: "Column" };
  const columnId = createId();
  const row = { slug: createId(), name: words, prefix: words, description: words, requiredCredits: [] };
  await appDb().column.create({ data: { ...row, id: columnId } });
  await appDb().article.update({ where: { id }, data: { columnId } });
  const weigh = (weight: string) =>
    appDb().column.update({ where: { id: columnId }, data: { severities: { "quotation-known": weight } } });
  const counted = () =>
    transaction(async (tx) => {
      const content = await findArticleContent(tx, id);
      if (!content) throw new Error("no article");
      return (await countErrors(tx, content, await findWorkflowState(tx, id))).zh;
    });
  const known = async () => (await found(id)).findings.filter(({ rule }) => rule === "quotation-known");
  expect(await known()).toMatchObject([{ severity: "info" }]);
  const others = await counted();
  await weigh("error");
  expect(await counted()).toBe(others + 1);
  await weigh("off");
  expect(await known()).toEqual([]);
  expect(await counted()).toBe(others);
});

describe("a waiver", () => {
  test("is given in an article in which there is very much to find", async () => {
    const { id } = await differing();
    const kept = { articleId: id, key: "0".repeat(32), rule: "spelling", quote: "wiht", reason: "so" };
    const by = { actorId: desk.editor.id, at: new Date() };
    await transaction((tx) => insertWaiver(tx, kept, by));
    const keys = Array.from({ length: 40_000 }, (_, at) => at.toString(16).padStart(32, "0"));
    await transaction((tx) => keepWaivers(tx, id, keys));
    expect(await appDb().findingWaiver.count({ where: { articleId: id } })).toBe(1);
    await transaction((tx) => keepWaivers(tx, id, []));
    expect(await appDb().findingWaiver.count({ where: { articleId: id } })).toBe(0);
  });

  test("is given with a reason and a name, lets the article pass, and is taken back by anybody", async () => {
    const { id, error } = await differing();
    expect(codeOf(await waive(id, error.key))).toBe("done");
    expect((await found(id)).waivers).toEqual([
      {
        key: error.key,
        rule: "number-mismatch",
        quote: error.quote,
        reason: "原文如此",
        by: "Translator",
        at: expect.any(String),
      },
    ]);
    await raiseFinding(desk.editor, { commandId: createId(), articleId: id, key: error.key });
    expect(codeOf(await publish(desk.publisher, id))).toBe("checksFailed");
    await waive(id, error.key);
    expect(codeOf(await publish(desk.publisher, id))).toBe("done");
  });

  test("dies with the words, on either side, and is forgotten when another is given", async () => {
    const { id, error } = await differing();
    await waive(id, error.key);
    await write(desk.editor, id, "en", "There were 830 people there.");
    const [again] = await errorsOf(id);
    expect(again?.key).not.toBe(error.key);
    expect((await found(id)).waivers).toEqual([]);
    expect(codeOf(await waive(id, error.key))).toBe("contentChanged");
    await waive(id, again?.key ?? "");
    expect(await appDb().findingWaiver.count({ where: { articleId: id } })).toBe(1);
  });

  test("given twice is given once, by whoever was first", async () => {
    const { id, error } = await differing();
    await waive(id, error.key, "first");
    expect(
      codeOf(
        await waiveFinding(desk.editor, { commandId: createId(), articleId: id, key: error.key, reason: "second" }),
      ),
    ).toBe("done");
    expect((await found(id)).waivers).toMatchObject([{ reason: "first", by: "Translator" }]);
  });

  test("is no way past what the quotation library says", async () => {
    const id = await submittedArticle(desk);
    const entry = { id: "no-such-entry", version: 1, partial: false };
    const edition = await appDb().edition.findFirstOrThrow({ where: { articleId: id, language: "zh" } });
    const quotation = {
      type: "quotation",
      attrs: { id: "q1", entry },
      content: [{ type: "paragraph", content: [{ type: "text", text: "没有人说过的话。" }] }],
    };
    await appDb().workingCopy.update({
      where: { editionId: edition.id },
      data: { document: { type: "doc", content: [quotation] } },
    });
    const [error] = (await errorsOf(id)).filter(({ rule }) => rule === "quotation-drift");
    expect(error?.said.kind).toBe("missing");
    expect(codeOf(await waive(id, error?.key ?? ""))).toBe("forbidden");
  });
});

test("links on this site are held against what readers have", async () => {
  const id = await submittedArticle(desk);
  const edition = await appDb().edition.findFirstOrThrow({ where: { articleId: id, language: "en" } });
  const linked = (href: string) => ({ type: "text", text: href, marks: [{ type: "link", attrs: { href } }] });
  const content = ["/en", "/en/articles/gone-k3m9x2pd", "/en/people/nobody-at-all", "/fr", "/en/quotations"].map(
    linked,
  );
  await appDb().workingCopy.update({
    where: { editionId: edition.id },
    data: { document: { type: "doc", content: [{ type: "paragraph", attrs: { id: "p" }, content }] } },
  });
  const broken = (await found(id)).findings.filter(({ rule }) => rule === "link-broken").map(({ quote }) => quote);
  expect(broken).toEqual(["/en/articles/gone-k3m9x2pd", "/en/people/nobody-at-all", "/fr"]);
});
