import { beforeEach, describe, expect, test } from "vitest";
import { appDb } from "#db/client.ts";
import { createColumn, createUser } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import type { Actor, Grant } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import type { Language } from "#domain/locale.ts";
import { scopeOf } from "#domain/workflow/state.ts";
import { assignItem } from "#server/inbox/assign-item.ts";
import { countWaiting } from "#server/inbox/count-waiting.ts";
import { listInbox } from "#server/inbox/list-inbox.ts";
import { listTakers } from "#server/inbox/list-takers.ts";
import { tellOverdue } from "#server/notifications/tell-overdue.ts";
import { readSlip } from "#server/reviews/read-slip.ts";
import { requestChanges } from "#server/reviews/request-changes.ts";
import { codeOf, createDesk, type Desk, sign, submittedArticle } from "#server/reviews/testing/desk.ts";
import { disableUser } from "#server/users/disable-user.ts";
import { setAbsence } from "#server/users/set-absence.ts";

useTestDatabase();

let desk: Desk;
let admin: Actor;
let away: Actor;
let substitute: Actor;
let other: Actor;
beforeEach(async () => {
  await appDb().inboxItem.deleteMany();
  desk = await createDesk();
  admin = await createUser({ roles: ["admin"] });
  away = await createUser({ roles: ["reviewer"], name: "Away" });
  substitute = await createUser({ roles: ["reviewer"], name: "Substitute" });
  other = desk.reviewer;
});

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const thisWeek = { from: inHours(-24), until: inHours(24) };

const leave = (
  who: Actor,
  to: Actor | null,
  when: { from: string; until: string | null } | null = thisWeek,
  by = who,
) => setAbsence(by, { commandId: createId(), userId: who.id, away: when, substituteId: to?.id ?? null });

/** An article that somebody was given to review. */
async function givenTo(who: Actor): Promise<string> {
  const articleId = await submittedArticle(desk);
  const asked = { commandId: createId(), articleId, round: 1, stageId: "review", scope: scopeOf("pair"), to: who.id };
  const given = await assignItem(admin, asked);
  if (!given.ok) throw new Error(given.error.code);
  return articleId;
}

async function inboxOf(who: Actor) {
  const found = await listInbox(who, { view: "mine", page: 1, pageSize: 100 });
  if (!found.ok) throw new Error(found.error.code);
  const count = await countWaiting(who, {});
  expect(found.value.counts.mine).toBe(found.value.items.length);
  expect(count.ok && count.value).toBe(found.value.items.length);
  return found.value.items;
}

/** Who of the three reviewers sees it waiting. */
async function seenBy(articleId: string) {
  const people = { away, substitute, other };
  const seen: string[] = [];
  for (const [name, who] of Object.entries(people))
    if ((await inboxOf(who)).some((item) => item.articleId === articleId)) seen.push(name);
  return seen;
}

describe("what is assigned to somebody who is away", () => {
  test("waits for their substitute too, marked for whom, and for nobody else", async () => {
    const articleId = await givenTo(away);
    expect(await seenBy(articleId)).toEqual(["away"]);
    await leave(away, substitute);
    expect(await seenBy(articleId)).toEqual(["away", "substitute"]);
    expect(await inboxOf(substitute)).toMatchObject([{ standsIn: true, assignedTo: { name: "Away" } }]);
    expect(await inboxOf(away)).toMatchObject([{ standsIn: false }]);
  });

  test("is theirs alone before they leave and once they are back", async () => {
    const articleId = await givenTo(away);
    await leave(away, substitute, { from: inHours(1), until: inHours(2) });
    expect(await seenBy(articleId)).toEqual(["away"]);
    await leave(away, substitute, { from: inHours(-2), until: inHours(-1) });
    expect(await seenBy(articleId)).toEqual(["away"]);
    await leave(away, substitute, { from: inHours(-2), until: null });
    expect(await seenBy(articleId)).toEqual(["away", "substitute"]);
  });

  test("is everybody's where nobody stands in", async () => {
    const articleId = await givenTo(away);
    await leave(away, null);
    expect(await seenBy(articleId)).toEqual(["away", "substitute", "other"]);
  });

  test("is everybody's where the substitute is away themself: a chain has one step, and a circle none", async () => {
    const articleId = await givenTo(away);
    await leave(away, substitute);
    await leave(substitute, other);
    expect(await seenBy(articleId)).toEqual(["away", "substitute", "other"]);
    await leave(substitute, away);
    expect(await seenBy(articleId)).toEqual(["away", "substitute", "other"]);
    expect((await inboxOf(other)).map(({ standsIn }) => standsIn)).toEqual([false]);
    await sign(other, articleId);
    expect(await eventsOf(articleId, "approved")).toMatchObject([{ by: other.id }]);
    expect((await eventsOf(articleId, "approved"))[0]).not.toHaveProperty("for");
  });

  test("is everybody's where the substitute could not decide it: standing in gives no right", async () => {
    const articleId = await givenTo(away);
    await leave(away, desk.publisher);
    expect(await seenBy(articleId)).toEqual(["away", "substitute", "other"]);
    expect(codeOf(await sign(desk.publisher, articleId))).toBe("forbidden");
    const narrowed = [{ role: "reviewer", columns: "all", languages: ["zh"] }];
    await appDb().user.update({ where: { id: substitute.id }, data: { grants: narrowed } });
    await leave(away, substitute);
    expect(await seenBy(articleId)).toContain("other");
  });

  test("is decided by the substitute as themself, and the record says for whom", async () => {
    const articleId = await givenTo(away);
    await leave(away, substitute);
    expect(codeOf(await sign(substitute, articleId))).toBe("done");
    expect(await eventsOf(articleId, "approved")).toMatchObject([{ by: substitute.id, for: away.id }]);
    const slip = await readSlip(desk.editor, { articleId });
    expect(slip.ok && slip.value.entries.find(({ type }) => type === "approved")).toMatchObject({
      name: "Substitute",
      for: "Away",
    });

    const returned = await givenTo(away);
    const asked = { commandId: createId(), articleId: returned, round: 1, stageId: "review", remark: "Why?" };
    expect(codeOf(await requestChanges(substitute, asked))).toBe("done");
    expect(await eventsOf(returned, "changesRequested")).toMatchObject([{ by: substitute.id, for: away.id }]);

    const before = await givenTo(away);
    await leave(away, substitute, null);
    expect(codeOf(await sign(substitute, before))).toBe("done");
    expect((await eventsOf(before, "approved"))[0]).not.toHaveProperty("for");
  });
});

describe("what is assigned to somebody who is disabled", () => {
  test("goes to the substitute at once, without any word of being away", async () => {
    const articleId = await givenTo(away);
    await leave(away, substitute, null);
    expect(await seenBy(articleId)).toEqual(["away"]);
    await disableUser(admin, { commandId: createId(), userId: away.id });
    expect((await seenBy(articleId)).filter((name) => name !== "away")).toEqual(["substitute"]);
    expect(codeOf(await sign(substitute, articleId))).toBe("done");
    expect(await eventsOf(articleId, "approved")).toMatchObject([{ by: substitute.id, for: away.id }]);
  });

  test("is everybody's where nobody stands in", async () => {
    const articleId = await givenTo(away);
    await disableUser(admin, { commandId: createId(), userId: away.id });
    expect((await seenBy(articleId)).filter((name) => name !== "away")).toEqual(["substitute", "other"]);
  });
});

describe("saying who is away", () => {
  test("is one's own, or an administrator's, and stands in the person's log", async () => {
    expect(codeOf(await leave(away, substitute, thisWeek, other))).toBe("forbidden");
    expect(codeOf(await leave(away, substitute, thisWeek, admin))).toBe("done");
    const [event] = await appDb().auditEvent.findMany({ where: { stream: `user:${away.id}` } });
    expect(event).toMatchObject({
      type: "absenceSet",
      actorId: admin.id,
      data: { from: { away: null, substituteId: null }, to: { away: thisWeek, substituteId: substitute.id } },
    });
  });

  test("names somebody else who is there to be named", async () => {
    expect(codeOf(await leave(away, away))).toBe("ownSubstitute");
    await disableUser(admin, { commandId: createId(), userId: substitute.id });
    expect(await leave(away, substitute)).toMatchObject({
      error: { code: "notFound", params: { what: "substitute" } },
    });
  });

  test("is told to whoever would give them something, with the substitute in their place", async () => {
    const articleId = await submittedArticle(desk);
    const takers = async () => {
      const asked = { articleId, round: 1, stageId: "review", scope: scopeOf("pair") };
      const found = await listTakers(desk.editor, asked);
      return found.ok ? found.value : [];
    };
    const takerAway = async () => (await takers()).find(({ userId }) => userId === away.id);
    await leave(away, substitute);
    const present = (await takers()).map((taker) => taker.away === null);
    expect(present).toEqual(present.toSorted((one, two) => Number(two) - Number(one)));
    expect(await takerAway()).toMatchObject({
      away: { until: thisWeek.until, substitute: { userId: substitute.id, name: "Substitute" } },
    });
    await leave(away, desk.publisher);
    expect(await takerAway()).toMatchObject({ away: { substitute: null } });
    await leave(away, null, null);
    expect(await takerAway()).toMatchObject({ away: null });
  });
});

test("what is late is told to whoever it waits for: those who are away, their substitute, nobody beyond their role", async () => {
  const articleId = await givenTo(away);
  const narrowed = await createUser({
    roles: ["reviewer"],
    grants: [{ role: "reviewer", columns: "all", languages: ["en"] }],
  });
  await appDb().inboxItem.updateMany({ where: { articleId }, data: { dueAt: new Date(Date.now() - 60_000) } });
  const told = async () => {
    await appDb().notification.deleteMany({ where: { articleId } });
    await tellOverdue();
    const late = await appDb().notification.findMany({ where: { articleId, key: { startsWith: "overdue:" } } });
    return late.map(({ userId }) => userId);
  };
  expect(await told()).toEqual([away.id]);
  await leave(away, substitute);
  expect((await told()).sort()).toEqual([away.id, substitute.id].sort());
  await leave(away, null);
  const everybody = await told();
  expect(everybody).toEqual(expect.arrayContaining([away.id, substitute.id, other.id]));
  expect(everybody).not.toContain(narrowed.id);
});

describe("a narrowed role's inbox", () => {
  const grant = (columns: Grant["columns"], languages: Language[]): Grant => ({ role: "reviewer", columns, languages });

  test("has what it reaches, that first which is for few", async () => {
    const column = (await createColumn()).id;
    const otherColumn = (await createColumn()).id;
    const ids = {
      elsewhere: await submittedArticle(desk, "pair", otherColumn),
      english: await submittedArticle(desk, "en", column),
      pair: await submittedArticle(desk, "pair", column),
      none: await submittedArticle(desk),
    };
    const waitsFor = async (grants: Grant[], roles: Actor["roles"] = ["reviewer"]) => {
      const person = await createUser({ roles: [...roles], grants });
      const items = await inboxOf(person);
      return Object.entries(ids)
        .filter(([, id]) => items.some(({ articleId }) => articleId === id))
        .map(([name]) => name);
    };
    expect(await waitsFor([])).toEqual(["elsewhere", "english", "pair", "none"]);
    expect(await waitsFor([grant([column], ["zh", "en"])])).toEqual(["english", "pair"]);
    expect(await waitsFor([grant([column], ["en"])])).toEqual(["english"]);
    expect(await waitsFor([grant([column], ["en"]), grant("all", ["zh"])])).toEqual(["english", "pair"]);
    expect(await waitsFor([grant("all", ["en"])])).toEqual(["english"]);

    const mixed = await createUser({ roles: ["reviewer", "publisher"], grants: [grant([column], ["en"])] });
    expect(await inboxOf(mixed)).toMatchObject([{ articleId: ids.english, narrowed: true, reached: true }]);
    const all = await listInbox(mixed, { view: "all", page: 1, pageSize: 100 });
    expect(all.ok && all.value.items[0]?.articleId).toBe(ids.english);
    expect(all.ok && all.value.items.filter(({ reached }) => reached)).toHaveLength(1);
  });

  test("is asked of whoever has it already, too: what they can't decide any more is everybody's", async () => {
    const column = (await createColumn()).id;
    const articleId = await givenTo(away);
    await appDb().article.update({ where: { id: articleId }, data: { columnId: column } });
    const whoSees = async (grants: Grant[]) => {
      await appDb().user.update({ where: { id: away.id }, data: { grants } });
      away = { ...away, grants };
      return seenBy(articleId);
    };
    expect(await whoSees([grant([column], ["zh", "en"])])).toEqual(["away"]);
    expect(await whoSees([grant([column], ["zh"]), grant("all", ["en"])])).toEqual(["away"]);
    expect(await whoSees([{ ...grant("all", ["zh"]), role: "translator" }])).toEqual(["away"]);
    expect(await whoSees([grant([column], ["zh"])])).toEqual(["substitute", "other"]);
    expect(await whoSees([grant([createId()], ["zh", "en"])])).toEqual(["substitute", "other"]);
  });
});

async function eventsOf(articleId: string, type: string): Promise<unknown[]> {
  const rows = await appDb().auditEvent.findMany({ where: { stream: `article:${articleId}`, type } });
  return rows.map(({ data }) => data);
}
