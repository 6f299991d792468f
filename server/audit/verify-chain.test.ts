import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { appendEvents } from "#db/audit/append-events.ts";
import { appDb } from "#db/client.ts";
import { createUser } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { transaction } from "#db/transaction.ts";
import { createId } from "#domain/ids.ts";
import { verifyAuditChain } from "#server/audit/verify-chain.ts";
import { verifyLog } from "#server/audit/verify-log.ts";
import { approvedArticle, createDesk, publish } from "#server/reviews/testing/desk.ts";

useTestDatabase();

/** Somebody with every right on the database, who also turns the triggers off. */
let intruder: pg.Client;
beforeAll(async () => {
  intruder = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await intruder.connect();
  await intruder.query("ALTER TABLE audit_events DISABLE TRIGGER USER");
});
afterAll(() => intruder.end());

async function published(): Promise<string> {
  const desk = await createDesk();
  const id = await approvedArticle(desk);
  await publish(desk.publisher, id);
  return `article:${id}`;
}

test("a log that nobody touched is whole", async () => {
  await published();
  expect(await verifyAuditChain()).toMatchObject({ events: 3, faults: [] });
});

test("a planted change is found, and where", async () => {
  const [remark, actor, missing] = [await published(), await published(), await published()];
  await intruder.query(
    `UPDATE audit_events SET data = jsonb_set(data, '{remark}', '"fine"') WHERE stream = $1 AND type = 'approved'`,
    [remark],
  );
  await intruder.query("UPDATE audit_events SET actor_id = 'intruder' WHERE stream = $1 AND seq = 3", [actor]);
  await intruder.query("DELETE FROM audit_events WHERE stream = $1 AND seq = 2", [missing]);
  const { faults } = await verifyAuditChain();
  expect(faults).toHaveLength(3);
  expect(faults).toEqual(
    expect.arrayContaining([
      { stream: remark, seq: 2, fault: "changed" },
      { stream: actor, seq: 3, fault: "changed" },
      { stream: missing, seq: 3, fault: "gap" },
    ]),
  );
});

test("is found behind a page of the log too, once, and the streams after it are walked", async () => {
  const before = await verifyAuditChain();
  const [long, next] = [`article:${createId()}`, `user:${createId()}`];
  const events = Array.from({ length: 1500 }, (_, n) => ({ type: "settingsChanged" as const, data: { n } }));
  for (const stream of [long, next])
    await transaction((tx) => appendEvents(tx, { stream, actorId: null, commandId: createId() }, events), {
      timeoutMs: 60_000,
    });
  const after = await verifyAuditChain();
  expect(after).toEqual({ ...before, streams: before.streams + 2, events: before.events + 3000 });
  await intruder.query("UPDATE audit_events SET type = 'x' WHERE stream = $1 AND seq IN (10, 1400)", [long]);
  await intruder.query("UPDATE audit_events SET type = 'x' WHERE stream = $1 AND seq = 1450", [next]);
  const { faults } = await verifyAuditChain();
  expect(faults.filter(({ stream }) => stream === long || stream === next)).toEqual([
    { stream: long, seq: 10, fault: "changed" },
    { stream: next, seq: 1450, fault: "changed" },
  ]);
}, 60_000);

test("several people who verify at once wait for one walk, and the next one is another", async () => {
  const admin = await createUser({ roles: ["admin"] });
  const [one, two] = await Promise.all([verifyLog(admin, {}), verifyLog(admin, {})]);
  if (!one.ok || !two.ok) throw new Error("an administrator reads the log");
  expect(two.value).toBe(one.value);
  const later = await verifyLog(admin, {});
  expect(later.ok && later.value).not.toBe(one.value);
});

test("the application itself can neither change nor remove an event", async () => {
  const stream = await published();
  await expect(appDb().auditEvent.updateMany({ where: { stream }, data: { type: "x" } })).rejects.toThrow("denied");
  await expect(appDb().auditEvent.deleteMany({ where: { stream } })).rejects.toThrow("denied");
});

test("writers of one stream at the same moment follow one another", async () => {
  const stream = "desk";
  const add = (n: number) =>
    transaction((tx) =>
      appendEvents(tx, { stream, actorId: null, commandId: createId() }, [
        { type: "settingsChanged", data: { n, ratio: 1.5, at: undefined, text: "中文 “quoted”" } },
        { type: "settingsChanged", data: { n } },
      ]),
    );
  await Promise.all(Array.from({ length: 6 }, (_, n) => add(n)));
  const events = await appDb().auditEvent.findMany({ where: { stream }, orderBy: { seq: "asc" } });
  expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
  expect((await verifyAuditChain()).faults.filter((fault) => fault.stream === stream)).toEqual([]);
});
