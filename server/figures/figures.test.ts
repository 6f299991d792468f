import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { appendEvents } from "#db/audit/append-events.ts";
import { appDb } from "#db/client.ts";
import { createColumn, createUser } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { transaction } from "#db/transaction.ts";
import { figuresQuerySchema, longestPeriodDays } from "#domain/figures/figures-query.ts";
import { createId } from "#domain/ids.ts";
import { openThread } from "#server/comments/open-thread.ts";
import { readFigures } from "#server/figures/read-figures.ts";
import { requestChanges } from "#server/reviews/request-changes.ts";
import { approvedArticle, createDesk, type Desk, publish, submittedArticle } from "#server/reviews/testing/desk.ts";

useTestDatabase();

let desk: Desk;
beforeAll(async () => {
  desk = await createDesk();
  await publish(desk.publisher, await approvedArticle(desk));
  const returned = await submittedArticle(desk);
  const asked = { commandId: createId(), articleId: returned, round: 1, stageId: "review", remark: "Why?" };
  await requestChanges(desk.secondReviewer, asked);
}, 60_000);

const day = (later: number) => new Date(Date.now() + later * 86_400_000).toISOString().slice(0, 10);
const ask = async (by = desk.publisher, more: object = {}) => {
  const found = await readFigures(by, { query: { from: day(-1), until: day(1), ...more } });
  return found.ok ? found.value : found.error.code;
};

test("the figures are what the log says was done", async () => {
  const figures = await ask();
  expect(figures).toMatchObject({
    stages: [
      { stageId: "review", over: 2, late: 0, returned: 1 },
      { stageId: "publish", over: 1 },
    ],
    months: [{ zh: 1, en: 1, returned: 1 }],
    columns: [{ columnId: null, published: 2, returned: 1 }],
    everybody: true,
  });
  expect(typeof figures === "string" ? [] : figures.people.map(({ userId }) => figures.names[userId]).sort()).toEqual([
    "Publisher",
    "Reviewer",
    "Second reviewer",
  ]);
});

test("what stays since before the period, and what was said beside the way meanwhile", async () => {
  const own = await createDesk();
  const { id: columnId } = await createColumn();
  const waiting = async () => {
    const articleId = await submittedArticle(own);
    await appDb().article.update({ where: { id: articleId }, data: { columnId } });
    const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
    await owner.connect();
    await owner.query("ALTER TABLE audit_events DISABLE TRIGGER USER");
    const before = new Date(Date.now() - 9 * 86_400_000);
    await owner.query(
      `UPDATE audit_events SET at = $2, data = jsonb_set(
         jsonb_set(data, '{at}', to_jsonb($3::text)), '{template,stages,0,hoursDue}', '24') WHERE stream = $1`,
      [`article:${articleId}`, before, before.toISOString()],
    );
    await owner.end();
    return articleId;
  };
  const stays = await waiting();
  expect(await ask(own.publisher, { columnId })).toMatchObject({ stages: [{ stageId: "review", over: 0, late: 1 }] });
  // Nothing of this one is on its way any more, and a comment is no step on it.
  await appDb().workflowState.update({
    where: { articleId: stays },
    data: { state: { rounds: [], publications: {} } },
  });
  const target = { language: "zh", place: { blockId: "b1" } } as const;
  const commented = await openThread(own.editor, { commandId: createId(), articleId: stays, target, body: "好" });
  expect(commented.ok).toBe(true);
  expect(await ask(own.publisher, { columnId })).toMatchObject({ stages: [] });
});

test("what the log says in a form that nothing reads any more is passed over", async () => {
  const own = await createDesk();
  const { id: columnId } = await createColumn();
  const articleId = await approvedArticle(own);
  await appDb().article.update({ where: { id: articleId }, data: { columnId } });
  const source = { stream: `article:${articleId}`, actorId: null, commandId: createId() };
  await transaction((tx) => appendEvents(tx, source, [{ type: "embargoSet", data: { type: "embargoSet", day: 1 } }]));
  expect(await ask(own.publisher, { columnId })).toMatchObject({
    stages: [{ stageId: "review", over: 1 }, { stageId: "publish" }],
  });
});

test("others' times are for those who run the desk; one's own are everybody's", async () => {
  expect(await ask(desk.reviewer)).toMatchObject({
    people: [{ userId: desk.reviewer.id, decided: 1 }],
    everybody: false,
  });
  expect(await ask(desk.reviewer, { personId: desk.reviewer.id })).toMatchObject({ stages: [{ over: 1 }] });
  expect(await ask(desk.reviewer, { personId: desk.publisher.id })).toBe("forbidden");
  expect(await ask(await createUser({ roles: ["admin"] }), { personId: desk.publisher.id })).toMatchObject({
    people: [{ userId: desk.publisher.id, published: 2 }],
  });
});

test("a period without anything is empty, and one that ends before it begins is refused", async () => {
  expect(await ask(desk.publisher, { from: "2020-01-01", until: "2020-02-01" })).toMatchObject({
    stages: [],
    months: [],
  });
  expect(await ask(desk.publisher, { from: day(1), until: day(-1) })).toBe("invalidInput");
  const query = (days: number) => ({
    from: "2020-01-01",
    until: new Date(days * 86_400_000).toISOString().slice(0, 10),
  });
  const first = Date.parse("2020-01-01") / 86_400_000;
  expect(figuresQuerySchema.safeParse(query(first + longestPeriodDays - 1)).success).toBe(true);
  expect(figuresQuerySchema.safeParse(query(first + longestPeriodDays)).success).toBe(false);
});
