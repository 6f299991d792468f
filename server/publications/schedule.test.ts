import pg from "pg";
import pino from "pino";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { appDb } from "#db/client.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { createId, idSchema } from "#domain/ids.ts";
import { openThread } from "#server/comments/open-thread.ts";
import { runWorker } from "#server/jobs/run-worker.ts";
import { tasks } from "#server/jobs/tasks.ts";
import { cancelSchedule } from "#server/publications/cancel-schedule.ts";
import { publishDue } from "#server/publications/publish-due.ts";
import { refuseDue } from "#server/publications/refuse-due.ts";
import { schedulePublication } from "#server/publications/schedule-publication.ts";
import { passTheTime } from "#server/publications/testing/pass-the-time.ts";
import {
  approvedArticle,
  codeOf,
  createDesk,
  type Desk,
  publish,
  viewOf,
  write,
} from "#server/reviews/testing/desk.ts";

useTestDatabase();

let desk: Desk;
beforeAll(async () => {
  desk = await createDesk();
});

const inFuture = (ms: number) => new Date(Date.now() + ms).toISOString();

async function scheduled(by = desk, ms = 3_600_000) {
  const articleId = await approvedArticle(by);
  const made = await schedulePublication(by.publisher, {
    commandId: createId(),
    articleId,
    languages: ["zh", "en"],
    publishAt: inFuture(ms),
  });
  if (!made.ok) throw new Error(made.error.code);
  return { articleId, scheduleId: made.value.scheduleId };
}

const countPublished = (articleId: string) => appDb().publication.count({ where: { articleId } });
const rowOf = (id: string) => appDb().schedule.findUniqueOrThrow({ where: { id } });

/** Workers like those of two instances, on the application's login. */
async function startWorkers(count: number) {
  const connectionString = z.string().parse(process.env.DATABASE_URL);
  for (let n = 0; n < count; n++) {
    const press = async () => undefined;
    const stop = await runWorker({ tasks: { ...tasks, press }, connectionString, log: pino({ level: "silent" }) });
    onTestFinished(stop);
  }
}

describe("publishing at a time", () => {
  test("two workers publish what is due exactly once, and not before", async () => {
    await startWorkers(2);
    const due = await Promise.all(Array.from({ length: 4 }, () => scheduled(desk, 3000)));
    for (const { articleId } of due) expect(await countPublished(articleId)).toBe(0);
    for (const { articleId, scheduleId } of due) {
      await expect.poll(async () => (await rowOf(scheduleId)).status, { timeout: 15_000 }).toBe("done");
      expect(await countPublished(articleId)).toBe(2);
      const { publishAt } = await rowOf(scheduleId);
      const { madeAt } = await appDb().publication.findFirstOrThrow({ where: { articleId } });
      expect(madeAt.getTime()).toBeGreaterThanOrEqual(publishAt.getTime());
    }
  });

  test("two jobs for the same schedule at the same moment publish once", async () => {
    const { articleId, scheduleId } = await scheduled();
    expect(codeOf(await publishDue({ articleId, scheduleId }))).toBe("scheduleNotDue");
    await passTheTime({ articleId, scheduleId });
    const both = await Promise.all([1, 2, 3].map(() => publishDue({ articleId, scheduleId })));
    expect(both.map(codeOf).sort()).toEqual(["done", "notFound", "notFound"]);
    expect(await countPublished(articleId)).toBe(2);
    expect((await viewOf(desk.editor, articleId)).status).toEqual({ zh: "published", en: "published" });
  });

  test("a command id that somebody sends beforehand keeps nothing from being published, or from being recorded", async () => {
    const [out, failed] = [await scheduled(), await scheduled()];
    const comment = (articleId: string, commandId: string) =>
      openThread(desk.reviewer, {
        ...{ commandId, articleId, body: "Soon." },
        target: { language: "en", place: { blockId: "b1" } },
      });
    for (const { articleId, scheduleId } of [out, failed])
      for (const job of ["schedule", "failed"])
        expect(codeOf(await comment(articleId, `${job}-${scheduleId}`))).toBe("done");
    await passTheTime(out);
    expect(codeOf(await publishDue(out))).toBe("done");
    expect(codeOf(await refuseDue(failed))).toBe("done");
    expect(idSchema.safeParse(`schedule:${out.scheduleId}`).success).toBe(false);
  });

  test("the job is in the queue for exactly that time", async () => {
    const { scheduleId } = await scheduled();
    const jobs = await appDb().$queryRaw<{ run_at: Date }[]>`
      SELECT run_at FROM graphile_worker.jobs WHERE key = ${`schedule:${scheduleId}`}`;
    expect(jobs.map((job) => job.run_at.getTime())).toEqual([(await rowOf(scheduleId)).publishAt.getTime()]);
  });

  test.each<[string, string, (articleId: string, by: Desk) => Promise<unknown>]>([
    ["whose text changed", "notApproved", (id, by) => write(by.editor, id, "en", "Later thoughts.")],
    [
      "whose reviewer lost the role",
      "decisionLapsed",
      (_, by) => appDb().user.update({ where: { id: by.reviewer.id }, data: { role: "editor" } }),
    ],
    [
      "whose reviewer was disabled",
      "decisionLapsed",
      (_, by) => appDb().user.update({ where: { id: by.reviewer.id }, data: { banned: true } }),
    ],
    [
      "whose publisher was disabled",
      "decisionLapsed",
      (_, by) => appDb().user.update({ where: { id: by.publisher.id }, data: { banned: true } }),
    ],
  ])("a piece %s stays unpublished, and its schedule says why", async (_, reason, change) => {
    const own = await createDesk();
    const { articleId, scheduleId } = await scheduled(own);
    await change(articleId, own);
    await passTheTime({ articleId, scheduleId });
    expect(await publishDue({ articleId, scheduleId })).toEqual({ ok: true, value: { outcome: "refused", reason } });
    expect(await countPublished(articleId)).toBe(0);
    expect(await rowOf(scheduleId)).toMatchObject({ status: "refused", reason });
    expect((await viewOf(desk.editor, articleId)).schedules).toMatchObject([{ status: "refused", reason }]);
  });

  test("a cancelled schedule and one that was overtaken publish nothing", async () => {
    const cancelled = await scheduled();
    const cancel = (by: Desk[keyof Desk]) => cancelSchedule(by, { commandId: createId(), ...cancelled });
    expect(codeOf(await cancel(desk.editor))).toBe("forbidden");
    expect(codeOf(await cancel(desk.publisher))).toBe("done");
    const overtaken = await scheduled();
    expect(codeOf(await publish(desk.publisher, overtaken.articleId))).toBe("done");
    for (const schedule of [cancelled, overtaken]) {
      await passTheTime(schedule);
      expect(codeOf(await publishDue(schedule))).toBe("notFound");
      expect(await rowOf(schedule.scheduleId)).toMatchObject({ status: "cancelled" });
    }
    expect([await countPublished(cancelled.articleId), await countPublished(overtaken.articleId)]).toEqual([0, 2]);
  });

  test("the time must lie ahead by the database's clock", async () => {
    const articleId = await approvedArticle(desk);
    const ask = (publishAt: string) =>
      schedulePublication(desk.publisher, { commandId: createId(), articleId, languages: ["zh"], publishAt });
    expect(codeOf(await ask(inFuture(-1000)))).toBe("scheduleInPast");
    expect(codeOf(await ask("2999-01-01T09:00:00+08:00"))).toBe("done");
    expect(codeOf(await ask("2999-01-02T09:00:00+08:00"))).toBe("alreadyScheduled");
    const row = await appDb().schedule.findFirstOrThrow({ where: { articleId } });
    expect(row.publishAt.toISOString()).toBe("2999-01-01T01:00:00.000Z");
  });
});

test("a schedule that fails at every try is refused with a reason at the last one", async () => {
  const { articleId, scheduleId } = await scheduled();
  await passTheTime({ articleId, scheduleId });
  const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await owner.connect();
  onTestFinished(() => owner.end());
  await owner.query(`
    CREATE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'broken'; END $$;
    CREATE TRIGGER broken BEFORE INSERT ON published_publications EXECUTE FUNCTION broken();`);
  const task = tasks["publish-due"];
  if (!task) throw new Error("no such job");
  const status = async () =>
    (await viewOf(desk.publisher, articleId)).schedules.map((each) => [each.status, each.reason]);
  await expect(task({ articleId, scheduleId }, { isLast: false })).rejects.toThrow();
  expect(await status()).toEqual([["waiting", null]]);
  await expect(task({ articleId, scheduleId }, { isLast: true })).rejects.toThrow();
  expect(await status()).toEqual([["refused", "publishFailed"]]);
  await owner.query("DROP TRIGGER broken ON published_publications");
  await expect(task({ articleId, scheduleId }, { isLast: false })).resolves.toBeUndefined();
  expect(await status()).toEqual([["refused", "publishFailed"]]);
});

test("a failure that cannot be recorded either is told with what failed", async () => {
  const due = await scheduled();
  await passTheTime(due);
  const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await owner.connect();
  onTestFinished(() => owner.end());
  await owner.query(`
    CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'fails on %', TG_TABLE_NAME; END $$;
    CREATE TRIGGER fail BEFORE INSERT ON published_publications EXECUTE FUNCTION fail();
    CREATE TRIGGER fail BEFORE INSERT ON audit_events FOR EACH ROW WHEN (NEW.type = 'scheduleRefused') EXECUTE FUNCTION fail();`);
  const error = await tasks["publish-due"]?.(due, { isLast: true }).catch((thrown: unknown) => thrown);
  await owner.query("DROP TRIGGER fail ON published_publications; DROP TRIGGER fail ON audit_events");
  expect(String(error)).toMatch(/not recorded.*fails on audit_events/s);
  expect(error instanceof Error && String(error.cause)).toMatch(/fails on published_publications/);
});
