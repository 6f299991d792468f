import { beforeAll, describe, expect, it } from "vitest";
import { appDb } from "#db/client.ts";
import { countOlderQuotations } from "#db/press/published-quotations.ts";
import { listForSitemap } from "#db/published/list-for-sitemap.ts";
import { listPublicEntries } from "#db/published/read-article.ts";
import {
  hasPublishedQuotations,
  listPublishedQuotations,
  listQuotationUses,
  readPublishedQuotation,
} from "#db/published/read-quotations.ts";
import { publishQuotation, storePublishedUses } from "#db/quotations/published-quotations.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { transaction } from "#db/transaction.ts";
import type { Language } from "#domain/locale.ts";
import { entriesAPage } from "#domain/publication/index-pages.ts";
import { sampleSnapshot } from "#domain/publication/testing/sample-snapshot.ts";
import { samplePublished } from "#domain/quotations/testing/published-quotation.ts";

useTestDatabase();

const give = (id: string, date: string) =>
  transaction((tx) => publishQuotation(tx, samplePublished({ id, content: { date } }), date));

async function publish(articleId: string, language: Language, datePublished: string, entries: string[]): Promise<void> {
  const snapshot = sampleSnapshot(language, { articleId, datePublished });
  const publicationId = `${articleId}-${language}`;
  await appDb().publication.create({
    data: { id: publicationId, articleId, language, number: 1, snapshot, contentHash: "0" },
  });
  const time = new Date(datePublished);
  await appDb().publishedEdition.create({
    data: { articleId, language, publicationId, slug: snapshot.slug, datePublished: time, firstMadeAt: time },
  });
  const embeddings = entries.map((id) => ({ blockId: id, id, version: 1, partial: false }));
  await transaction((tx) => storePublishedUses(tx, { articleId, language }, embeddings));
}

beforeAll(async () => {
  expect(await hasPublishedQuotations()).toBe(false);
  for (const [id, date] of [
    ["undated1", ""],
    ["year2024", "2024"],
    ["day20240912", "2024-09-12"],
    ["month202409", "2024-09"],
    ["old1987", "1987-01-02"],
  ] as const)
    await give(id, date);
  await publish("aaaaaaa1", "zh", "2025-10-11T09:00:00+08:00", ["old1987", "hidden01"]);
  await publish("aaaaaaa1", "en", "2025-10-11T09:00:00+08:00", ["old1987", "year2024"]);
  await publish("aaaaaaa2", "zh", "2025-10-12T09:00:00+08:00", ["year2024"]);
  await publish("aaaaaaa2", "en", "2025-10-12T09:00:00+08:00", []);
  await publish("aaaaaaa3", "en", "2025-10-13T09:00:00+08:00", ["hidden01"]);
});

describe("a quotation", () => {
  it("is read as it was verified, and is unknown to readers before", async () => {
    expect(await readPublishedQuotation("old1987")).toEqual(
      samplePublished({ id: "old1987", content: { date: "1987-01-02" } }),
    );
    expect(await readPublishedQuotation("hidden01")).toBeNull();
    expect(await hasPublishedQuotations()).toBe(true);
  });

  it("names the articles that embed it, each with those of its languages that do", async () => {
    const uses = async (id: string) =>
      (await listQuotationUses(id, "en")).map((card) => [card.id, ...Object.keys(card.editions)]);
    expect(await uses("year2024")).toEqual([
      ["aaaaaaa2", "zh"],
      ["aaaaaaa1", "en"],
    ]);
    expect(await uses("old1987")).toEqual([["aaaaaaa1", "zh", "en"]]);
    expect(await uses("undated1")).toEqual([]);
  });
});

describe("an article", () => {
  it("knows which of the entries that its languages embed have a page", async () => {
    expect([...(await listPublicEntries("aaaaaaa1"))].sort()).toEqual(["old1987", "year2024"]);
    expect([...(await listPublicEntries("aaaaaaa3"))]).toEqual([]);
  });
});

describe("the index of quotations", () => {
  it("has the newest words first and those without a date last", async () => {
    const { quotations, total } = await listPublishedQuotations(null);
    expect(quotations.map(({ id }) => id)).toEqual(["day20240912", "month202409", "year2024", "old1987", "undated1"]);
    expect(total).toBe(5);
  });

  it("has what is older on pages of its own", async () => {
    const many = Array.from({ length: 2 * entriesAPage }, (_, at) => `more${String(at).padStart(4, "0")}`);
    await appDb().publishedQuotation.createMany({
      data: many.map((id) => ({ id, data: samplePublished({ id, content: { date: "1999" } }), date: "1999" })),
    });
    const ids = async (page: number | null) => (await listPublishedQuotations(page)).quotations.map(({ id }) => id);
    const first = await ids(null);
    expect(first).toEqual(["day20240912", "month202409", "year2024", ...many.slice(0, 102)]);
    expect(await ids(1)).toEqual([...many.slice(102), "old1987", "undated1"]);
    expect(await ids(2)).toEqual([]);
    const older = (id: string) => transaction((tx) => countOlderQuotations(tx, id));
    expect([await older("undated1"), await older("old1987"), await older("more0101")]).toEqual([0, 1, 100]);
    expect([await older("day20240912"), await older("nobody")]).toEqual([204, 0]);
    await appDb().publishedQuotation.deleteMany({ where: { id: { in: many } } });
  });
});

describe("the sitemap", () => {
  it("names every quotation with the time it was verified", async () => {
    const { quotations } = await listForSitemap(null);
    const changed = new Date(samplePublished().verifiedAt);
    expect(quotations.slice(0, 3)).toEqual(["day20240912", "month202409", "year2024"].map((id) => ({ id, changed })));
  });
});
