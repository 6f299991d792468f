import { createHash } from "node:crypto";
import { access } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { afterEach, expect, test, vi } from "vitest";
import { appDb } from "#db/client.ts";
import { DiskCopy } from "#press/disk-copy.ts";
import { RecordingCopy } from "#press/recording-copy.ts";
import { writeMissing, writePages } from "#press/testing/pages.ts";
import { publish, takeDown } from "#press/testing/publish.ts";
import { startInstance } from "#press/testing/scripted-next.ts";
import { here, next, usePress } from "#press/testing/use-press.ts";

usePress();
afterEach(() => vi.restoreAllMocks());

/** A picture in an article that readers have; `withdraw` takes it from them, as far as the press of another instance goes. */
async function shownPicture(slug: string) {
  const bytes = Buffer.from(`RIFF not really a picture of ${slug}`);
  const hash = createHash("sha256").update(bytes).digest("hex");
  await appDb().publishedMedia.create({ data: { hash, format: "webp", bytes } });
  const id = await publish({ slug, media: [hash] });
  writePages(next, id, slug, "there");
  await here.press.pressArticle(id);
  const withdraw = async () => {
    await takeDown(id);
    const paths = [...next.pages.keys()].filter((one) => one.includes(id));
    writeMissing(next, paths, "why it is gone", 410);
    await here.press.pressArticle(id);
  };
  return { path: `/media/${hash}.webp`, withdraw };
}

/** Holds one step of work with the disk until it is let go, when what it is about says so. */
function hold<K extends "setEntry" | "object" | "setMark">(
  step: K,
  when: (...args: Parameters<DiskCopy[K]>) => boolean,
) {
  const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
  const { promise: free, resolve: letGo } = Promise.withResolvers<void>();
  const real = DiskCopy.prototype[step] as (this: DiskCopy, ...args: Parameters<DiskCopy[K]>) => Promise<never>;
  vi.spyOn(DiskCopy.prototype, step as "setMark").mockImplementation(async function (
    this: DiskCopy,
    ...args: unknown[]
  ) {
    const given = args as Parameters<DiskCopy[K]>;
    if (when(...given)) {
      reach();
      await free;
    }
    return real.apply(this, given);
  });
  return { reached, letGo };
}

test("a picture that goes while it is being kept is neither answered nor on disk", async () => {
  const { path, withdraw } = await shownPicture("flood");
  const there = await startInstance(next);
  await there.store.catchUp();
  const keeping = hold("setEntry", (entry) => entry.path === path);
  const asked = there.store.load(path);
  await keeping.reached;
  await withdraw();
  await there.store.catchUp();
  const since = there.store.load(path);
  keeping.letGo();
  await asked;
  expect(await since).toBeUndefined();
  expect(await there.store.load(path)).toBeUndefined();
  expect(await new DiskCopy(there.folder).entry(path)).toBeUndefined();
  await there.remove();
});

test("a picture that is read between the switch and the forgetting does not stay in memory", async () => {
  const { path, withdraw } = await shownPicture("ebb");
  const there = await startInstance(next);
  await there.store.catchUp();
  await there.store.load(path);
  const restarted = await startInstance(next, { folder: there.folder });
  await restarted.store.catchUp();
  const { objectHash } = (await new DiskCopy(there.folder).entry(path)) ?? {};
  await withdraw();
  const switching = hold("setMark", () => true);
  const reading = hold("object", (hash) => hash === objectHash);
  const caughtUp = restarted.store.catchUp();
  await switching.reached;
  const asked = restarted.store.load(path);
  switching.letGo();
  await caughtUp;
  reading.letGo();
  await asked;
  expect(restarted.store.hit(path)).toBeUndefined();
  expect(await restarted.store.load(path)).toBeUndefined();
  await there.remove();
});

test("a recording that goes while the database says what it is leaves nothing on disk", async () => {
  const hash = createHash("sha256").update("rain").digest("hex");
  await appDb().publishedRecording.create({ data: { hash, mime: "audio/wav", bytes: 4 } });
  const id = await publish({ slug: "rain", media: [hash] });
  const forgotten = new Set<string>();
  const copy = new RecordingCopy(join(here.folder, "played"), forgotten);
  const holder = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await holder.connect();
  await holder.query("BEGIN; LOCK TABLE published_recordings");
  const asked = copy.head(hash);
  const waiting = "SELECT FROM pg_locks WHERE NOT granted AND relation = 'published_recordings'::regclass";
  await expect.poll(async () => (await holder.query(waiting)).rowCount, { timeout: 10_000 }).toBe(1);
  await takeDown(id);
  forgotten.add(hash);
  await copy.forget(hash);
  await holder.query("COMMIT");
  await holder.end();
  expect(await asked).toBeUndefined();
  expect(await copy.head(hash)).toBeUndefined();
  await expect(access(join(here.folder, "played", hash.slice(0, 2), hash))).rejects.toThrow("ENOENT");
});
