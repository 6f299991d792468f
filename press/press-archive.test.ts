import { describe, expect, it } from "vitest";
import { appDb } from "#db/client.ts";
import { findDeadPaths } from "#db/publications/find-dead-paths.ts";
import { transaction } from "#db/transaction.ts";
import { monthAPage } from "#domain/publication/index-pages.ts";
import { everyList } from "#press/list-targets.ts";
import { everywhere, kindOf, pressOwn, writeEverywhere } from "#press/testing/lists.ts";
import { read, writePages } from "#press/testing/pages.ts";
import { publish, takeDown } from "#press/testing/publish.ts";
import { here, next, usePress } from "#press/testing/use-press.ts";

usePress();

describe("the archive", () => {
  it("has the month by the desk's clock, and loses it when the article moves to another", async () => {
    const id = await publish({ slug: "new-year", datePublished: "2019-12-31T17:00:00Z" });
    writePages(next, id, "new-year", "new", everywhere("/archive/2020-01"));
    await here.press.pressArticle(id);
    for (const path of [...everywhere("/archive"), ...everywhere("/archive/2020-01")])
      expect(await read(here, path), path).toContain("new");
    expect(next.asked).not.toContain("/en/archive/2019-12");

    await publish({ articleId: id, slug: "new-year", datePublished: "2019-11-01T00:00:00Z" });
    writeEverywhere("moved", "/archive", "/archive/2019-11");
    await pressOwn(id);
    for (const path of everywhere("/archive/2019-11")) expect(await read(here, path), path).toContain("moved");
    for (const path of everywhere("/archive/2020-01")) {
      expect(await here.store.load(path), path).toBeUndefined();
      expect(await kindOf(path), path).toBe("missing");
    }
    await takeDown(id);
    await pressOwn(id);
    for (const month of ["2019-11", "0000-01", "0050-01", "9999-12"])
      expect(await kindOf(`/en/archive/${month}`), month).toBe("missing");
  });

  it("has months of one language alone where that has a day of its own", async () => {
    const id = await publish({ slug: "later", languages: ["zh"], datePublished: "2018-05-10T00:00:00Z" });
    writeEverywhere("May", "/archive/2018-05");
    await pressOwn(id);
    expect(await read(here, "/en/archive/2018-05")).toContain("May");
    await publish({ articleId: id, slug: "later", languages: ["en"], datePublished: "2018-07-10T00:00:00Z" });
    writeEverywhere("July", "/archive/2018-07");
    next.asked.length = 0;
    await pressOwn(id);
    expect(await read(here, "/en/archive/2018-07")).toContain("July");
    expect(await kindOf("/en/archive/2018-05")).toBe("missing");
    expect(await read(here, "/zh-Hant/archive/2018-05")).toContain("May");
    expect(await kindOf("/zh-Hant/archive/2018-07")).toBe("missing");
  });

  it("renders the months on either side again, which lead to a new one", async () => {
    await publish({ slug: "before", datePublished: "2016-01-05T00:00:00Z" });
    await publish({ slug: "after", datePublished: "2016-09-05T00:00:00Z" });
    const id = await publish({ slug: "between", datePublished: "2016-04-05T00:00:00Z" });
    await pressOwn(id);
    const months = next.asked.filter((path) => path.startsWith("/en/archive/"));
    expect(months.sort()).toEqual(["/en/archive/2016-01", "/en/archive/2016-04", "/en/archive/2016-09"]);
  });

  it("parts a month of much; pages are made from where the article stands, and go when there is less", async () => {
    const day = (number: number) => new Date(Date.UTC(2012, 4, 2, number)).toISOString();
    const put = (datePublished: string, articleId?: string) =>
      publish({ slug: "of-much", languages: ["en"], datePublished, articleId });
    const ids: string[] = [];
    for (let at = 0; at < 3 * monthAPage + 1; at += 1) ids.push(await put(day(at)));
    const before = await put("2012-03-02T00:00:00Z");
    await put("2012-08-02T00:00:00Z");
    const pages = () => next.asked.filter((path) => path.startsWith("/en/archive/2012-")).sort();
    const month = "/en/archive/2012-05";
    writeEverywhere("much", "/archive/2012-05", "/archive/2012-05/page/1", "/archive/2012-05/page/2");
    await pressOwn(ids[0] ?? "");
    expect(pages()).toEqual([
      "/en/archive/2012-03",
      ...[month, `${month}/page/1`, `${month}/page/2`],
      "/en/archive/2012-08",
    ]);
    expect(await kindOf(`${month}/page/3`)).toBe("missing");
    next.asked.length = 0;
    await pressOwn(before);
    // The way from a month of much leads to the one before it from its oldest part.
    expect(pages()).toEqual(["/en/archive/2012-03", `${month}/page/1`]);
    for (let at = 0; at < 2 * monthAPage; at += 1) await put(day(200));
    next.asked.length = 0;
    await pressOwn(await put(day(201)));
    expect(pages()).toEqual([
      "/en/archive/2012-03",
      ...[month, `${month}/page/3`, `${month}/page/4`],
      "/en/archive/2012-08",
    ]);

    const targets = await transaction(everyList);
    const listed = targets.map(({ path }) => path).filter((path) => path.startsWith("/en/archive/2012-05"));
    expect(listed).toEqual([month, ...[1, 2, 3, 4].map((page) => `${month}/page/${page}`)]);
    const wanted = [month, `${month}/page/4`, `${month}/page/5`, "/en/archive/2012-08/page/1"];
    expect([...(await transaction((tx) => findDeadPaths(tx, wanted)))]).toEqual(wanted.slice(2));

    const there = { articleId: { notIn: ids.slice(0, 2 * monthAPage + 1) } };
    await appDb().publishedEdition.deleteMany({ where: { slug: "of-much", ...there } });
    expect(await read(here, `${month}/page/2`)).toContain("much");
    await pressOwn(ids[0] ?? "");
    expect(await here.store.load(`${month}/page/2`)).toBeUndefined();
    expect(await read(here, `${month}/page/1`)).toContain("much");
    await appDb().publishedEdition.deleteMany({ where: { slug: "of-much" } });
    await pressOwn(ids[0] ?? "");
    for (const path of [month, `${month}/page/1`]) expect(await here.store.load(path), path).toBeUndefined();
  });
});
