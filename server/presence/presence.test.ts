import { expect, test } from "vitest";
import { appDb } from "#db/client.ts";
import { createArticle, createUser, documentOf } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { transaction } from "#db/transaction.ts";
import { createId } from "#domain/ids.ts";
import { holderOf } from "#domain/presence/roster.ts";
import { signOut } from "#server/auth/sign-out.ts";
import { openThread } from "#server/comments/open-thread.ts";
import { saveWorkingCopy } from "#server/editions/save-working-copy.ts";
import { notify } from "#server/notifications/notify.ts";
import {
  knock,
  open,
  Page,
  signedIn,
  siteUrl,
  startInstance,
  useTwoInstances,
} from "#server/presence/testing/two-instances.ts";
import { suggestText } from "#server/suggestions/testing/suggesting.ts";
import { disableUser } from "#server/users/disable-user.ts";
import { setRoles } from "#server/users/set-roles.ts";

useTestDatabase();
useTwoInstances();

const place = { language: "zh" as const, block: "b1" };

test("only a page of ours is let in, of somebody signed in, for an article that is there", async () => {
  const { id } = await createArticle();
  const { cookie } = await signedIn();
  const { cookie: roleless } = await signedIn({ roles: [] });
  const origin = siteUrl;
  expect(await knock(0, id, { cookie })).toBe(403);
  expect(await knock(0, id, { cookie, origin: "https://elsewhere.example" })).toBe(403);
  expect(await knock(0, id, { origin })).toBe(401);
  expect(await knock(0, id, { origin, cookie: roleless })).toBe(403);
  expect(await knock(0, "nothing0", { origin, cookie })).toBe(404);
  expect(await knock(0, "..%2f", { origin, cookie })).toBe(400);
  expect(await knock(0, id, { origin, cookie })).toBeInstanceOf(Page);
});

test("people on two instances see each other, where they are and who writes, and nobody on other articles", async () => {
  const [{ id }, other] = [await createArticle(), await createArticle()];
  const [a, b] = [await signedIn(), await signedIn()];
  const [mine, theirs] = [await open(0, id, a.cookie), await open(1, id, b.cookie)];
  const elsewhere = await open(1, other.id, a.cookie);
  const both = [a.user.name, b.user.name].sort();
  await expect.poll(() => [mine.names, theirs.names]).toEqual([both, both]);
  mine.say({ type: "at", place, typing: true });
  await expect.poll(() => holderOf(theirs.here.people, place)?.name).toBe(a.user.name);
  theirs.say({ type: "take", place });
  for (const page of [mine, theirs]) await expect.poll(() => holderOf(page.here.people, place)?.name).toBe(b.user.name);
  theirs.socket.close();
  await expect.poll(() => mine.names).toEqual([a.user.name]);
  expect(elsewhere.names).toEqual([a.user.name]);
});

test("an instance that starts hears of everybody, and one that ends takes its people with it", async () => {
  const { id } = await createArticle();
  const [a, b] = [await signedIn(), await signedIn()];
  const mine = await open(0, id, a.cookie);
  const third = await startInstance();
  const theirs = await open(2, id, b.cookie);
  await expect.poll(() => theirs.names).toContain(a.user.name);
  await expect.poll(() => mine.names).toContain(b.user.name);
  await third.presence.stop();
  expect(await theirs.closed).toBe(1001);
  await expect.poll(() => mine.names).toEqual([a.user.name]);
});

test("a save is told to every page of the article once it is stored, with its version", async () => {
  const { id, editionIds } = await createArticle();
  const { user, cookie } = await signedIn();
  const page = await open(1, id, cookie);
  const input = {
    commandId: createId(),
    editionId: editionIds.zh,
    baseLockVersion: 1,
    title: "新的標題",
    deck: "",
    document: documentOf(["第一段，改過。", "第二段。"]),
  };
  expect(await saveWorkingCopy(user, input)).toMatchObject({ ok: true });
  await expect
    .poll(() => page.heard.filter(({ type }) => type === "changed"))
    .toContainEqual({ type: "changed", edition: { language: "zh", lockVersion: 2 } });
});

test("a comment has comments listed anew, and the article is not read for it", async () => {
  const { id } = await createArticle();
  const { user, cookie } = await signedIn({ roles: ["reviewer"] });
  const page = await open(1, id, cookie);
  const target = { language: "zh" as const, place: { blockId: "b1" } };
  expect(await openThread(user, { commandId: createId(), articleId: id, target, body: "好" })).toMatchObject({
    ok: true,
  });
  await expect.poll(() => page.heard).toContainEqual({ type: "beside", what: "comments" });
  expect(page.heard.filter(({ type }) => type === "changed")).toEqual([]);
});

test("another wording of what is suggested has suggestions listed anew; how many wait concerns the article", async () => {
  const { id } = await createArticle();
  const { user, cookie } = await signedIn({ roles: ["reviewer"] });
  const page = await open(1, id, cookie);
  const changes = () => page.heard.filter(({ type }) => type === "changed").length;
  expect(await suggestText(user, id, "第一句。")).toMatchObject({ ok: true });
  await expect.poll(changes).toBe(1);
  expect(await suggestText(user, id, "第一行。")).toMatchObject({ ok: true });
  await expect.poll(() => page.heard).toContainEqual({ type: "beside", what: "suggestions" });
  expect(changes()).toBe(1);
});

test("signing out and being shut out end the connection at once", async () => {
  const { id } = await createArticle();
  const [a, b] = [await signedIn(), await signedIn()];
  const [mine, theirs] = [await open(0, id, a.cookie), await open(1, id, b.cookie)];
  await signOut(new Headers({ cookie: a.cookie }));
  expect(await mine.closed).toBe(4401);
  const admin = await createUser({ roles: ["admin"] });
  expect(await disableUser(admin, { commandId: createId(), userId: b.user.id })).toMatchObject({ ok: true });
  expect(await theirs.closed).toBe(4401);
});

test("roles that are taken away take the place somebody writes in away at once", async () => {
  const { id } = await createArticle();
  const [a, b] = [await signedIn(), await signedIn()];
  const [mine, theirs] = [await open(0, id, a.cookie), await open(1, id, b.cookie)];
  mine.say({ type: "at", place, typing: true });
  await expect.poll(() => holderOf(theirs.here.people, place)?.name).toBe(a.user.name);
  const admin = await createUser({ roles: ["admin"] });
  const asReader = { commandId: createId(), userId: a.user.id, roles: ["admin" as const], grants: [] };
  expect(await setRoles(admin, asReader)).toMatchObject({ ok: true });
  await expect.poll(() => holderOf(theirs.here.people, place)).toBe(null);
  mine.say({ type: "take", place });
  theirs.say({ type: "at", place, typing: true });
  await expect.poll(() => holderOf(mine.here.people, place)?.name).toBe(b.user.name);
  expect(mine.here.people.find(({ name }) => name === a.user.name)?.place).toBe(null);
});

test("a page that is only left open makes no session last longer", async () => {
  const { id } = await createArticle();
  const { user, cookie } = await signedIn();
  const expiresAt = new Date(Date.now() + 60 * 60 * 1000);
  await appDb().session.updateMany({ where: { userId: user.id }, data: { expiresAt } });
  await open(0, id, cookie);
  expect(await appDb().session.findMany({ where: { userId: user.id }, select: { expiresAt: true } })).toEqual([
    { expiresAt },
  ]);
});

test("a page that says too much, too often, or what is not understood is put out; who only reads is not seen to write", async () => {
  const { id } = await createArticle();
  const { cookie } = await signedIn();
  const large = await open(0, id, cookie);
  large.say({ type: "at", place, typing: true, more: "x".repeat(2000) });
  expect(await large.closed).toBe(1009);
  const odd = await open(0, id, cookie);
  odd.say({ type: "at", place: { ...place, article: "x" }, typing: true });
  expect(await odd.closed).toBe(1008);
  const loud = await open(0, id, cookie);
  for (let index = 0; index < 100; index++) loud.say({ type: "at", place: null, typing: false });
  expect(await loud.closed).toBe(1008);

  const admin = await signedIn({ roles: ["admin"] });
  const [reader, other] = [await open(0, id, admin.cookie), await open(1, id, cookie)];
  reader.say({ type: "take", place });
  other.say({ type: "at", place, typing: true });
  await expect
    .poll(() => holderOf(reader.here.people, place)?.userId)
    .toBe(other.here.people.find(({ connection }) => connection === other.here.you)?.userId);
  expect(reader.here.people.find(({ name }) => name === admin.user.name)?.place).toBe(null);
});

test("one person has only so many pages", async () => {
  const { id } = await createArticle();
  const { cookie } = await signedIn();
  const answers = await Promise.all(Array.from({ length: 30 }, () => knock(0, id, { cookie, origin: siteUrl })));
  expect(answers.filter((answer) => answer === 429).length).toBeGreaterThan(0);
  expect(answers.filter((answer) => answer instanceof Page).length).toBeLessThanOrEqual(24);
});

test("a page without an article hears that something concerns its person, on whichever instance, and nothing else", async () => {
  const [mine, theirs] = [await signedIn({ roles: ["reviewer"] }), await signedIn({ roles: ["reviewer"] })];
  const { cookie: roleless } = await signedIn({ roles: [] });
  expect(await knock(0, null, { origin: siteUrl })).toBe(401);
  expect(await knock(0, null, { origin: siteUrl, cookie: roleless })).toBe(403);
  const pages = [
    await open(0, null, mine.cookie),
    await open(1, null, mine.cookie),
    await open(1, null, theirs.cookie),
  ];
  const { id } = await createArticle();
  const withArticle = await open(0, id, mine.cookie);
  const told = () => pages.map(({ heard }) => heard.filter(({ type }) => type === "notices").length);
  // An instance that begins to listen says so once: something may have been missed.
  await new Promise((settled) => setTimeout(settled, 500));
  const before = told();
  const notice = { userId: mine.user.id, articleId: id, actorId: theirs.user.id };
  const content = { kind: "assigned", stageName: null, scope: "pair" } as const;
  await transaction((tx) => notify(tx, [{ ...notice, content }]));
  await expect.poll(told).toEqual([(before[0] ?? 0) + 1, (before[1] ?? 0) + 1, before[2]]);
  await expect(
    transaction(async (tx) => {
      await notify(tx, [{ ...notice, content }]);
      throw new Error("undone");
    }),
  ).rejects.toThrow("undone");
  await new Promise((settled) => setTimeout(settled, 300));
  expect(told()).toEqual([(before[0] ?? 0) + 1, (before[1] ?? 0) + 1, before[2]]);
  expect(withArticle.heard.filter(({ type }) => type === "notices" || type === "alive")).toEqual([]);
  expect(pages.flatMap(({ heard }) => heard).filter(({ type }) => type === "here" || type === "changed")).toEqual([]);
  // It has nothing to say.
  pages[0]?.say({ type: "at", place, typing: false });
  expect(await pages[0]?.closed).toBe(1008);
  const admin = await createUser({ roles: ["admin"] });
  await disableUser(admin, { commandId: createId(), userId: mine.user.id });
  expect(await pages[1]?.closed).toBe(4401);
});
