import pino from "pino";
import { expect, it } from "vitest";
import { appDb } from "#db/client.ts";
import { removeObject } from "#db/press/objects.ts";
import { correctionsAPage, entriesAPage, peopleAPage } from "#domain/publication/index-pages.ts";
import { type CheckReport, checkPressed } from "#press/check-pressed.ts";
import { knownObjects } from "#press/known-objects.ts";
import { readReaderModule } from "#press/reader-module.ts";
import { createRenderer } from "#press/renderer.ts";
import { read, writePages } from "#press/testing/pages.ts";
import { creditMany, publish, publishQuotation } from "#press/testing/publish.ts";
import { pageWith, testSecret } from "#press/testing/scripted-next.ts";
import { here, next, usePress } from "#press/testing/use-press.ts";
import { writeEverything } from "#press/testing/whole-desk.ts";

usePress();

/** What a check finds. */
async function allFindings(): Promise<CheckReport["differences"]> {
  const damaged = new Set<string>();
  const renderer = createRenderer({
    origin: next.origin,
    secret: testSecret,
    nextDist: here.folder,
    module: await readReaderModule(),
    log: pino({ level: "silent" }),
    known: knownObjects((hash) => damaged.add(hash)),
  });
  return (await checkPressed(renderer, damaged)).differences;
}

/** What it finds of an article: the pages that stand anyway are not written here, and refused. */
async function findings(id: string): Promise<CheckReport["differences"]> {
  return (await allFindings()).filter(({ path, how }) => path.includes(id) || how === "superfluous");
}

async function pressed(slug: string): Promise<{ id: string; path: string }> {
  const id = await publish({ slug });
  writePages(next, id, slug, "as it was published");
  await here.press.pressArticle(id);
  return { id, path: `/en/articles/${slug}-${id}` };
}

it("finds nothing where every path answers what it should, and presses nothing", async () => {
  const { id } = await pressed("sound");
  const { generation } = here.store;
  expect(await findings(id)).toEqual([]);
  await here.store.catchUp();
  expect(here.store.generation).toBe(generation);
});

it("finds a page that is rendered otherwise now, one that is gone, and one that nothing accounts for", async () => {
  const { id, path } = await pressed("drift");
  next.pages.set(path, pageWith("as it is now"));
  await appDb().pressEntry.deleteMany({ where: { path: `${path}.md` } });
  await appDb().pressEntry.updateMany({ where: { path: `${path}/facing` }, data: { status: 404 } });
  const forgotten = { path: "/en/columns/forgotten", status: 301, location: "/en", subject: "column:forgotten" };
  await appDb().pressEntry.create({ data: { ...forgotten, generation: here.store.generation } });
  expect((await findings(id)).map(({ path: at, how }) => [at, how])).toEqual([
    [path, "differs"],
    [`${path}.md`, "missing"],
    [`${path}/facing`, "differs"],
    ["/en/columns/forgotten", "superfluous"],
  ]);
  await appDb().pressEntry.deleteMany({ where: { path: forgotten.path } });
});

it("finds stored bytes that are not what their name says, which pressing everything puts right", async () => {
  const { id, path } = await pressed("bytes");
  const where = { path };
  const { objectHash } = await appDb().pressEntry.findFirstOrThrow({ where, orderBy: { generation: "desc" } });
  const hash = objectHash ?? "";
  await appDb().pressObject.update({ where: { hash }, data: { gzip: Buffer.from("not gzip") } });
  expect((await findings(id)).map(({ path: at, how }) => [at, how])).toContainEqual([path, "differs"]);
  await appDb().$transaction((tx) => removeObject(tx, hash));
  await here.press.pressArticle(id);
  expect(await findings(id)).toEqual([]);
  expect(await read(here, path)).toContain("as it was published");
});

it("knows which pages of an index are made when somebody asks for them, and looks at those that were", async () => {
  const corrections = Array.from({ length: 2 * correctionsAPage + 1 }, (_, at) => `note-${at}`);
  await creditMany(await publish({ slug: "many", corrections }), 2 * peopleAPage + 1);
  for (let at = 0; at < 2 * entriesAPage + 1; at += 1) await publishQuotation();
  const path = "/en/people/page/3";
  await writeEverything(next);
  await here.press.pressAll();
  expect(await allFindings()).toEqual([]);

  const another = await publish({ slug: "one-more", corrections: ["one-more"] });
  const quotation = await publishQuotation();
  await writeEverything(next);
  await here.press.pressArticle(another);
  await here.press.pressQuotation(quotation);
  expect(await here.store.load(path)).toBeUndefined();
  expect((await here.press.onDemand(path)).kind).toBe("answer");
  expect(await allFindings()).toEqual([]);
  next.pages.set(path, pageWith("as it is now"));
  expect((await allFindings()).map(({ path: at, how }) => [at, how])).toEqual([[path, "differs"]]);
}, 120_000);
