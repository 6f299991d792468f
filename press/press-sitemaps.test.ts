import { parseCrontab } from "graphile-worker";
import { describe, expect, it } from "vitest";
import { appDb } from "#db/client.ts";
import { listForSitemap } from "#db/published/list-for-sitemap.ts";
import { pagesASitemap } from "#domain/publication/sitemap-parts.ts";
import { pressTask } from "#press/press-task.ts";
import { locales, read, writePages } from "#press/testing/pages.ts";
import { creditMany, publish, takeDown } from "#press/testing/publish.ts";
import { pageWith } from "#press/testing/scripted-next.ts";
import { here, next, usePress } from "#press/testing/use-press.ts";
import { crontab } from "#server/jobs/tasks.ts";

usePress();

const xml = (body: string) => ({
  status: 200,
  type: "application/xml; charset=utf-8",
  body: `<urlset>${body}</urlset>`,
});

describe("a sitemap that is too large for one file", () => {
  it("is pressed in parts, of which an article changes its own, and which are gone once there is room", async () => {
    const before = await publish({ slug: "before" });
    const mine = await publish({ slug: "mine" });
    writePages(next, mine, "mine", "one file");
    await here.press.pressArticle(mine);
    expect(next.asked.filter((path) => path.startsWith("/sitemap-"))).toEqual([]);
    expect((await here.press.onDemand("/sitemap-articles-1.xml")).kind).toBe("missing");

    const people = await creditMany(mine, pagesASitemap);
    const parts = ["pages-1", "articles-1", "people-1"].map((one) => `/sitemap-${one}.xml`);
    for (const path of parts) next.pages.set(path, xml("parts"));
    await here.press.pressArticle(mine);
    for (const path of parts) expect(await read(here, path), path).toContain("parts");
    expect((await here.press.onDemand("/sitemap-people-2.xml")).kind).toBe("missing");
    next.asked.length = 0;
    await takeDown(before);
    await here.press.pressArticle(before).catch(() => undefined);
    expect(next.asked).toEqual(expect.arrayContaining(["/sitemap.xml", "/sitemap-articles-1.xml"]));

    await appDb().publishedCredit.deleteMany({ where: { personId: { in: people } } });
    await here.press.pressArticle(mine);
    for (const path of parts) expect(await here.store.load(path), path).toBeUndefined();
  });

  it("lists an article in the part that it was first listed in, until it is taken down", async () => {
    const ids = [await publish({ slug: "first" }), await publish({ slug: "second", languages: ["en"] })];
    const listed = async () => (await listForSitemap({ series: "articles", number: 1 })).articles.map(({ id }) => id);
    expect((await listed()).filter((id) => ids.includes(id))).toEqual(ids);
    await takeDown(ids[0] ?? "");
    expect((await listed()).filter((id) => ids.includes(id))).toEqual([ids[1]]);
    expect((await listForSitemap({ series: "articles", number: 2 })).articles).toEqual([]);
    const pages = await listForSitemap({ series: "pages", number: 1 });
    expect(pages).toMatchObject({ standing: { quotations: false }, articles: [], quotations: [], people: [] });
  });
});

describe("what is news, and the quotation of the day", () => {
  it("are pressed again each hour, so that what grew old goes without anything being published", async () => {
    next.pages.set("/news-sitemap.xml", xml("this morning's"));
    for (const locale of locales) next.pages.set(`/${locale}`, pageWith("yesterday's"));
    await here.press.pressNews();
    next.pages.set("/news-sitemap.xml", xml("nothing"));
    next.pages.set("/en", pageWith("today's"));
    const hourly = parseCrontab(crontab).find(({ task }) => task === "press");
    next.asked.length = 0;
    await pressTask(here.press)({ ...hourly?.payload, _cron: { ts: "2026-03-01T00:07:00Z", backfilled: false } });
    expect(next.asked.toSorted()).toEqual(["/en", "/news-sitemap.xml", "/zh-Hans", "/zh-Hant"]);
    expect(await read(here, "/en")).toContain("today's");
    expect(await read(here, "/news-sitemap.xml")).toContain("nothing");
  });
});
