import pg from "pg";
import pino from "pino";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { appDb } from "#db/client.ts";
import { createColumn, createPerson } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { createId } from "#domain/ids.ts";
import { runWorker } from "#server/jobs/run-worker.ts";
import { tasks } from "#server/jobs/tasks.ts";
import { publishReleaseDue } from "#server/releases/publish-release-due.ts";
import { removeMember } from "#server/releases/remove-member.ts";
import { bundle, countOut, letOut, passReleaseTime, setTime, storedRelease } from "#server/releases/testing/bundle.ts";
import { unscheduleRelease } from "#server/releases/unschedule-release.ts";
import {
  approvedArticle,
  codeOf,
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

const several = async (by: Desk, count: number) => {
  const ids: string[] = [];
  for (let n = 0; n < count; n++) ids.push(await approvedArticle(by));
  return ids;
};

describe("at its time", { timeout: 90_000 }, () => {
  test("two workers let a release out exactly once, whole, and not before", async () => {
    const connectionString = z.string().parse(process.env.DATABASE_URL);
    for (let n = 0; n < 2; n++) {
      const press = async () => undefined;
      const stop = await runWorker({ tasks: { ...tasks, press }, connectionString, log: pino({ level: "silent" }) });
      onTestFinished(stop);
    }
    const due: { releaseId: string; ids: string[]; at: string }[] = [];
    for (let n = 0; n < 2; n++) {
      const ids = await several(desk, 2);
      const releaseId = await bundle(desk, ids);
      due.push({ releaseId, ids, at: await setTime(desk, releaseId, 3000) });
    }
    for (const { releaseId, ids, at } of due) {
      await expect.poll(async () => (await storedRelease(releaseId)).standing.kind, { timeout: 40_000 }).toBe("out");
      expect(await countOut(ids)).toBe(4);
      const { madeAt } = await appDb().publication.findFirstOrThrow({ where: { articleId: ids[0] ?? "" } });
      expect(madeAt.getTime()).toBeGreaterThanOrEqual(Date.parse(at));
    }
  });

  test("three jobs at the same moment let it out once; one that was given up finds nothing to do", async () => {
    const ids = await several(desk, 2);
    const releaseId = await bundle(desk, ids);
    const early = { releaseId, publishAt: await setTime(desk, releaseId) };
    expect(codeOf(await publishReleaseDue(early))).toBe("scheduleNotDue");
    const payload = await passReleaseTime(releaseId);
    expect(codeOf(await publishReleaseDue(early))).toBe("notFound");
    const all = await Promise.all([1, 2, 3].map(() => publishReleaseDue(payload)));
    expect(all.map(codeOf).sort()).toEqual(["done", "notFound", "notFound"]);
    expect(await countOut(ids)).toBe(4);

    const others = await several(desk, 1);
    const given = await bundle(desk, others);
    const publishAt = await setTime(desk, given);
    await unscheduleRelease(desk.publisher, { commandId: createId(), releaseId: given });
    expect(codeOf(await publishReleaseDue({ releaseId: given, publishAt }))).toBe("notFound");
    expect(await countOut(others)).toBe(0);
  });

  test.each<[string, string, (ids: readonly string[], by: Desk) => Promise<unknown>]>([
    ["a text changed", "notApproved", (ids, by) => write(by.editor, ids[1] ?? "", "en", "Later thoughts.")],
    [
      "a reviewer lost the role",
      "decisionLapsed",
      (_, by) => appDb().user.update({ where: { id: by.reviewer.id }, data: { role: "editor" } }),
    ],
    [
      "whoever set the time was disabled",
      "decisionLapsed",
      (_, by) => appDb().user.update({ where: { id: by.publisher.id }, data: { banned: true } }),
    ],
  ])("where %s meanwhile none goes out, and the release says why", async (_, code, change) => {
    const own = await createDesk();
    const ids = await several(own, 2);
    const releaseId = await bundle(own, ids);
    await setTime(own, releaseId);
    await change(ids, own);
    const payload = await passReleaseTime(releaseId);
    expect(await publishReleaseDue(payload)).toEqual({ ok: true, value: { outcome: "refused" } });
    expect(await countOut(ids)).toBe(0);
    const { standing } = await storedRelease(releaseId);
    expect(standing).toMatchObject({ kind: "refused", reason: null });
    expect(standing.kind === "refused" && standing.problems.map((each) => each.code)).toContain(code);
    const [event] = await appDb().auditEvent.findMany({
      where: { stream: `release:${releaseId}`, type: "releaseRefused" },
    });
    expect(event?.actorId).toBe(own.publisher.id);
  });

  test("one that fails at every try is refused with a reason at the last one, and nothing of it is out", async () => {
    const ids = await several(desk, 2);
    const releaseId = await bundle(desk, ids);
    await setTime(desk, releaseId);
    const payload = await passReleaseTime(releaseId);
    const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
    await owner.connect();
    onTestFinished(() => owner.end());
    // The first member is stored, the second fails.
    await owner.query(`
      CREATE FUNCTION broken_second() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.article_id = '${ids[1]}' THEN RAISE EXCEPTION 'broken'; END IF; RETURN NEW; END $$;
      CREATE TRIGGER broken_second BEFORE INSERT ON published_publications FOR EACH ROW EXECUTE FUNCTION broken_second();`);
    const task = tasks["publish-release"];
    if (!task) throw new Error("no such job");
    await expect(task(payload, { isLast: false })).rejects.toThrow();
    expect([(await storedRelease(releaseId)).standing.kind, await countOut(ids)]).toEqual(["scheduled", 0]);
    await expect(task(payload, { isLast: true })).rejects.toThrow();
    await owner.query("DROP TRIGGER broken_second ON published_publications");
    expect((await storedRelease(releaseId)).standing).toMatchObject({ kind: "refused", reason: "publishFailed" });
    await expect(task(payload, { isLast: false })).resolves.toBeUndefined();
    expect(await countOut(ids)).toBe(0);
    expect(codeOf(await letOut(desk, releaseId))).toBe("done");
  });
});

describe("at the same moment", { timeout: 90_000 }, () => {
  test("two people press publish: it goes out once", async () => {
    const ids = await several(desk, 3);
    const releaseId = await bundle(desk, ids);
    const both = await Promise.all([letOut(desk, releaseId), letOut(desk, releaseId)]);
    expect(both.map(codeOf).sort()).toEqual(["done", "releaseClosed"]);
    expect(await countOut(ids)).toBe(6);
  });

  test("a member is written in, or taken out: all of what is left goes out, or nothing", async () => {
    for (let n = 0; n < 2; n++) {
      const ids = await several(desk, 3);
      const releaseId = await bundle(desk, ids);
      const [last] = ids.toReversed();
      const out = letOut(desk, releaseId);
      await Promise.all(
        n % 2 === 0
          ? [out, write(desk.editor, last ?? "", "en", `Round ${n}`)]
          : [out, removeMember(desk.editor, { commandId: createId(), releaseId, articleId: last ?? "" })],
      );
      const counted = await countOut(ids);
      const { members, standing } = await storedRelease(releaseId);
      if (standing.kind === "out") expect(counted).toBe(members.length * 2);
      else expect([counted, codeOf(await out)]).toEqual([0, "releaseNotReady"]);
    }
  });

  test("bundles and single articles that share people and a column are published at once without a deadlock", async () => {
    const own = await createDesk();
    const column = await createColumn();
    const people = [await createPerson(), await createPerson(), await createPerson()];
    /** Credits people in opposite orders, so that rows shared by articles are reached from both ends. */
    const credited = async (who: readonly { id: string }[]) => {
      const id = await submittedArticle(own);
      await appDb().article.update({ where: { id }, data: { columnId: column.id } });
      const groupId = createId();
      await appDb().creditGroup.create({ data: { id: groupId, articleId: id, position: 0, roles: ["author"] } });
      await appDb().creditPerson.createMany({
        data: who.map((each, position) => ({ groupId, personId: each.id, position })),
      });
      await sign(own.reviewer, id);
      return id;
    };
    const [p, q, r] = people;
    if (!p || !q || !r) throw new Error("three people");
    for (let n = 0; n < 2; n++) {
      const bundles = [
        [await credited([r]), await credited([p])],
        [await credited([p]), await credited([r])],
      ];
      const singles = [await credited([r, q, p]), await credited([p, r])];
      const releases = await Promise.all(bundles.map((ids) => bundle(own, ids)));
      const outcomes = await Promise.all([
        ...releases.map((id) => letOut(own, id)),
        ...singles.map((id) => publish(own.publisher, id)),
      ]);
      expect(outcomes.map(codeOf)).toEqual(["done", "done", "done", "done"]);
      expect(await countOut([...bundles.flat(), ...singles])).toBe(12);
    }
  });

  test("two bundles with the languages of the same articles wait for each other in one direction", async () => {
    const ids: string[] = [];
    for (let n = 0; n < 3; n++) {
      const id = await submittedArticle(desk, "zh");
      await sign(desk.reviewer, id, "zh");
      ids.push(id);
    }
    const one = await bundle(desk, ids, ["zh"]);
    const other = await bundle(desk, ids.toReversed(), ["en"]);
    const outcomes = await Promise.all([
      letOut(desk, one),
      letOut(desk, other),
      publish(desk.publisher, ids[0] ?? "", "zh"),
    ]);
    expect(codeOf(outcomes[0])).toBe("done");
    expect(codeOf(outcomes[1])).toBe("releaseNotReady");
    expect(["inRelease", "nothingToPublish"]).toContain(codeOf(outcomes[2]));
    expect(await countOut(ids)).toBe(3);
  });
});
