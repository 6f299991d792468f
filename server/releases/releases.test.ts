import { beforeAll, describe, expect, test } from "vitest";
import { readWholeStream } from "#db/audit/read-events.ts";
import { appDb } from "#db/client.ts";
import { listenChannel } from "#db/listen-channel.ts";
import { createArticle, createColumn, documentOf } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { transaction } from "#db/transaction.ts";
import { createId } from "#domain/ids.ts";
import { type Announcement, announcementSchema, deskChannel } from "#domain/presence/messages.ts";
import { evolveRelease } from "#domain/releases/evolve-release.ts";
import type { Release } from "#domain/releases/release.ts";
import { releaseEventSchema } from "#domain/releases/release-events.ts";
import { verifyAuditChain } from "#server/audit/verify-chain.ts";
import { schedulePublication } from "#server/publications/schedule-publication.ts";
import { cancelRelease } from "#server/releases/cancel-release.ts";
import { findReleasesFor } from "#server/releases/find-releases-for.ts";
import { listReleases } from "#server/releases/list-releases.ts";
import { orderMembers } from "#server/releases/order-members.ts";
import { putMember } from "#server/releases/put-member.ts";
import { readRelease } from "#server/releases/read-release.ts";
import { removeMember } from "#server/releases/remove-member.ts";
import { renameRelease } from "#server/releases/rename-release.ts";
import { scheduleRelease, scheduleReleaseInput } from "#server/releases/schedule-release.ts";
import { bundle, countOut, letOut, setTime, storedRelease } from "#server/releases/testing/bundle.ts";
import { unscheduleRelease } from "#server/releases/unschedule-release.ts";
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
} from "#server/reviews/testing/desk.ts";

useTestDatabase();

let desk: Desk;
beforeAll(async () => {
  desk = await createDesk();
});

const command = () => ({ commandId: createId() });
const article = (id: string) => ({ articleId: id, languages: ["zh" as const, "en" as const] });
const problemsIn = (result: Awaited<ReturnType<typeof letOut>>) => (result.ok ? null : result.error.detail);

describe("letting a release out", { timeout: 60_000 }, () => {
  test("makes every member's publications, tells the press of them at once, and is logged whole", async () => {
    const ids = [await approvedArticle(desk), await approvedArticle(desk), await approvedArticle(desk)];
    const releaseId = await bundle(desk, ids);
    const id = createId();
    expect(codeOf(await letOut(desk, releaseId, id))).toBe("done");
    expect(await countOut(ids)).toBe(6);
    const made = await appDb().publication.findMany({ where: { articleId: { in: ids } }, select: { madeAt: true } });
    expect(new Set(made.map(({ madeAt }) => madeAt.toISOString())).size).toBe(1);
    // The same command again, and another one.
    expect(codeOf(await letOut(desk, releaseId, id))).toBe("done");
    expect(codeOf(await letOut(desk, releaseId))).toBe("releaseClosed");
    expect(await countOut(ids)).toBe(6);
    const jobs = await appDb().$queryRaw<{ payload: unknown }[]>`
      SELECT j.payload FROM graphile_worker._private_jobs j JOIN graphile_worker.jobs v ON v.id = j.id
      WHERE v.task_identifier = 'press' AND (v.key = ${`press:release:${releaseId}`} OR v.key = ANY(${ids.map((each) => `press:${each}`)}))`;
    expect(jobs).toEqual([{ payload: { articleIds: ids } }]);
    const events = await transaction((tx) => readWholeStream(tx, `release:${releaseId}`));
    const folded = events.map(({ data }) => releaseEventSchema.parse(data)).reduce<Release | null>(evolveRelease, null);
    expect(folded).toEqual(await storedRelease(releaseId));
    expect((await verifyAuditChain()).faults).toEqual([]);
    expect(await appDb().releaseMember.count({ where: { releaseId } })).toBe(0);
  });

  test("lets nothing out where one member is not ready, and says what is wrong with each", async () => {
    const [ready, waiting, draft, gone] = [
      await approvedArticle(desk),
      await submittedArticle(desk),
      (await createArticle({ createdBy: desk.editor.id })).id,
      (await createArticle({ createdBy: desk.editor.id })).id,
    ];
    const releaseId = await bundle(desk, [ready, waiting, draft, gone]);
    // As of a time when a release kept nothing from the trash.
    await appDb().article.update({ where: { id: gone }, data: { trashedAt: new Date() } });
    const refused = await letOut(desk, releaseId);
    expect(codeOf(refused)).toBe("releaseNotReady");
    expect(problemsIn(refused)).toEqual({
      problems: [
        { articleId: waiting, language: "zh", code: "notApproved" },
        { articleId: waiting, language: "en", code: "notApproved" },
        { articleId: draft, language: "zh", code: "notApproved" },
        { articleId: draft, language: "en", code: "notApproved" },
        { articleId: gone, language: null, code: "inTrash" },
      ],
    });
    expect(await countOut([ready, waiting, draft, gone])).toBe(0);
    expect((await viewOf(desk.editor, ready)).status).toEqual({ zh: "approved", en: "approved" });
    const page = await readRelease(desk.editor, { releaseId });
    expect(page.ok && page.value.members.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      [],
      ["notApproved", "notApproved"],
      ["notApproved", "notApproved"],
      ["inTrash"],
    ]);
    expect(page.ok && page.value.may).toEqual({ gather: true, publish: null });
  });

  test("needs the role that each member's workflow asks for", async () => {
    const own = await createDesk();
    const ids = [await approvedArticle(own)];
    const releaseId = await bundle(own, ids);
    await appDb().user.update({ where: { id: own.publisher.id }, data: { role: "editor" } });
    const refused = await letOut(own, releaseId);
    expect(problemsIn(refused)).toMatchObject({ problems: [{ code: "forbidden" }, { code: "forbidden" }] });
    expect(await countOut(ids)).toBe(0);
  });

  test("says to a publisher of another column that it is beyond their rights, before they ask", async () => {
    const [here, elsewhere] = [(await createColumn()).id, (await createColumn()).id];
    const own = await createDesk();
    const releaseId = await bundle(own, [await approvedArticle(own, "pair", here)]);
    const narrowedTo = async (columns: string[]) => {
      const grants = [{ role: "publisher" as const, columns, languages: ["zh" as const, "en" as const] }];
      await appDb().user.update({ where: { id: own.publisher.id }, data: { grants } });
      const page = await readRelease({ ...own.publisher, grants }, { releaseId });
      return page.ok && page.value.may.publish;
    };
    expect(await narrowedTo([here])).toEqual({ ok: true });
    expect(await narrowedTo([elsewhere])).toEqual({ ok: false, code: "beyondRights" });
  });

  test("counts what goes out with an article as there, when it links to it", async () => {
    const target = await approvedArticle(desk);
    const linking = documentOf(["See the other one.", "The rest."]);
    const [first] = linking.content;
    if (first?.type !== "paragraph") throw new Error("a paragraph");
    first.content = [
      { type: "text", text: "See", marks: [{ type: "link", attrs: { href: `/en/articles/morning-${target}` } }] },
    ];
    const { id } = await createArticle({ createdBy: desk.editor.id, en: { document: linking } });
    await submitArticle(desk.editor, { ...command(), ...article(id) });
    await sign(desk.reviewer, id);
    expect(codeOf(await publish(desk.publisher, id))).toBe("checksFailed");
    const alone = await bundle(desk, [id]);
    expect(problemsIn(await letOut(desk, alone))).toMatchObject({ problems: [{ code: "checksFailed" }] });
    expect(codeOf(await putMember(desk.editor, { ...command(), releaseId: alone, member: article(target) }))).toBe(
      "done",
    );
    expect(codeOf(await letOut(desk, alone))).toBe("done");
    expect(await countOut([id, target])).toBe(4);
  });
});

describe("what an open release has", () => {
  test("goes out with it alone, until it is taken out or the release is given up", async () => {
    const articleId = await approvedArticle(desk);
    const releaseId = await bundle(desk, [articleId], ["en"]);
    expect(codeOf(await publish(desk.publisher, articleId, "en"))).toBe("inRelease");
    const publishAt = new Date(Date.now() + 86_400_000).toISOString();
    const alone = (languages: ("zh" | "en")[]) =>
      schedulePublication(desk.publisher, { ...command(), articleId, languages, publishAt });
    expect(codeOf(await alone(["en"]))).toBe("inRelease");
    expect((await viewOf(desk.publisher, articleId)).may.publish.en).toEqual({ ok: false, code: "inRelease" });
    // The other language is free, and then it can't be put in.
    expect(codeOf(await alone(["zh"]))).toBe("done");
    expect(codeOf(await putMember(desk.editor, { ...command(), releaseId, member: article(articleId) }))).toBe(
      "alreadyScheduled",
    );
    expect(codeOf(await removeMember(desk.editor, { ...command(), releaseId, articleId }))).toBe("done");
    expect(codeOf(await publish(desk.publisher, articleId, "en"))).toBe("done");

    const other = await approvedArticle(desk);
    const given = await bundle(desk, [other]);
    expect(codeOf(await cancelRelease(desk.publisher, { ...command(), releaseId: given }))).toBe("done");
    expect(codeOf(await publish(desk.publisher, other))).toBe("done");
  });

  test("given up, is free again on the open pages of its articles too", async () => {
    const ids = [(await createArticle()).id, (await createArticle()).id];
    const releaseId = await bundle(desk, ids);
    const heard: Announcement[] = [];
    const ready = Promise.withResolvers<void>();
    const stop = listenChannel({
      ...{ connectionString: process.env.DATABASE_URL ?? "", channel: deskChannel },
      heard: (payload) => heard.push(announcementSchema.parse(JSON.parse(payload))),
      listening: () => ready.resolve(),
      lost: ready.reject,
    });
    await ready.promise;
    expect(codeOf(await cancelRelease(desk.publisher, { ...command(), releaseId }))).toBe("done");
    const changed = () => heard.flatMap((each) => (each.kind === "changed" ? [each.articleId] : []));
    await expect.poll(changed, { timeout: 5_000 }).toEqual(ids);
    await stop();
  });

  test("no second one gets, not even in the same moment", async () => {
    const { id } = await createArticle({ createdBy: desk.editor.id });
    const [one, two] = [await bundle(desk, []), await bundle(desk, [])];
    const both = await Promise.all(
      [one, two].map((releaseId) => putMember(desk.editor, { ...command(), releaseId, member: article(id) })),
    );
    expect(both.map(codeOf).sort()).toEqual(["done", "inRelease"]);
    expect(await appDb().releaseMember.count({ where: { articleId: id } })).toBe(2);
  });

  test("its article's page finds, with the releases it could be put into", async () => {
    const { id } = await createArticle({ createdBy: desk.editor.id });
    const releaseId = await bundle(desk, [id], ["zh"]);
    const found = await findReleasesFor(desk.translator, { articleId: id });
    expect(found.ok && found.value.has).toMatchObject([{ id: releaseId, languages: ["zh"] }]);
    expect(found.ok && found.value.open.some((each) => each.id === releaseId)).toBe(true);
  });
});

test("a release is renamed, ordered, listed by its time, and loses that again", async () => {
  const ids = [await approvedArticle(desk), await approvedArticle(desk)];
  const releaseId = await bundle(desk, ids);
  await renameRelease(desk.editor, { ...command(), releaseId, name: "  Spring issue " });
  const turned = ids.toReversed();
  expect(codeOf(await orderMembers(desk.editor, { ...command(), releaseId, articleIds: turned }))).toBe("done");
  expect(codeOf(await orderMembers(desk.editor, { ...command(), releaseId, articleIds: [ids[0] ?? ""] }))).toBe(
    "conflict",
  );
  const publishAt = await setTime(desk, releaseId, 7 * 86_400_000);
  const range = (from: number, until: number) =>
    listReleases(desk.editor, {
      ...{ page: 1, pageSize: 30 },
      from: new Date(Date.parse(publishAt) + from).toISOString(),
      until: new Date(Date.parse(publishAt) + until).toISOString(),
    });
  const inRange = await range(0, 1000);
  expect(inRange.ok && inRange.value.items).toMatchObject([
    {
      id: releaseId,
      name: "Spring issue",
      at: publishAt,
      members: turned.map(article),
      standing: { kind: "scheduled" },
    },
  ]);
  const before = await range(-1000, 0);
  expect(before.ok && before.value.total).toBe(0);
  // Once a time is set, what goes out then is the publishers' to change.
  expect(codeOf(await removeMember(desk.editor, { ...command(), releaseId, articleId: ids[0] ?? "" }))).toBe(
    "forbidden",
  );
  expect(codeOf(await unscheduleRelease(desk.publisher, { ...command(), releaseId }))).toBe("done");
  expect((await storedRelease(releaseId)).standing).toEqual({ kind: "gathering" });
});

test("its time is said by the clock of a zone, and an offset that was stored once is still read", async () => {
  const releaseId = await bundle(desk, [await approvedArticle(desk)]);
  const set = (publishAt: string, zone: string) =>
    scheduleRelease(desk.publisher, { ...command(), releaseId, publishAt, zone });
  expect(codeOf(await set("2033-07-01T09:00:00+01:00", "Europe/Berlin"))).toBe("zoneDisagrees");
  expect(
    scheduleReleaseInput.safeParse({ ...command(), releaseId, publishAt: "2033-07-01T09:00:00+08:00", zone: "+08:00" })
      .success,
  ).toBe(false);
  expect(codeOf(await set("2033-07-01T09:00:00+02:00", "Europe/Berlin"))).toBe("done");
  const state = await storedRelease(releaseId);
  const standing = { ...state.standing, zone: "+02:00" };
  await appDb().release.update({ where: { id: releaseId }, data: { state: { ...state, standing } } });
  expect(await readRelease(desk.publisher, { releaseId })).toMatchObject({ ok: true, value: { standing } });
});
