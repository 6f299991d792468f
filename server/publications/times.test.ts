import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { appDb } from "#db/client.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { createId } from "#domain/ids.ts";
import { saidIn } from "#domain/time/zoned-time.ts";
import { tasks } from "#server/jobs/tasks.ts";
import { liftEmbargo } from "#server/publications/lift-embargo.ts";
import { publishDue } from "#server/publications/publish-due.ts";
import { reschedulePublication } from "#server/publications/reschedule-publication.ts";
import { schedulePublication } from "#server/publications/schedule-publication.ts";
import { setEmbargo } from "#server/publications/set-embargo.ts";
import { passTheTime } from "#server/publications/testing/pass-the-time.ts";
import { publishReleaseDue } from "#server/releases/publish-release-due.ts";
import { bundle, countOut, letOut, passReleaseTime, setTime, storedRelease } from "#server/releases/testing/bundle.ts";
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
afterEach(() => vi.useRealTimers());

const hour = 3_600_000;
const realNow = () => performance.timeOrigin + performance.now();
const inFuture = (ms: number, zone = "Asia/Taipei") => saidIn(new Date(realNow() + ms).toISOString(), zone);

async function scheduled(ms = hour, by = desk) {
  const articleId = await approvedArticle(by);
  const made = await schedulePublication(by.publisher, {
    ...{ commandId: createId(), articleId, languages: ["zh", "en"] },
    ...{ publishAt: inFuture(ms), zone: "Asia/Taipei" },
  });
  if (!made.ok) throw new Error(made.error.code);
  return { articleId, scheduleId: made.value.scheduleId };
}

type Moved = { articleId: string; scheduleId: string };
const move = (which: Moved, ms: number, by = desk.publisher, commandId = createId()) =>
  reschedulePublication(by, {
    ...{ commandId, ...which },
    ...{ publishAt: inFuture(ms, "Europe/Berlin"), zone: "Europe/Berlin" },
  });
const rowOf = (id: string) => appDb().schedule.findUniqueOrThrow({ where: { id } });
const jobsOf = (scheduleId: string) =>
  appDb().$queryRaw<{ run_at: Date }[]>`
    SELECT run_at FROM graphile_worker._private_jobs WHERE payload ->> 'scheduleId' = ${scheduleId}
      AND attempts < max_attempts`;
const eventsOf = async (articleId: string) =>
  (await appDb().auditEvent.findMany({ where: { stream: `article:${articleId}` }, orderBy: { seq: "asc" } })).map(
    ({ type }) => type,
  );

describe("moving what is scheduled", () => {
  test("moves its one job, and keeps the instant with the zone it was said in", async () => {
    const which = await scheduled();
    expect(codeOf(await move(which, 2 * hour))).toBe("done");
    const row = await rowOf(which.scheduleId);
    expect(row.zone).toBe("Europe/Berlin");
    expect((await jobsOf(which.scheduleId)).map(({ run_at }) => run_at)).toEqual([row.publishAt]);
    expect((await viewOf(desk.editor, which.articleId)).schedules).toMatchObject([
      { id: which.scheduleId, zone: "Europe/Berlin", status: "waiting", move: { ok: false, code: "forbidden" } },
    ]);
    expect(await eventsOf(which.articleId)).toEqual(["submitted", "approved", "scheduled", "rescheduled"]);
  });

  test("the same command again moves nothing more", async () => {
    const which = await scheduled();
    const commandId = createId();
    const first = await move(which, 2 * hour, desk.publisher, commandId);
    const { publishAt } = await rowOf(which.scheduleId);
    expect(await move(which, 5 * hour, desk.publisher, commandId)).toEqual(first);
    expect((await rowOf(which.scheduleId)).publishAt).toEqual(publishAt);
  });

  test("is refused to those who don't publish, of other words, into the past, and with another zone's offset", async () => {
    const which = await scheduled();
    expect(codeOf(await move(which, 2 * hour, desk.reviewer))).toBe("forbidden");
    expect(codeOf(await move(which, -hour))).toBe("scheduleInPast");
    const elsewhere = { publishAt: inFuture(2 * hour, "Asia/Tokyo"), zone: "Europe/Berlin" };
    const wrong = await reschedulePublication(desk.publisher, { commandId: createId(), ...which, ...elsewhere });
    expect(codeOf(wrong)).toBe("zoneDisagrees");
    await write(desk.editor, which.articleId, "en", "Later thoughts.");
    expect(codeOf(await move(which, 2 * hour))).toBe("notApproved");
  });

  test("a job that began as it was moved publishes nothing, and one waits for the new time", async () => {
    const which = await scheduled();
    await move(which, 3 * hour);
    await appDb().$executeRaw`
      DELETE FROM graphile_worker._private_jobs WHERE payload ->> 'scheduleId' = ${which.scheduleId}`;
    const task = tasks["publish-due"];
    if (!task) throw new Error("no such job");
    // Even at its last try: its time has not come, so nothing failed.
    await task(which, { isLast: true });
    const row = await rowOf(which.scheduleId);
    expect(row.status).toBe("waiting");
    expect((await jobsOf(which.scheduleId)).map(({ run_at }) => run_at)).toEqual([row.publishAt]);
  });
});

describe("an embargo", () => {
  const embargo = (articleId: string, ms: number, by = desk.publisher) =>
    setEmbargo(by, { commandId: createId(), articleId, until: inFuture(ms), zone: "Asia/Taipei", note: "Until then." });
  const lift = (articleId: string, by = desk.publisher) => liftEmbargo(by, { commandId: createId(), articleId });

  test("keeps an article from readers until it is lifted", async () => {
    const articleId = await approvedArticle(desk);
    expect(codeOf(await embargo(articleId, hour, desk.editor))).toBe("forbidden");
    expect(codeOf(await embargo(articleId, hour))).toBe("done");
    expect(await publish(desk.publisher, articleId)).toMatchObject({ ok: false, error: { code: "embargoed" } });
    expect((await viewOf(desk.editor, articleId)).embargo).toMatchObject({ note: "Until then.", name: "Publisher" });
    expect(codeOf(await lift(articleId, desk.reviewer))).toBe("forbidden");
    expect(codeOf(await lift(articleId))).toBe("done");
    expect(codeOf(await lift(articleId))).toBe("notEmbargoed");
    expect(codeOf(await publish(desk.publisher, articleId))).toBe("done");
  });

  test("refuses what was due before its end, with the reason", async () => {
    const which = await scheduled();
    await embargo(which.articleId, 2 * hour);
    await passTheTime(which);
    expect(await publishDue(which)).toEqual({ ok: true, value: { outcome: "refused", reason: "embargoed" } });
    expect(await rowOf(which.scheduleId)).toMatchObject({ status: "refused", reason: "embargoed" });
    expect(await appDb().publication.count({ where: { articleId: which.articleId } })).toBe(0);
  });

  test("refuses a time before its end, and takes one at its end", async () => {
    const which = await scheduled(hour);
    const until = inFuture(2 * hour);
    await setEmbargo(desk.publisher, { commandId: createId(), articleId: which.articleId, until, note: "" });
    expect(codeOf(await move(which, 1.5 * hour))).toBe("embargoed");
    const exactly = await reschedulePublication(desk.publisher, { commandId: createId(), ...which, publishAt: until });
    expect(codeOf(exactly)).toBe("done");
  });
});

test("an embargo holds a release, at once and at a time before its end, but not after it", async () => {
  const articleId = await approvedArticle(desk);
  await setEmbargo(desk.publisher, { commandId: createId(), articleId, until: inFuture(2 * hour), note: "" });
  const releaseId = await bundle(desk, [articleId]);
  const refused = await letOut(desk, releaseId);
  expect(codeOf(refused)).toBe("releaseNotReady");
  expect(JSON.stringify(refused)).toContain('"embargoed"');
  await expect(setTime(desk, releaseId, hour)).rejects.toThrow("releaseNotReady");
  await expect(setTime(desk, releaseId, 3 * hour)).resolves.toBeDefined();
  expect(codeOf(await publishReleaseDue(await passReleaseTime(releaseId)))).toBe("done");
  expect(await storedRelease(releaseId)).toMatchObject({ standing: { kind: "refused" } });
  expect(await countOut([articleId])).toBe(0);
});

describe.each([
  ["an hour fast", hour],
  ["an hour slow", -hour],
])("with the application's clock %s", (_, off) => {
  const turnClock = () => vi.useFakeTimers({ toFake: ["Date"], now: realNow() + off });

  test("the database's says what lies ahead, what is due and what an embargo holds", async () => {
    const which = await scheduled(hour);
    const other = await approvedArticle(desk);
    turnClock();
    expect(codeOf(await move(which, -0.5 * hour))).toBe("scheduleInPast");
    expect(codeOf(await move(which, 0.5 * hour))).toBe("done");
    expect(codeOf(await publishDue(which))).toBe("scheduleNotDue");
    const embargo = (ms: number) =>
      setEmbargo(desk.publisher, { commandId: createId(), articleId: other, until: inFuture(ms), note: "" });
    expect(codeOf(await embargo(-0.5 * hour))).toBe("embargoInPast");
    expect(codeOf(await embargo(0.5 * hour))).toBe("done");
    expect(codeOf(await publish(desk.publisher, other))).toBe("embargoed");
    expect(codeOf(await embargo(1500))).toBe("done");
    await expect.poll(async () => codeOf(await publish(desk.publisher, other)), { timeout: 10_000 }).toBe("done");
  });
});
