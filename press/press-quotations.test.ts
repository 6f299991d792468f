import { beforeAll, describe, expect, it } from "vitest";
import { appDb } from "#db/client.ts";
import { createId } from "#domain/ids.ts";
import { entriesAPage } from "#domain/publication/index-pages.ts";
import { pressTask } from "#press/press-task.ts";
import { locales, read, writePages } from "#press/testing/pages.ts";
import { publish, publishQuotation } from "#press/testing/publish.ts";
import { pageWith } from "#press/testing/scripted-next.ts";
import { here, next, usePress } from "#press/testing/use-press.ts";

usePress();

const pagesOf = (id: string) => locales.map((locale) => `/${locale}/quotations/${id}`);
const indexPages = () => locales.map((locale) => `/${locale}/quotations`);

/** The first entry changes every page's foot; that is a test of its own. */
beforeAll(async () => {
  await publishQuotation("the-first");
  await here.press.pressAll().catch(() => undefined);
});

describe("pressing a quotation", () => {
  it("makes its pages, the index, the sitemap and every live article that embeds it", async () => {
    const id = await publishQuotation();
    const [quoting, other] = [await publish({ slug: "quoting", quotes: [id] }), await publish({ slug: "other" })];
    writePages(next, quoting, "quoting", "leads there", [...pagesOf(id), ...indexPages()]);
    await pressTask(here.press)({ quotationId: id });
    const shown = [...pagesOf(id), ...indexPages(), ...locales.map((l) => `/${l}/articles/quoting-${quoting}`)];
    for (const path of [...shown, `/en/articles/quoting-${quoting}/facing`, "/sitemap.xml"]) {
      expect(await read(here, path), path).toContain("leads there");
    }
    expect(next.asked.filter((path) => path.includes(other))).toEqual([]);
  });

  it("leaves out articles that embed it no more, or were taken back", async () => {
    const id = await publishQuotation();
    const [former, gone] = [
      await publish({ slug: "former", quotes: [id] }),
      await publish({ slug: "gone", quotes: [id] }),
    ];
    await publish({ articleId: former, slug: "former" });
    await appDb().publishedEdition.deleteMany({ where: { articleId: gone } });
    await here.press.pressQuotation(id).catch(() => undefined);
    expect(next.asked).toEqual(expect.arrayContaining(pagesOf(id)));
    expect(next.asked.filter((path) => path.includes("/articles/"))).toEqual([]);
  });

  it("makes the pages of the index that a new one changes, and all where it was public before", async () => {
    await appDb().publishedQuotation.createMany({
      data: Array.from({ length: 5 * entriesAPage }, () => ({ id: createId(), data: {}, date: "1999" })),
    });
    const pages = () =>
      next.asked.flatMap(
        (path) =>
          /^\/en\/quotations(?:\/page\/(\d+))?$/.exec(path)?.[1] ?? (path === "/en/quotations" ? ["first"] : []),
      );
    const id = await publishQuotation();
    for (const path of pagesOf(id)) next.pages.set(path, pageWith("new"));
    await here.press.pressQuotation(id).catch(() => undefined);
    expect(pages()).toEqual(["first", "3", "4"]);
    next.asked.length = 0;
    await here.press.pressQuotation(id).catch(() => undefined);
    expect(pages()).toEqual(["first", "1", "2", "3", "4"]);
    next.asked.length = 0;
    await here.press.pressQuotation(await publishQuotation(createId(), "1998")).catch(() => undefined);
    expect(pages()).toEqual(["first", "1", "2", "3", "4"]);

    next.pages.set("/en/quotations/page/4", pageWith("the fourth page"));
    expect((await here.press.onDemand("/en/quotations/page/4")).kind).toBe("answer");
    expect((await here.press.onDemand("/en/quotations/page/5")).kind).toBe("missing");
    await appDb().publishedQuotation.deleteMany({ where: { data: { equals: {} } } });
  });
});

describe("pressing an article", () => {
  it("renders the pages of what it quotes and of what it quoted before, and of nothing that has none", async () => {
    const [before, now, hidden] = [await publishQuotation(), await publishQuotation(), createId()];
    const id = await publish({ slug: "changed", quotes: [before] });
    await publish({ articleId: id, slug: "changed", quotes: [now, hidden] });
    writePages(next, id, "changed", "quoted", [...pagesOf(before), ...pagesOf(now)]);
    await here.press.pressArticle(id);
    for (const path of [...pagesOf(before), ...pagesOf(now)]) {
      expect(await read(here, path), path).toContain("quoted");
    }
    expect(next.asked.filter((path) => path.includes(hidden))).toEqual([]);
  });
});

describe("pressing everything", () => {
  it("keeps quotations that no article embeds, and the index", async () => {
    const id = await publishQuotation();
    for (const path of [...pagesOf(id), ...indexPages()]) {
      next.pages.set(path, pageWith("alone"));
    }
    await here.press.pressAll().catch(() => undefined); // the pages of other tests are refused
    await here.press.pressAll().catch(() => undefined);
    for (const path of [...pagesOf(id), ...indexPages()]) {
      expect(await read(here, path), path).toContain("alone");
    }
  });

  it("happens when the library gets its first quotation: every page's foot leads there from then on", async () => {
    await appDb().publishedQuotation.deleteMany();
    await here.press.pressAll().catch(() => undefined);
    next.asked.length = 0;
    await here.press.pressQuotation(await publishQuotation()).catch(() => undefined);
    expect(next.asked).toContain("/en/gone");
    next.asked.length = 0;
    await here.press.pressQuotation(await publishQuotation()).catch(() => undefined);
    expect(next.asked).not.toContain("/en/gone");
  });
});

describe("an address under quotations", () => {
  it("is not rendered, and not found, where no entry is public or the index has no such page", async () => {
    const embedded = createId();
    await publish({ slug: "quoting", quotes: [embedded] });
    for (const path of [
      `/en/quotations/${embedded}`,
      "/en/quotations/nobody-has-this",
      "/en/quotations/page",
      "/en/quotations/page/0",
      "/en/quotations/page/1",
      "/en/quotations/page/02",
      "/en/quotations/page/99999999",
      `/xx/quotations/${await publishQuotation()}`,
    ]) {
      expect((await here.press.onDemand(path)).kind, path).toBe("missing");
    }
    expect(next.asked).toEqual([]);
  });

  it("is pressed where an entry is public", async () => {
    const id = await publishQuotation();
    next.pages.set(`/zh-Hant/quotations/${id}`, pageWith("on demand"));
    expect((await here.press.onDemand(`/zh-Hant/quotations/${id}`)).kind).toBe("answer");
  });
});
