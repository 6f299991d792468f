import pino from "pino";
import { describe, expect, it } from "vitest";
import { appDb } from "#db/client.ts";
import { createId } from "#domain/ids.ts";
import { keepUp } from "#press/listen.ts";
import { PagesRefused } from "#press/refusal.ts";
import { locales, read, writeMissing, writePages } from "#press/testing/pages.ts";
import { publish, takeDown } from "#press/testing/publish.ts";
import { pageWith, startInstance } from "#press/testing/scripted-next.ts";
import { here, next, usePress } from "#press/testing/use-press.ts";

usePress();

describe("pressing an article", () => {
  it("makes its pages in every locale, the home pages, feeds and the sitemap", async () => {
    const id = await publish({ slug: "cloud" });
    writePages(next, id, "cloud", "first edition");
    await here.press.pressArticle(id);
    for (const path of [...next.pages.keys()]) {
      expect(await read(here, path), path).toMatch(/first edition|User-agent/);
    }
  });

  it("has the picture of a link go with the page that names it, and none for a language that is not there", async () => {
    const id = await publish({ slug: "shared" });
    writePages(next, id, "shared", "drawn");
    await here.press.pressArticle(id);
    const picture = await here.store.load(`/en/articles/shared-${id}/share.png`);
    expect(picture?.identity.headers).toEqual(expect.arrayContaining(["content-type", "image/png"]));
    expect(picture?.br).toBe(picture?.identity);
    await publish({ articleId: id, slug: "moved" });
    writePages(next, id, "moved", "drawn again");
    await here.press.pressArticle(id);
    expect(await read(here, `/en/articles/moved-${id}/share.png`)).toBe("drawn again");
    expect((await here.store.load(`/en/articles/shared-${id}/share.png`))?.status).toBe(301);

    const half = await publish({ slug: "half", languages: ["en"] });
    writePages(next, half, "half", "alone");
    await here.press.pressArticle(half).catch(() => undefined); // pages that say what is missing are not written
    expect(await read(here, `/en/articles/half-${half}/share.png`)).toBe("alone");
    const none = await here.press.onDemand(`/zh-Hans/articles/half-${half}/share.png`);
    expect(none).toMatchObject({ kind: "missing", was: "not-found" });
    await takeDown(half, ["en"]);
    await here.press.pressArticle(half).catch(() => undefined);
    expect(await here.store.load(`/en/articles/half-${half}/share.png`)).toBeUndefined();
  });

  it("leaves pages alone whose bytes are what they were", async () => {
    const id = await publish({ slug: "cloud" });
    writePages(next, id, "cloud", "unchanged");
    await here.press.pressArticle(id);
    const { generation } = here.store;
    await here.press.pressArticle(id);
    expect(here.store.generation).toBe(generation);
  });

  it("renders the pages of its column and of the people credited, now and before", async () => {
    const [one, two] = [createId(), createId()];
    const column = { id: createId(), slug: "old-column" };
    const id = await publish({ slug: "tide", column, people: [{ id: one, en: "Chen Yi" }] });
    await publish({
      articleId: id,
      slug: "tide",
      column: { id: createId(), slug: "new-column" },
      people: [{ id: two, en: "Li Er" }],
    });
    // Both have others still, so their pages stand and have to lose this article.
    await publish({ slug: "other", column, people: [{ id: one, en: "Chen Yi" }] });
    const more = locales.flatMap((l) => [
      ...["old-column", "new-column"].flatMap((slug) => [`/${l}/columns/${slug}`, `/${l}/columns/${slug}/feed.xml`]),
      `/${l}/people/chen-yi-${one}`,
      `/${l}/people/li-er-${two}`,
    ]);
    writePages(next, id, "tide", "tide", more);
    await here.press.pressArticle(id).catch(() => undefined); // new columns: everything is pressed, other tests' pages too
    expect(next.asked).toEqual(expect.arrayContaining(more));
    for (const path of more) {
      expect(await read(here, path), path).toContain("tide");
    }
  });

  it("redirects from the address an article had before", async () => {
    const id = await publish({ slug: "draft-name" });
    writePages(next, id, "draft-name", "named badly");
    await here.press.pressArticle(id);
    await publish({ articleId: id, slug: "good-name" });
    writePages(next, id, "good-name", "named well");
    await here.press.pressArticle(id);
    const moved = await here.store.load(`/en/articles/draft-name-${id}`);
    expect(moved?.status).toBe(301);
    expect(moved?.identity.headers).toContain(`/en/articles/good-name-${id}`);
    for (const form of ["/facing", ".txt", ".md"]) {
      const { identity } = (await here.store.load(`/en/articles/draft-name-${id}${form}`)) ?? {};
      expect(identity?.headers).toContain(`/en/articles/good-name-${id}${form}`);
    }
  });

  it("answers 404, with the page that says what there is, in a language that is not published", async () => {
    const id = await publish({ slug: "half", languages: ["zh"] });
    writePages(next, id, "half", "only Chinese");
    const page = `/en/articles/half-${id}`;
    const absent = [
      ...[page, `${page}.txt`, `${page}.md`],
      ...locales.map((locale) => `/${locale}/articles/half-${id}/facing`),
    ];
    writeMissing(next, absent, "not in this language", 404);
    await here.press.pressArticle(id);
    expect(await read(here, `/zh-Hant/articles/half-${id}`)).toContain("only Chinese");
    for (const path of absent) {
      expect((await here.store.load(path))?.status, path).toBe(404);
    }
  });

  it("renders the articles before and after it in its column, where it was and where it is", async () => {
    const column = { id: createId(), slug: `row-${createId()}` };
    const put = (slug: string, day: number, articleId?: string) =>
      publish({ slug, column, datePublished: `2026-01-${String(day).padStart(2, "0")}T08:00:00+08:00`, articleId });
    const ids: string[] = [];
    for (const day of [1, 2, 3, 8, 9]) {
      ids.push(await put(`day-${day}`, day));
    }
    const moving = await put("moving", 4);
    await put("moving", 7, moving);
    await here.press.pressAll().catch(() => undefined);
    next.asked.length = 0;
    await here.press.pressArticle(moving).catch(() => undefined);
    const asked = [1, 2, 3, 8, 9].map((day, at) => next.asked.includes(`/en/articles/day-${day}-${ids[at]}`));
    expect(asked).toEqual([false, false, true, true, false]);
    // What stands beside an article is on its page alone.
    expect(next.asked).not.toContain(`/en/articles/day-3-${ids[2]}.txt`);
    await here.press.pressArticle(ids[0] ?? "").catch(() => undefined);
    expect(next.asked).toContain(`/en/articles/day-2-${ids[1]}`);
  });

  it("keeps the former page where the new one is refused, stores the others, and says so", async () => {
    const id = await publish({ slug: "care" });
    writePages(next, id, "care", "sound");
    await here.press.pressArticle(id);
    writePages(next, id, "care", "newer");
    next.pages.set(`/en/articles/care-${id}`, pageWith("newer", "<script>alert(1)</script>"));
    await expect(here.press.pressArticle(id)).rejects.toThrow(PagesRefused);
    expect(await read(here, `/en/articles/care-${id}`)).toContain("sound");
    expect(await read(here, `/zh-Hans/articles/care-${id}`)).toContain("newer");
  });

  it("never lets an older state of a page replace a newer one", async () => {
    const id = await publish({ slug: "race" });
    writePages(next, id, "race", "old state");
    next.delay = 150;
    const slow = here.press.pressArticle(id);
    await new Promise((resolve) => setTimeout(resolve, 60)); // the first pages are being rendered from the old state
    writePages(next, id, "race", "new state");
    next.delay = 0;
    await Promise.all([slow, here.press.pressArticle(id)]);
    for (const locale of locales) {
      expect(await read(here, `/${locale}/articles/race-${id}`)).toContain("new state");
    }
  });
});

describe("switching to a new generation", () => {
  it("shows readers all of the old pages or all of the new ones", async () => {
    const id = await publish({ slug: "atom" });
    writePages(next, id, "atom", "state 0");
    await here.press.pressArticle(id);
    const paths = locales.map((locale) => `/${locale}/articles/atom-${id}`);
    const there = await startInstance(next);
    await there.store.catchUp();
    // One of them is in memory, the others come from disk: both ways have to switch together.
    await there.store.load(paths[0] ?? "");
    let stop = false;
    const mixed: string[] = [];
    const reading = (async () => {
      let newest = 0;
      while (!stop) {
        for (const path of paths) {
          await new Promise((resolve) => setImmediate(resolve));
          const text = await read(there, path);
          const state = Number(/state (\d+)/.exec(text)?.[1]);
          if (state < newest) {
            mixed.push(`${path}: ${state} after ${newest}`);
          }
          newest = Math.max(newest, state);
        }
      }
    })();
    for (let state = 1; state <= 5; state += 1) {
      writePages(next, id, "atom", `state ${state}`);
      await here.press.pressArticle(id);
      await there.store.catchUp();
    }
    stop = true;
    await reading;
    expect(mixed).toEqual([]);
    expect(await read(there, paths[2] ?? "")).toContain("state 5");
    await there.remove();
  });

  it("reaches another instance by its announcement", async () => {
    const there = await startInstance(next);
    const stop = keepUp(there.store, process.env.DATABASE_URL ?? "", pino({ level: "silent" }));
    const id = await publish({ slug: "news" });
    writePages(next, id, "news", "before");
    await here.press.pressArticle(id);
    const path = `/en/articles/news-${id}`;
    await expect.poll(() => read(there, path), { timeout: 8_000 }).toContain("before");
    writePages(next, id, "news", "after");
    await here.press.pressArticle(id);
    await expect.poll(() => read(there, path), { interval: 20, timeout: 8_000 }).toContain("after");
    await stop();
    await there.remove();
  });
});

describe("sweeping", () => {
  it("forgets pages that were replaced long ago, and keeps what each path answers", async () => {
    const first = here.store.generation + 1;
    const entry = { path: "/en/columns/swept", status: 404, location: null, subject: "column:swept" };
    await appDb().pressEntry.createMany({
      data: [first, first + 1, first + 150].map((generation) => ({ ...entry, generation })),
    });
    await appDb().pressState.update({ where: { id: 1 }, data: { generation: first + 200 } });
    await here.press.sweep();
    const left = await appDb().pressEntry.findMany({ where: { path: entry.path } });
    expect(left.map(({ generation }) => Number(generation))).toEqual([first + 150]);
    await here.store.catchUp();
  });
});

describe("a page that is not pressed yet", () => {
  it("is rendered once however many ask for it", async () => {
    const id = await publish({ slug: "rush" });
    writePages(next, id, "rush", "rush");
    next.delay = 50;
    const path = `/en/articles/rush-${id}`;
    const answers = await Promise.all(Array.from({ length: 50 }, () => here.press.onDemand(path)));
    expect(answers.every((answer) => answer.kind === "answer")).toBe(true);
    expect(next.asked.filter((asked) => asked === path)).toHaveLength(1);
  });

  it("is neither rendered nor stored when it is not in the published index", async () => {
    const before = await appDb().pressEntry.count();
    for (const path of [
      "/en/articles/nothing-zzzzzzzz",
      "/en/people/nobody-zzzzzzzzzzzz",
      "/en/columns/none",
      "/en/columns/none/feed.xml",
      "/en/articles/nothing-zzzzzzzz.txt",
      "/en/facing.xml/more",
      "/sitemap-articles-1.xml",
      "/en/x",
      "/xx",
      "/en/articles/",
    ]) {
      expect((await here.press.onDemand(path)).kind, path).toBe("missing");
    }
    expect(next.asked).toEqual([]);
    expect(await appDb().pressEntry.count()).toBe(before);
  });

  it("leads from any slug to the one address of its id", async () => {
    const id = await publish({ slug: "right" });
    expect(await here.press.onDemand(`/en/articles/wrong-${id}`)).toEqual({
      kind: "moved",
      location: `/en/articles/right-${id}`,
    });
    expect(await here.press.onDemand(`/en/articles/${id}/facing`)).toEqual({
      kind: "moved",
      location: `/en/articles/right-${id}/facing`,
    });
    expect(await here.press.onDemand(`/en/articles/wrong-${id}.md`)).toEqual({
      kind: "moved",
      location: `/en/articles/right-${id}.md`,
    });
  });

  it("may be a text without a page, or the feed of a column", async () => {
    const column = { id: createId(), slug: `asked-${createId()}` };
    const id = await publish({ slug: "asked", column });
    const feed = `/en/columns/${column.slug}/feed.xml`;
    writePages(next, id, "asked", "asked for", [feed]);
    for (const path of [`/en/articles/asked-${id}.txt`, `/zh-Hant/articles/asked-${id}.md`, feed]) {
      expect((await here.press.onDemand(path)).kind, path).toBe("answer");
      expect(await read(here, path), path).toContain("asked for");
    }
  });
});
