import { describe, expect, it } from "vitest";
import { appDb } from "#db/client.ts";
import { createId } from "#domain/ids.ts";
import { locales, read, writePages } from "#press/testing/pages.ts";
import { publish, takeDown } from "#press/testing/publish.ts";
import { missingPage, startInstance } from "#press/testing/scripted-next.ts";
import { here, next, usePress } from "#press/testing/use-press.ts";

usePress();

describe("another build", () => {
  it("presses everything again and withdraws what nothing accounts for", async () => {
    const id = await publish({ slug: "lasting" });
    writePages(next, id, "lasting", "build one");
    for (const locale of locales) {
      next.pages.set(`/${locale}/not-found`, missingPage("not found", 404));
      next.pages.set(`/${locale}/gone`, missingPage("gone", 410));
    }
    await here.press.pressAll().catch(() => undefined); // pages of other tests are not written now
    await appDb().pressEntry.create({
      data: {
        path: "/en/columns/forgotten",
        generation: here.store.generation,
        status: 200,
        location: null,
        subject: "column:forgotten",
      },
    });
    const path = `/en/articles/lasting-${id}`;
    expect(await read(here, path)).toContain("build one");
    const second = await startInstance(next, { buildId: "build-2" });
    for (const [known, page] of next.pages) {
      if (typeof page === "string") {
        next.pages.set(known, page.replaceAll("build one", "build two"));
      }
    }
    await second.store.catchUp();
    expect(await read(second, path)).toContain("build one");
    await second.press.pressAllIfOutdated().catch(() => undefined);
    expect(await read(second, path)).toContain("build two");
    expect((await second.store.load("/en/gone"))?.status).toBe(410);
    expect((await second.store.load("/en/not-found"))?.status).toBe(404);
    next.asked.length = 0;
    await second.press.pressAllIfOutdated();
    expect(next.asked).toEqual([]);
    await second.remove();
  });

  it("is followed by everything being pressed when the columns change", async () => {
    const id = await publish({ slug: "nav" });
    writePages(next, id, "nav", "plain");
    await here.press.pressAll().catch(() => undefined);
    next.asked.length = 0;
    const other = await publish({ slug: "with-column", column: { id: createId(), slug: "brand-new" } });
    writePages(next, id, "nav", "with a new column in its head");
    await here.press.pressArticle(other).catch(() => undefined);
    expect(await read(here, `/en/articles/nav-${id}`)).toContain("with a new column");
  });

  it("sees what changed of the furniture while everything was being pressed", async () => {
    const id = await publish({ slug: "meanwhile" });
    writePages(next, id, "meanwhile", "before");
    next.delay = 20;
    const pressing = here.press.pressAll().catch(() => undefined);
    await expect.poll(() => read(here, "/en"), { interval: 5, timeout: 30_000 }).toContain("before");
    writePages(next, id, "meanwhile", "after");
    await publish({ slug: "late", column: { id: createId(), slug: "opened-meanwhile" } });
    await pressing;
    expect(await read(here, "/en")).toContain("after");
  });

  it("waits for an instance of the former build that is pressing everything", async () => {
    const id = await publish({ slug: "rolling" });
    writePages(next, id, "rolling", "old or new");
    const second = await startInstance(next, { buildId: "build-3" });
    next.delay = 5;
    const former = here.press.pressAll().catch(() => undefined);
    await expect.poll(() => next.asked.length, { interval: 5 }).toBeGreaterThan(0);
    await second.press.pressAllIfOutdated().catch(() => undefined);
    await former;
    next.asked.length = 0;
    await second.press.pressAllIfOutdated();
    expect(next.asked).toEqual([]);
    await second.remove();
  });
});

it("presses everything again where a column came and went while everything was pressed", async () => {
  const rounds = () => next.asked.filter((path) => path === "/en/gone").length;
  next.asked.length = 0;
  next.delay = 20;
  const pressing = here.press.pressAll().catch(() => undefined);
  await expect.poll(rounds, { interval: 5, timeout: 10_000 }).toBe(1);
  const id = await publish({ slug: "fleeting", column: { id: createId(), slug: "fleeting" } });
  await takeDown(id);
  await pressing;
  next.delay = 0;
  expect(rounds()).toBeGreaterThan(1);
});
