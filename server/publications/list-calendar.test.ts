import { beforeAll, describe, expect, test } from "vitest";
import { appDb } from "#db/client.ts";
import { createColumn, createUser } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { transaction } from "#db/transaction.ts";
import type { Actor } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import { listCalendar, listCalendarInput } from "#server/publications/list-calendar.ts";
import { publishDue } from "#server/publications/publish-due.ts";
import { reschedulePublication } from "#server/publications/reschedule-publication.ts";
import { schedulePublication } from "#server/publications/schedule-publication.ts";
import { setEmbargo } from "#server/publications/set-embargo.ts";
import { passTheTime } from "#server/publications/testing/pass-the-time.ts";
import { cancelRelease } from "#server/releases/cancel-release.ts";
import { publishReleaseDue, refuseReleaseDue } from "#server/releases/publish-release-due.ts";
import { removeMember } from "#server/releases/remove-member.ts";
import { scheduleRelease } from "#server/releases/schedule-release.ts";
import { bundle, letOut, passReleaseTime, setTime, storedRelease } from "#server/releases/testing/bundle.ts";
import { approvedArticle, codeOf, createDesk, type Desk, write } from "#server/reviews/testing/desk.ts";

useTestDatabase();

let desk: Desk;
beforeAll(async () => {
  desk = await createDesk();
});

const hour = 3_600_000;
const inFuture = (ms: number) => new Date(Date.now() + ms).toISOString();

describe("the calendar", () => {
  const days = (from: string, to: string, actor = desk.publisher) =>
    listCalendar(actor, { from: `${from}T00:00:00Z`, to: `${to}T00:00:00Z` });

  test("has what is scheduled and the embargoes that end in its days, for everybody at the desk", async () => {
    const articleId = await approvedArticle(desk);
    const at = "2031-03-10T09:00:00+08:00";
    const made = await schedulePublication(desk.publisher, {
      ...{ commandId: createId(), articleId, languages: ["zh"] },
      ...{ publishAt: at, zone: "Asia/Shanghai" },
    });
    const until = "2031-03-12T00:00:00+08:00";
    await setEmbargo(desk.publisher, { commandId: createId(), articleId, until, zone: "Asia/Shanghai", note: "" });
    const found = await days("2031-03-01", "2031-04-01");
    expect(found).toMatchObject({ ok: true, value: { more: false } });
    expect(found.ok && found.value.entries).toMatchObject([
      {
        ...{ kind: "schedule", articleId, scope: "zh", at: "2031-03-10T01:00:00.000Z", zone: "Asia/Shanghai" },
        ...{ status: "waiting", embargoed: true, mayMove: true, requestedBy: "Publisher" },
        titles: { zh: "沙田的晨光", en: "Morning in Sha Tin" },
      },
      { kind: "embargo", articleId, at: "2031-03-11T16:00:00.000Z" },
    ]);
    const read = await days("2031-03-01", "2031-04-01", desk.reviewer);
    expect(read.ok && read.value.entries).toMatchObject([{ mayMove: false }, { kind: "embargo" }]);
    expect(await days("2031-03-13", "2031-04-01")).toMatchObject({ ok: true, value: { entries: [] } });
    expect(made.ok).toBe(true);
  });

  test("has the releases that are to go out in its days and those that did, each as one", async () => {
    const releaseId = await bundle(desk, [await approvedArticle(desk), await approvedArticle(desk)]);
    const inCalendar = async (at: string, actor = desk.publisher) => {
      const span = {
        from: new Date(Date.parse(at) - hour).toISOString(),
        to: new Date(Date.parse(at) + hour).toISOString(),
      };
      const found = await listCalendar(actor, span);
      return found.ok
        ? found.value.entries.filter((one) => one.kind === "release" && one.releaseId === releaseId)
        : null;
    };
    const set = (publishAt: string, zone: string) =>
      scheduleRelease(desk.publisher, { commandId: createId(), releaseId, publishAt, zone });
    expect(codeOf(await set("2032-05-10T09:00:00+02:00", "Europe/Berlin"))).toBe("done");
    const { name } = await storedRelease(releaseId);
    expect(await inCalendar("2032-05-10T07:00:00Z")).toEqual([
      {
        ...{ kind: "release", releaseId, name, count: 2, at: "2032-05-10T07:00:00.000Z", zone: "Europe/Berlin" },
        ...{ status: "waiting", reason: null, notReady: 0, mayMove: true },
      },
    ]);
    expect(await inCalendar("2032-05-10T07:00:00Z", desk.reviewer)).toMatchObject([{ mayMove: false }]);
    expect(codeOf(await set("2032-05-12T09:00:00+02:00", "Europe/Berlin"))).toBe("done");
    expect(await inCalendar("2032-05-10T07:00:00Z")).toEqual([]);
    expect(await inCalendar("2032-05-12T07:00:00Z")).toMatchObject([{ status: "waiting" }]);
    expect(codeOf(await letOut(desk, releaseId))).toBe("done");
    expect(await inCalendar("2032-05-12T07:00:00Z")).toEqual([]);
    expect(await inCalendar(new Date().toISOString())).toMatchObject([{ status: "done", zone: null, mayMove: false }]);
  });

  test("offers moving to those alone whose role reaches the article in what is scheduled of it", async () => {
    const { id: columnId } = await createColumn();
    const grants = [{ role: "publisher" as const, columns: [columnId], languages: ["zh" as const] }];
    const narrowed = await createUser({ roles: ["publisher"], grants });
    const set = async (day: string, languages: ("zh" | "en")[], column?: string) => {
      const asked = { commandId: createId(), articleId: await approvedArticle(desk, "pair", column), languages };
      const made = await schedulePublication(desk.publisher, { ...asked, publishAt: `2033-04-${day}T00:00:00Z` });
      if (!made.ok) throw new Error(made.error.code);
      return { articleId: asked.articleId, scheduleId: made.value.scheduleId };
    };
    const all = [await set("01", ["zh"], columnId), await set("02", ["zh", "en"], columnId), await set("03", ["zh"])];
    const mayMove = async (actor = desk.publisher) => {
      const found = await days("2033-04-01", "2033-04-10", actor);
      return found.ok && found.value.entries.map((entry) => entry.kind === "schedule" && entry.mayMove);
    };
    expect(await mayMove()).toEqual([true, true, true]);
    expect(await mayMove(narrowed)).toEqual([true, false, false]);
    const move = (actor: Actor, which: { articleId: string; scheduleId: string }) =>
      reschedulePublication(actor, { commandId: createId(), ...which, publishAt: "2033-04-20T00:00:00Z" });
    const moved = [];
    for (const which of all) moved.push(codeOf(await move(narrowed, which)));
    expect(moved).toEqual(["done", "beyondRights", "beyondRights"]);
  });

  test("keeps a release that did not go out where it was to, with why, until it has another time or is given up", async () => {
    const [changed, ready] = [await approvedArticle(desk), await approvedArticle(desk)];
    const [releaseId, failing] = [
      await bundle(desk, [changed, ready]),
      await bundle(desk, [await approvedArticle(desk)]),
    ];
    for (const id of [releaseId, failing]) await setTime(desk, id);
    await write(desk.editor, changed, "en", "Later thoughts.");
    const due = await passReleaseTime(releaseId);
    await publishReleaseDue(due);
    await refuseReleaseDue(await passReleaseTime(failing));
    const releases = async () => {
      const from = new Date(Date.parse(due.publishAt) - hour).toISOString();
      const found = await listCalendar(desk.publisher, { from, to: inFuture(1000) });
      return found.ok
        ? found.value.entries.filter((one) => one.kind === "release" && [releaseId, failing].includes(one.releaseId))
        : [];
    };
    const refused = { status: "refused", zone: null, mayMove: false };
    expect(await releases()).toMatchObject([
      { ...refused, releaseId, at: due.publishAt, reason: null, notReady: 1 },
      { ...refused, releaseId: failing, reason: "publishFailed", notReady: 0 },
    ]);
    // Whatever is done about it meanwhile.
    await removeMember(desk.publisher, { commandId: createId(), releaseId, articleId: changed });
    expect(await releases()).toMatchObject([{ at: due.publishAt }, {}]);
    await setTime(desk, releaseId);
    await cancelRelease(desk.publisher, { commandId: createId(), releaseId: failing });
    expect(await releases()).toEqual([]);
  });

  test("says what became of it; what was cancelled is not in it", async () => {
    const articleId = await approvedArticle(desk);
    const made = await schedulePublication(desk.publisher, {
      ...{ commandId: createId(), articleId, languages: ["zh", "en"], publishAt: inFuture(hour) },
    });
    if (!made.ok) throw new Error(made.error.code);
    const which = { articleId, scheduleId: made.value.scheduleId };
    const row = await appDb().schedule.findUniqueOrThrow({ where: { id: which.scheduleId } });
    const span = {
      from: row.publishAt.toISOString(),
      to: new Date(row.publishAt.getTime() + 1).toISOString(),
    };
    const statuses = async () => {
      const found = await listCalendar(desk.editor, span);
      return found.ok
        ? found.value.entries.map((entry) => entry.kind === "schedule" && [entry.status, entry.reason])
        : [];
    };
    expect(await statuses()).toEqual([["waiting", null]]);
    await write(desk.editor, which.articleId, "en", "Later thoughts.");
    await passTheTime(which);
    await publishDue(which);
    expect(await statuses()).toEqual([["refused", "notApproved"]]);
    await appDb().schedule.update({ where: { id: which.scheduleId }, data: { status: "cancelled" } });
    expect(await statuses()).toEqual([]);
  });

  test("finds its days by the index, not by reading every schedule there ever was", async () => {
    const plan = await transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
      return tx.$queryRaw<Record<string, string>[]>`
        EXPLAIN SELECT id FROM schedules WHERE status = ANY(ARRAY['waiting', 'done', 'refused'])
          AND publish_at >= now() AND publish_at < now() + interval '42 days' ORDER BY publish_at, id LIMIT 1000`;
    });
    expect(JSON.stringify(plan)).toContain("schedules_status_publish_at_idx");
  });

  test("reaches no further than two months", () => {
    const asked = (from: string, to: string) => listCalendarInput.safeParse({ from, to }).success;
    expect(asked("2031-03-01T00:00:00Z", "2031-05-02T00:00:00Z")).toBe(true);
    expect(asked("2031-03-01T00:00:00Z", "2031-05-02T00:00:01Z")).toBe(false);
    expect(asked("2031-03-01T00:00:00Z", "2031-03-01T00:00:00Z")).toBe(false);
  });
});
