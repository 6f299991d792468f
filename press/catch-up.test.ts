import { createHash } from "node:crypto";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { read, writePages } from "#press/testing/pages.ts";
import { publish } from "#press/testing/publish.ts";
import { startInstance } from "#press/testing/scripted-next.ts";
import { here, next, usePress } from "#press/testing/use-press.ts";

usePress();

/** Where the copy on disk says what a path answers. */
function entryFile(folder: string, path: string): string {
  const name = createHash("sha256").update(path).digest("hex");
  return join(folder, "paths", name.slice(0, 2), name);
}

it("writes down later what it shows and could not write: an older page never comes back from disk", async () => {
  const there = await startInstance(next);
  onTestFinished(there.remove);
  const ids = [await publish({ slug: "sand" }), await publish({ slug: "salt" })];
  const state = (said: string) => {
    writePages(next, ids[0] ?? "", "sand", said);
    writePages(next, ids[1] ?? "", "salt", said);
  };
  const path = `/en/articles/sand-${ids[0]}`;
  state("state 1");
  for (const id of ids) await here.press.pressArticle(id);
  await there.store.catchUp();

  const file = entryFile(there.folder, path);
  await rename(file, `${file}.aside`);
  await mkdir(file);
  state("state 2");
  await here.press.pressArticle(ids[0] ?? "");
  await expect(there.store.catchUp()).rejects.toThrow();
  expect(await read(there, path)).toContain("state 2");
  await rm(file, { recursive: true });
  await rename(`${file}.aside`, file);

  state("state 3");
  await here.press.pressArticle(ids[1] ?? "");
  await there.store.catchUp();
  const restarted = await startInstance(next, { folder: there.folder });
  expect(await read(restarted, path)).toContain("state 2");
});

it("writes it down though nothing new comes", async () => {
  const there = await startInstance(next);
  onTestFinished(there.remove);
  await there.store.catchUp();
  const id = await publish({ slug: "clay" });
  const path = `/en/articles/clay-${id}`;
  writePages(next, id, "clay", "state 1");
  await here.press.pressArticle(id);
  const file = entryFile(there.folder, path);
  await mkdir(file, { recursive: true });
  await expect(there.store.catchUp()).rejects.toThrow();
  await rm(file, { recursive: true });
  await there.store.catchUp();
  const restarted = await startInstance(next, { folder: there.folder });
  expect(restarted.store.generation).toBe(here.store.generation);
});
