import pino from "pino";
import { expect, it } from "vitest";
import { appDb } from "#db/client.ts";
import { removeObject } from "#db/press/objects.ts";
import { type CheckReport, checkPressed } from "#press/check-pressed.ts";
import { knownObjects } from "#press/known-objects.ts";
import { readReaderModule } from "#press/reader-module.ts";
import { createRenderer } from "#press/renderer.ts";
import { read, writePages } from "#press/testing/pages.ts";
import { publish } from "#press/testing/publish.ts";
import { pageWith, testSecret } from "#press/testing/scripted-next.ts";
import { here, next, usePress } from "#press/testing/use-press.ts";

usePress();

/** What a check finds of an article: the pages that stand anyway are not written here, and refused. */
async function findings(id: string): Promise<CheckReport["differences"]> {
  const damaged = new Set<string>();
  const renderer = createRenderer({
    origin: next.origin,
    secret: testSecret,
    nextDist: here.folder,
    module: await readReaderModule(),
    log: pino({ level: "silent" }),
    known: knownObjects((hash) => damaged.add(hash)),
  });
  const { differences } = await checkPressed(renderer, damaged);
  return differences.filter(({ path, how }) => path.includes(id) || how === "superfluous");
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
