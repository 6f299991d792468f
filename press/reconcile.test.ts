import pino from "pino";
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from "vitest";
import { appDb } from "#db/client.ts";
import { addJob } from "#db/jobs/add-job.ts";
import { askToPress } from "#db/jobs/ask-to-press.ts";
import { transaction } from "#db/transaction.ts";
import { createId } from "#domain/ids.ts";
import { peopleAPage } from "#domain/publication/index-pages.ts";
import { pressTask } from "#press/press-task.ts";
import { createReconcile, keepReconciled, pauseAfter } from "#press/reconcile.ts";
import { read } from "#press/testing/pages.ts";
import { creditMany, publish, publishQuotation, takeDown } from "#press/testing/publish.ts";
import { pageWith } from "#press/testing/scripted-next.ts";
import { here, next, usePress } from "#press/testing/use-press.ts";
import { writeEverything } from "#press/testing/whole-desk.ts";
import { runWorker } from "#server/jobs/run-worker.ts";

usePress();

const log = pino({ level: "silent" });
const jobs = () => appDb().$queryRaw<{ key: string }[]>`SELECT key FROM graphile_worker.jobs ORDER BY key`;
const reconcile = () => createReconcile(here.press, log)();

/** Presses everything; search, which can't read what a test publishes, is told by hand. */
async function pressed(): Promise<void> {
  await writeEverything(next);
  await here.press.pressAll();
  await appDb().$executeRaw`
    INSERT INTO published_search
      (article_id, language, version, publication_id, column_id, date_published, title, head, grams, folded)
    SELECT article_id, language, 1, publication_id, column_id, date_published, '', '{}', '{}', '' FROM published_editions
    ON CONFLICT (article_id, language) DO UPDATE SET publication_id = excluded.publication_id`;
}

beforeEach(pressed);
afterEach(async () => {
  await appDb().$executeRaw`DELETE FROM graphile_worker._private_jobs`;
});

async function work(): Promise<void> {
  const tasks = { press: pressTask(here.press) };
  const stop = await runWorker({ tasks, connectionString: process.env.DATABASE_URL ?? "", log });
  onTestFinished(stop);
  await expect.poll(jobs, { timeout: 15_000 }).toEqual([]);
}

it("finds nothing where everything that was published is pressed", async () => {
  await publish({ slug: "all-well" });
  await pressed();
  const { generation } = here.store;
  expect(await reconcile()).toBe(0);
  expect(await jobs()).toEqual([]);
  expect(here.store.generation).toBe(generation);
});

it("brings what was published, and whose job was lost, to readers", async () => {
  const again = await publish({ slug: "once-more" });
  const quotation = await publishQuotation();
  await pressed();
  const fresh = await publish({ slug: "lost-job" });
  await publish({ articleId: again, slug: "once-more" }); // the same address, and other words
  await appDb().pressEntry.deleteMany({ where: { path: `/en/quotations/${quotation}` } });
  await writeEverything(next);
  expect(await reconcile()).toBe(3);
  expect((await jobs()).map(({ key }) => key)).toEqual(
    [`press:${fresh}`, `press:${again}`, `press:quotation:${quotation}`].sort(),
  );
  await work();
  expect(await read(here, `/en/articles/lost-job-${fresh}`)).toContain("lost-job");
});

const said = (path: string) => async () => (await read(here, path)).includes("said anew");
it.each([
  [
    "how the front is arranged",
    "/en",
    () => appDb().publishedFront.create({ data: { id: 1, arrangement: { said: createId() } } }),
  ],
  ["another arrangement", "/en", () => appDb().publishedFront.update({ where: { id: 1 }, data: { arrangement: {} } })],
  ["that the front goes by itself again", "/en", () => appDb().publishedFront.deleteMany()],
  ["what is about the desk", "/en/about", () => appDb().publishedAbout.create({ data: { id: 1, text: { a: "1" } } })],
  [
    "other words about the desk",
    "/en/about",
    () => appDb().publishedAbout.update({ where: { id: 1 }, data: { text: { a: "2" } } }),
  ],
  ["that nothing is about it", "/en", () => appDb().publishedAbout.deleteMany()],
  [
    "the accent of a column",
    "/en/columns/of-colour",
    () => appDb().publishedColumn.updateMany({ where: { slug: "of-colour" }, data: { accent: "plum" } }),
  ],
])("finds %s, whose job was lost", async (_what, path, change) => {
  await publish({ slug: "of-colour", column: { id: "of-colour", slug: "of-colour" } });
  await pressed();
  const look = createReconcile(here.press, log);
  expect(await look()).toBe(0);
  await change();
  await writeEverything(next, { [path]: pageWith("said anew") });
  expect(await look()).toBe(1);
  await work();
  await expect.poll(said(path)).toBe(true);
  expect(await look()).toBe(0);
});

it("leaves the furniture alone while a job is about to press it, and does not try each minute what can't be made", async () => {
  await appDb().publishedFront.create({ data: { id: 1, arrangement: {} } });
  await transaction((tx) => askToPress(tx, { furniture: true }));
  const look = createReconcile(here.press, log);
  expect(await look()).toBe(0);
  await appDb().$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  expect(await look()).toBe(1);
  await appDb().$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  expect(await look()).toBe(0);
  await appDb().publishedFront.deleteMany();
});

it("takes what was taken down from readers, though its job was lost", async () => {
  const id = await publish({ slug: "lost-notice" });
  await pressed();
  await takeDown(id);
  await writeEverything(next);
  expect(await reconcile()).toBe(1);
  await work();
  expect((await here.store.load(`/en/articles/lost-notice-${id}`))?.status).toBe(410);
});

it("brings back pages whose entries somebody deleted, those of no article too", async () => {
  const id = await publish({ slug: "deleted" });
  await pressed();
  const path = `/zh-Hant/articles/deleted-${id}`;
  await appDb().pressEntry.deleteMany({ where: { path: { in: [path, "/en/archive", "/en/feed.xml"] } } });
  expect(await reconcile()).toBe(3);
  await work();
  for (const one of [path, "/en/archive", "/en/feed.xml"]) {
    const { objectHash } = await appDb().pressEntry.findFirstOrThrow({
      where: { path: one },
      orderBy: { generation: "desc" },
    });
    expect(objectHash, one).not.toBeNull();
  }
});

it("does not miss what is made only when somebody asks", async () => {
  const id = await publish({ slug: "names" });
  await creditMany(id, peopleAPage + 1);
  await pressed();
  await here.press.pressArticle(id);
  expect(await here.store.load("/en/people/page/2")).toBeUndefined();
  expect(await reconcile()).toBe(0);
});

it("leaves alone what a job is about to press, alone or with others, and does not try each minute what can't be made", async () => {
  const [alone, together, unfit] = [
    await publish({ slug: "waits" }),
    await publish({ slug: "waits-too" }),
    await publish({ slug: "unfit" }),
  ];
  await transaction(async (tx) => {
    await addJob(tx, "press", { articleId: alone }, { jobKey: `press:${alone}` });
    await addJob(tx, "press", { articleIds: [together] }, { jobKey: "press:release:r1" });
  });
  const look = createReconcile(here.press, log);
  expect(await look()).toBe(1);
  expect((await jobs()).map(({ key }) => key)).toContain(`press:${unfit}`);
  await appDb().$executeRaw`DELETE FROM graphile_worker._private_jobs WHERE key = ${`press:${unfit}`}`;
  expect(await look()).toBe(0);
});

it("leaves alone what is made when somebody asks for it: the people behind the first page of their index", async () => {
  const articleId = await publish({ slug: "of-many" });
  await pressed();
  const people = Array.from({ length: 201 }, (_, at) => `person-${at}`);
  await appDb().publishedPerson.createMany({
    data: people.map((id) => ({ id, nameHans: "某", nameHant: "某", nameEn: id, bio: {} })),
  });
  await appDb().publishedCredit.createMany({
    data: people.map((personId) => ({ articleId, language: "en", personId, roles: ["author"] })),
  });
  expect(await reconcile()).toBe(0);
});

it("looks each minute, and less often where a look takes seconds", () => {
  expect([40, 2_000, 8_000, 3_600_000].map(pauseAfter)).toEqual([60_000, 60_000, 160_000, 600_000]);
});

it("looks again a minute after a start that pressed everything, however long that took", async () => {
  let now = 0;
  onTestFinished(() => void vi.restoreAllMocks());
  vi.spyOn(performance, "now").mockImplementation(() => now);
  vi.spyOn(here.press, "pressAllIfOutdated").mockImplementation(async () => {
    now = 3_600_000;
  });
  const later = vi.spyOn(globalThis, "setTimeout");
  keepReconciled(here.press, log);
  const pauses = () => later.mock.calls.filter(([what]) => what.name === "look").map(([, pause]) => pause);
  await expect.poll(pauses).toEqual([60_000]);
});

it("makes a bounded number of pages at a time, and the others the next time", async () => {
  const tags = Array.from({ length: 70 }, (_, at) => `tag-${at}`);
  await publish({ slug: "of-many-tags", tags });
  await pressed();
  await appDb().pressEntry.deleteMany({ where: { subject: { startsWith: "tag:" } } });
  const look = createReconcile(here.press, log);
  expect([await look(), await look(), await look()]).toEqual([200, 10, 0]);
});

it("looks after others while what could not be made waits, however much that is", async () => {
  const many: string[] = [];
  for (let at = 0; at < 51; at += 1) many.push(await publish({ slug: "unfit", languages: ["zh"] }));
  const look = createReconcile(here.press, log);
  expect(await look()).toBe(50);
  const first = (await jobs()).map(({ key }) => key);
  await appDb().$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  expect(await look()).toBe(1);
  const second = (await jobs()).map(({ key }) => key);
  expect([...first, ...second].sort()).toEqual(many.map((id) => `press:${id}`).sort());
});
