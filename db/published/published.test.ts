import { beforeAll, describe, expect, it } from "vitest";
import { appDb } from "#db/client.ts";
import { publishedColumnSlugs, publishedFurniture } from "#db/press/published-index.ts";
import { findDeadPaths } from "#db/publications/find-dead-paths.ts";
import { listArticles, listInLanguage, listPrintedSince, readNeighbours } from "#db/published/article-cards.ts";
import { listForSitemap } from "#db/published/list-for-sitemap.ts";
import { listLiveInBoth, listLiveInLanguage, readLiveArticle } from "#db/published/read-article.ts";
import { listPublishedColumns } from "#db/published/read-columns.ts";
import { readPublishedDesk } from "#db/published/read-desk.ts";
import { listPersonWork, readLivePerson } from "#db/published/read-person.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { transaction } from "#db/transaction.ts";
import type { CreditRole } from "#domain/credits/roles.ts";
import type { Language } from "#domain/locale.ts";
import { sampleSnapshot } from "#domain/publication/testing/sample-snapshot.ts";

useTestDatabase();

const first = "2025-10-11T09:00:00+08:00";
const second = "2025-10-12T09:00:00+08:00";
const third = "2025-10-13T09:00:00+08:00";
const fourth = "2025-10-14T09:00:00+08:00";

beforeAll(async () => {
  const db = appDb();
  const { column } = sampleSnapshot("zh");
  await db.publishedColumn.create({ data: { id: "notes", slug: "notes", data: column ?? {}, position: 0 } });
  await db.publishedPerson.create({
    data: {
      id: "zeng-wen",
      nameHans: "曾雯",
      nameHant: "曾雯",
      nameEn: "Zeng Wen",
      bio: { "zh-Hans": "", "zh-Hant": "", en: "" },
    },
  });
  await publish("aaaaaaa1", "zh", first, { roles: ["planner"] });
  await publish("aaaaaaa1", "en", first, { roles: ["translator"] });
  await publish("aaaaaaa2", "zh", second);
  await publish("aaaaaaa3", "en", third, { columnId: null });
  await publish("aaaaaaa4", "zh", third);
  await publish("aaaaaaa5", "zh", fourth);
  await publish("aaaaaaa5", "en", fourth);
});

describe("lists of what is published", () => {
  it("show each article once, the newest first, also when the reader's language is missing", async () => {
    const ids = async (locale: "en" | "zh-Hans", options = {}) =>
      (await listArticles(locale, { limit: 10, ...options })).map((card) => card.id);
    expect(await ids("en")).toEqual(["aaaaaaa5", "aaaaaaa3", "aaaaaaa4", "aaaaaaa2", "aaaaaaa1"]);
    expect(await ids("zh-Hans")).toEqual(await ids("en"));
    expect(await ids("en", { columnId: "notes" })).toEqual(["aaaaaaa5", "aaaaaaa4", "aaaaaaa2", "aaaaaaa1"]);
    expect(await ids("en", { columnId: null })).toEqual(["aaaaaaa3"]);
    expect(await ids("en", { limit: 2 })).toEqual(["aaaaaaa5", "aaaaaaa3"]);
  });

  it("carry titles in every published locale", async () => {
    const card = (await listArticles("en", { limit: 10 })).find(({ id }) => id === "aaaaaaa1");
    expect(card?.editions.zh?.texts).toMatchObject({
      "zh-Hans": { title: "数据有多大" },
      "zh-Hant": { title: "數據有多大" },
    });
    expect(card?.editions.en?.texts).toEqual({ en: { title: "How Big Is Data?", deck: "A deck." } });
  });

  it("leave other languages out of a feed", async () => {
    expect((await listInLanguage("en", 10)).map((card) => card.id)).toEqual(["aaaaaaa5", "aaaaaaa3", "aaaaaaa1"]);
    const listed = await listLiveInLanguage("en", { limit: 10 });
    expect(listed.map(({ id }) => id)).toEqual(["aaaaaaa5", "aaaaaaa3", "aaaaaaa1"]);
    expect(listed.map(({ editions }) => Object.keys(editions))).toEqual([["en"], ["en"], ["en"]]);
    const inColumn = await listLiveInLanguage("en", { columnId: "notes", limit: 1 });
    expect(inColumn.map(({ id }) => id)).toEqual(["aaaaaaa5"]);
  });

  it("have only what both languages have in the feed of both", async () => {
    const listed = await listLiveInBoth(10);
    expect(listed.map(({ id }) => id)).toEqual(["aaaaaaa5", "aaaaaaa1"]);
    expect(listed.map(({ editions }) => Object.keys(editions).sort())).toEqual([
      ["en", "zh"],
      ["en", "zh"],
    ]);
    expect((await listLiveInBoth(1)).map(({ id }) => id)).toEqual(["aaaaaaa5"]);
  });

  it("have as news what has a language that was printed lately, once each", async () => {
    expect((await listPrintedSince(new Date(third), 10)).map(({ id }) => id)).toEqual([
      "aaaaaaa5",
      "aaaaaaa3",
      "aaaaaaa4",
    ]);
    expect((await listPrintedSince(new Date(third), 1)).map(({ id }) => id)).toEqual(["aaaaaaa5"]);
    expect(await listPrintedSince(new Date("2025-10-15T00:00:00Z"), 10)).toEqual([]);
  });

  it("name every published language in the sitemap", async () => {
    const { articles, columnSlugs, people } = await listForSitemap(null);
    expect(articles.find(({ id }) => id === "aaaaaaa1")?.editions).toMatchObject({ zh: {}, en: {} });
    expect(columnSlugs).toEqual(["notes"]);
    expect(people).toEqual([{ id: "zeng-wen", names: { en: "Zeng Wen" } }]);
  });
});

describe("neighbours in a column", () => {
  const at = (id: string, datePublished: string) => ({ id, columnId: "notes", datePublished });

  it("are the articles before and after by the printed time, in the same language", async () => {
    const { previous, next } = await readNeighbours("zh", at("aaaaaaa2", second));
    expect([previous?.id, next?.id]).toEqual(["aaaaaaa1", "aaaaaaa4"]);
    expect(await readNeighbours("en", at("aaaaaaa1", first))).toMatchObject({
      previous: null,
      next: { id: "aaaaaaa5" },
    });
    expect(await readNeighbours("zh", at("aaaaaaa5", fourth))).toMatchObject({
      previous: { id: "aaaaaaa4" },
      next: null,
    });
  });
});

describe("an article by its address", () => {
  it("is the longest id that is published, with the languages that are", async () => {
    const article = await readLiveArticle(["how-big-aaaaaaa1", "big-aaaaaaa1", "aaaaaaa1"]);
    expect(article?.id).toBe("aaaaaaa1");
    expect(Object.keys(article?.editions ?? {}).sort()).toEqual(["en", "zh"]);
    expect(await readLiveArticle(["aaaaaaa9"])).toBeNull();
    expect(await readLiveArticle([])).toBeNull();
  });
});

describe("a person", () => {
  it("has every role of every published language on each article", async () => {
    expect(await readLivePerson(["wen-zeng-wen", "zeng-wen", "wen"])).toMatchObject({ id: "zeng-wen" });
    const work = await listPersonWork("zeng-wen", "en");
    expect(work.map(({ card, roles }) => [card.id, roles])).toEqual([["aaaaaaa1", ["planner", "translator"]]]);
  });

  it("is unknown to readers until something published names them", async () => {
    expect(await readLivePerson(["nobody"])).toBeNull();
  });
});

describe("a column", () => {
  it("is known to nobody once its last article was taken down or moved", async () => {
    const before = await transaction(publishedFurniture);
    const { column } = sampleSnapshot("zh");
    await appDb().publishedColumn.create({ data: { id: "empty", slug: "empty", data: column ?? {}, position: 1 } });
    expect((await listPublishedColumns()).map(({ slug }) => slug)).toEqual(["notes"]);
    expect((await listForSitemap(null)).columnSlugs).toEqual(["notes"]);
    expect(await transaction(publishedColumnSlugs)).toEqual(["notes"]);
    expect(await transaction(publishedFurniture)).toBe(before);
    expect(await transaction((tx) => findDeadPaths(tx, ["/en/columns/empty", "/en/columns/notes"]))).toEqual(
      new Set(["/en/columns/empty"]),
    );
  });
});

describe("the desk's furniture", () => {
  it("is read as it was published, and a desk without a name is none", async () => {
    expect((await listPublishedColumns()).map((column) => column.slug)).toEqual(["notes"]);
    expect(await readPublishedDesk()).toBeNull();
  });
});

async function publish(
  articleId: string,
  language: Language,
  datePublished: string,
  options: { roles?: CreditRole[]; columnId?: string | null } = {},
): Promise<void> {
  const db = appDb();
  const { columnId = "notes", roles } = options;
  const snapshot = sampleSnapshot(language, { articleId, datePublished });
  const publicationId = `${articleId}-${language}`;
  await db.publication.create({
    data: { id: publicationId, articleId, language, number: 1, snapshot, contentHash: "0" },
  });
  await db.publishedEdition.create({
    data: {
      articleId,
      language,
      publicationId,
      slug: snapshot.slug,
      columnId,
      datePublished: new Date(datePublished),
      firstMadeAt: new Date(datePublished),
      ...(roles ? { credits: { create: { personId: "zeng-wen", roles } } } : {}),
    },
  });
}
