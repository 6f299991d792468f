import { describe, expect, it } from "vitest";
import { appDb } from "#db/client.ts";
import { createId } from "#domain/ids.ts";
import { gatheredAPage, peopleAPage } from "#domain/publication/index-pages.ts";
import { pressTask } from "#press/press-task.ts";
import { everywhere, kindOf, pressOwn, writeEverywhere } from "#press/testing/lists.ts";
import { read, writePages } from "#press/testing/pages.ts";
import { creditMany, publish, takeDown } from "#press/testing/publish.ts";
import { here, next, usePress } from "#press/testing/use-press.ts";

usePress();

describe("a tag", () => {
  it("has a page while a live edition has it", async () => {
    const id = await publish({ slug: "tagged", tags: ["tides", "moons"] });
    writeEverywhere("tagged", "/tags/tides", "/tags/moons");
    await pressOwn(id);
    for (const path of everywhere("/tags/tides")) expect(await read(here, path), path).toContain("tagged");

    await publish({ articleId: id, slug: "tagged", tags: ["moons"], languages: ["zh"] });
    await pressOwn(id);
    expect(await kindOf("/en/tags/tides")).toBe("answer"); // the English still says so
    await publish({ articleId: id, slug: "tagged", tags: ["moons"], languages: ["en"] });
    await pressOwn(id);
    for (const path of everywhere("/tags/tides")) {
      expect(await here.store.load(path), path).toBeUndefined();
      expect(await kindOf(path), path).toBe("missing");
    }
    await takeDown(id);
    await pressOwn(id);
    expect(await here.store.load("/en/tags/moons")).toBeUndefined();
    expect(await kindOf("/en/tags/moons")).toBe("missing");
  });

  it("is parted above sixty; pages are made from where the article stands, and go when the list is shorter", async () => {
    const day = (number: number) => `2015-${String(1 + Math.floor(number / 28)).padStart(2, "0")}-01T00:00:00Z`;
    const ids: string[] = [];
    const many = { tags: ["many"], called: "many" };
    for (let at = 0; at < 3 * gatheredAPage + 1; at += 1)
      ids.push(await publish({ slug: "many", ...many, languages: ["en"], datePublished: day(at) }));
    const pages = () => next.asked.filter((path) => path.startsWith("/en/tags/many"));
    writeEverywhere("many", "/tags/many", "/tags/many/page/1", "/tags/many/page/2");
    await pressOwn(ids[0] ?? "");
    expect(pages()).toEqual(["/en/tags/many", "/en/tags/many/page/1", "/en/tags/many/page/2"]);
    expect(await kindOf("/en/tags/many/page/3")).toBe("missing");

    for (let at = 0; at < 3 * gatheredAPage; at += 1)
      await publish({ slug: "more", ...many, languages: ["en"], datePublished: "2015-11-01T00:00:00Z" });
    const newest = await publish({ slug: "newest", ...many, datePublished: "2015-12-01T00:00:00Z" });
    next.asked.length = 0;
    await pressOwn(newest);
    expect(pages()).toEqual(["/en/tags/many", "/en/tags/many/page/4", "/en/tags/many/page/5"]);

    await appDb().publishedEdition.deleteMany({ where: { slug: { not: "many" }, tags: { some: { slug: "many" } } } });
    await appDb().publishedEdition.deleteMany({ where: { articleId: { in: ids.slice(61) } } });
    expect(await read(here, "/en/tags/many/page/2")).toContain("many");
    await pressOwn(ids[0] ?? "");
    expect(await here.store.load("/en/tags/many/page/2")).toBeUndefined();
    expect(await read(here, "/en/tags/many/page/1")).toContain("many");
  });
});

describe("the people", () => {
  it("have their first page with each article, and those behind it when somebody asks", async () => {
    const id = await publish({ slug: "names" });
    const people = await creditMany(id, peopleAPage + 1);
    writeEverywhere("somebody", "/people", "/people/page/2");
    await pressOwn(id);
    for (const path of everywhere("/people")) expect(await read(here, path), path).toContain("somebody");
    expect(next.asked).not.toContain("/en/people/page/2");
    expect(await kindOf("/en/people/page/2")).toBe("answer");
    expect([await kindOf("/en/people/page/1"), await kindOf("/en/people/page/3")]).toEqual(["missing", "missing"]);
    writeEverywhere("nobody", "/people/page/2");
    await pressOwn(id);
    expect(await kindOf("/en/people/page/2")).toBe("answer");
    expect(await read(here, "/en/people/page/2")).toContain("nobody");
    await appDb().publishedCredit.deleteMany({ where: { personId: { in: people } } });
    await pressOwn(id);
    expect(await kindOf("/en/people/page/2")).toBe("missing");
  });
});

describe("what the desk says beside its articles", () => {
  it("is pressed with the front, and gone where it says nothing of itself", async () => {
    const furniture = () => pressTask(here.press)({ furniture: true }).catch(() => undefined);
    writeEverywhere("arranged", "");
    writeEverywhere("about us", "/about");
    next.asked.length = 0;
    await furniture();
    for (const path of everywhere("")) expect(await read(here, path), path).toContain("arranged");
    expect(next.asked).not.toContain("/en/about");
    expect(await kindOf("/en/about")).toBe("missing");
    await appDb().publishedAbout.create({ data: { id: 1, text: {} } });
    await furniture();
    for (const path of everywhere("/about")) expect(await read(here, path), path).toContain("about us");
    await appDb().publishedAbout.deleteMany();
    await furniture();
    expect(await here.store.load("/en/about")).toBeUndefined();
    expect(await kindOf("/en/about")).toBe("missing");
  });

  it("is pressed on every page where every page shows it", async () => {
    const id = await publish({ slug: "coloured", column: { id: createId(), slug: "coloured" } });
    writePages(next, id, "coloured", "cinnabar", ["/en/columns/coloured"]);
    await pressOwn(id);
    writePages(next, id, "coloured", "plum", ["/en/columns/coloured"]);
    await appDb().publishedColumn.updateMany({ where: { slug: "coloured" }, data: { accent: "plum" } });
    await pressTask(here.press)({ furniture: true }).catch(() => undefined);
    expect(await read(here, `/en/articles/coloured-${id}`)).toContain("plum");
  });
});

describe("a source", () => {
  it("has a page while a live edition comes from it, and stands in their list; pages of both are made again", async () => {
    const id = await publish({ slug: "sent", source: "river-news" });
    writeEverywhere("sent", "/sources", "/sources/river-news");
    await pressOwn(id);
    for (const path of [...everywhere("/sources"), ...everywhere("/sources/river-news")])
      expect(await read(here, path), path).toContain("sent");

    await publish({ articleId: id, slug: "sent", source: "sea-news" });
    writeEverywhere("moved", "/sources", "/sources/sea-news");
    await pressOwn(id);
    for (const path of [...everywhere("/sources"), ...everywhere("/sources/sea-news")])
      expect(await read(here, path), path).toContain("moved");
    for (const path of everywhere("/sources/river-news")) {
      expect(await here.store.load(path), path).toBeUndefined();
      expect(await kindOf(path), path).toBe("missing");
    }
    await takeDown(id);
    await pressOwn(id);
    expect(await kindOf("/en/sources/sea-news")).toBe("missing");
    expect(await kindOf("/en/sources")).toBe("answer");
  });
});

describe("the corrections", () => {
  it("are pressed with an article that says what it had wrong, and again when it is taken down", async () => {
    const plain = await publish({ slug: "right" });
    await pressOwn(plain);
    expect(next.asked.filter((path) => path.includes("/corrections"))).toEqual([]);

    const id = await publish({ slug: "wrong", corrections: ["note1"] });
    writeEverywhere("note", "/corrections");
    await pressOwn(id);
    for (const path of everywhere("/corrections")) expect(await read(here, path), path).toContain("note");
    await takeDown(id);
    writeEverywhere("none", "/corrections");
    await pressOwn(id);
    for (const path of everywhere("/corrections")) expect(await read(here, path), path).toContain("none");
  });
});

describe("an address of a list", () => {
  it("is not rendered, and not found, where there is no such month, tag or page", async () => {
    for (const path of [
      "/en/archive/2026-13",
      "/en/archive/1999-01",
      "/en/archive/2026",
      "/en/archive/2026-01-01",
      "/en/tags",
      "/en/tags/nobody-has-this",
      "/en/tags/nobody-has-this/page/1",
      "/en/tags/many/page/0",
      "/en/tags/many/page/02",
      "/en/corrections/page/1",
      "/xx/archive",
      "/xx/corrections",
    ])
      expect(await kindOf(path), path).toBe("missing");
    expect(next.asked).toEqual([]);
  });

  it("is pressed with everything, whatever article it is of", async () => {
    await publish({ slug: "whole", tags: ["whole"], corrections: ["n1"], datePublished: "2013-03-01T00:00:00Z" });
    writeEverywhere("whole", "/tags/whole", "/archive/2013-03", "/archive", "/corrections");
    await here.press.pressAll().catch(() => undefined);
    for (const path of ["/tags/whole", "/archive/2013-03", "/archive", "/corrections"].flatMap(everywhere))
      expect(await read(here, path), path).toContain("whole");
  });

  it("is withdrawn when everything is pressed, once nothing accounts for it", async () => {
    const id = await publish({ slug: "once", tags: ["once"], datePublished: "2014-03-01T00:00:00Z" });
    writeEverywhere("once", "/tags/once", "/archive/2014-03");
    await pressOwn(id);
    expect(await read(here, "/en/tags/once")).toContain("once");
    await appDb().publishedEdition.deleteMany({ where: { articleId: id } });
    await here.press.pressAll().catch(() => undefined);
    for (const path of [...everywhere("/tags/once"), ...everywhere("/archive/2014-03")])
      expect(await here.store.load(path), path).toBeUndefined();
  });
});
