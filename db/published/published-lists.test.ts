import { beforeAll, describe, expect, it } from "vitest";
import { appDb } from "#db/client.ts";
import { storeListed } from "#db/publications/store-listed.ts";
import { listArticlesBetween } from "#db/published/article-cards.ts";
import { listForSitemap } from "#db/published/list-for-sitemap.ts";
import { listArchiveMonths } from "#db/published/read-archive.ts";
import { listLiveCorrections } from "#db/published/read-corrections.ts";
import { listGathered, listLiveSources, readLiveGathered } from "#db/published/read-gathered.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { transaction } from "#db/transaction.ts";
import type { Language } from "#domain/locale.ts";
import { boundsOf } from "#domain/publication/archive.ts";
import type { PublicationSnapshot } from "#domain/publication/snapshot.ts";
import { sourceName } from "#domain/publication/source-name.ts";
import { sampleSnapshot } from "#domain/publication/testing/sample-snapshot.ts";

useTestDatabase();

const zone = "Asia/Shanghai";
const name = (text: string) => ({ "zh-Hans": `${text}的`, "zh-Hant": `${text}之`, en: text });
const tag = (slug: string, said = slug) => ({ id: slug, slug, name: name(said) });
const energy = { by: "tag", name: "energy" } as const;
const outlet = { id: "river", name: name("River"), channel: name("Night") };
const river = { by: "source", name: "river" } as const;
const note = (id: string, at: string, language: Language) => {
  const said = name(id);
  const nothing = { "zh-Hans": "", "zh-Hant": "", en: "" };
  return { id, at, note: language === "en" ? { ...nothing, en: said.en } : { ...said, en: "" } };
};

async function publish(
  articleId: string,
  language: Language,
  datePublished: string,
  changes: Partial<PublicationSnapshot> = {},
): Promise<void> {
  const snapshot = sampleSnapshot(language, { articleId, datePublished, tags: [], ...changes });
  const publicationId = `${articleId}-${language}`;
  const madeAt = new Date(datePublished);
  await appDb().publication.create({
    data: { id: publicationId, articleId, language, number: 1, snapshot, contentHash: "0", madeAt },
  });
  await appDb().publishedEdition.create({
    data: { articleId, language, publicationId, slug: snapshot.slug, datePublished: madeAt, firstMadeAt: madeAt },
  });
  await transaction((tx) => storeListed(tx, snapshot));
}

beforeAll(async () => {
  expect(await listArchiveMonths("zh", zone)).toEqual([]);
  // January in Shanghai, December in Greenwich.
  await publish("aaaaaaa1", "zh", "2025-12-31T17:00:00Z", { tags: [tag("energy", "Power")] });
  await publish("aaaaaaa1", "en", "2026-03-02T09:00:00+08:00", {
    tags: [tag("energy", "Energy")],
    corrections: [note("late", "2026-03-05T00:00:00Z", "en"), note("both", "2026-03-04T00:00:00Z", "en")],
  });
  await publish("aaaaaaa2", "zh", "2026-01-20T09:00:00+08:00", {
    tags: [tag("energy", "Power"), tag("data")],
    corrections: [note("both", "2026-02-01T00:00:00Z", "zh")],
  });
  await publish("aaaaaaa3", "en", "2024-05-01T09:00:00+08:00");
});

describe("the archive", () => {
  it("counts each article once, in the month that the reader's language prints by the desk's clock", async () => {
    expect(await listArchiveMonths("zh", zone)).toEqual([
      { month: "2026-01", count: 2 },
      { month: "2024-05", count: 1 },
    ]);
    expect(await listArchiveMonths("en", zone)).toEqual([
      { month: "2026-03", count: 1 },
      { month: "2026-01", count: 1 },
      { month: "2024-05", count: 1 },
    ]);
    expect((await listArchiveMonths("zh", "UTC")).map(({ month }) => month)).toEqual(["2026-01", "2025-12", "2024-05"]);
  });

  it("lists in a month what it counts there, the newest first", async () => {
    const ids = async (locale: "zh-Hant" | "en", month: string, skip = 0, take = 9) => {
      const bounds = boundsOf(month, zone);
      return bounds && (await listArticlesBetween(locale, bounds, { skip, take })).map(({ id }) => id);
    };
    expect(await ids("zh-Hant", "2026-01")).toEqual(["aaaaaaa2", "aaaaaaa1"]);
    expect(await ids("zh-Hant", "2026-01", 1, 1)).toEqual(["aaaaaaa1"]);
    expect(await ids("zh-Hant", "2026-01", 0, 1)).toEqual(["aaaaaaa2"]);
    expect(await ids("en", "2026-01")).toEqual(["aaaaaaa2"]);
    expect(await ids("en", "2026-02")).toEqual([]);
  });
});

describe("a tag", () => {
  it("is named as the newest publication names it, and lists what has it in any language", async () => {
    expect(await readLiveGathered(energy)).toEqual({ ...energy, title: name("Energy") });
    const listed = async (locale: "zh-Hans" | "en") => {
      const { cards, total } = await listGathered(locale, energy, null);
      return { total, ids: cards.map(({ id }) => id) };
    };
    expect(await listed("zh-Hans")).toEqual({ total: 2, ids: ["aaaaaaa2", "aaaaaaa1"] });
    expect(await listed("en")).toEqual({ total: 2, ids: ["aaaaaaa1", "aaaaaaa2"] });
    expect(await listGathered("en", energy, 1)).toEqual({ cards: [], total: 2 });
    expect(await readLiveGathered({ by: "tag", name: "nobody-has-this" })).toBeNull();
  });
});

describe("a source", () => {
  it("is called outlet and channel, as the newest publication has them, and lists what any language comes from", async () => {
    await publish("bbbbbbb1", "zh", "2024-05-02T00:00:00Z", { outlet });
    await publish("bbbbbbb1", "en", "2024-05-03T00:00:00Z", { outlet: { ...outlet, name: name("The River") } });
    await publish("bbbbbbb2", "en", "2024-05-01T00:00:00Z", { outlet: { ...outlet, channel: name("Old") } });
    const { cards, total } = await listGathered("zh-Hant", river, null);
    expect([cards.map(({ id }) => id), total]).toEqual([["bbbbbbb1", "bbbbbbb2"], 2]);
    expect(await readLiveGathered({ by: "source", name: "nobody-has-this" })).toBeNull();
    const sources = await listLiveSources();
    expect((await readLiveGathered(river))?.title.en).toBe("The River-Night");
    expect(sources.find(({ id }) => id === "river")).toEqual({
      id: "river",
      title: { "zh-Hans": "The River的-Night的", "zh-Hant": "The River之-Night之", en: "The River-Night" },
      count: 2,
    });
    expect(sources.map(({ count }) => count)).toEqual(sources.map(({ count }) => count).toSorted((a, b) => b - a));
  });

  it("is not called by its channel alone where nobody has written its name", () => {
    const said = sourceName({ name: { ...name("River"), en: "" }, channel: name("Night") });
    expect(said).toEqual({ "zh-Hans": "River的-Night的", "zh-Hant": "River之-Night之", en: "" });
  });
});

describe("the corrections", () => {
  it("are those of live editions, the newest first, each once and in the reader's language where it has that", async () => {
    const listed = async (locale: "zh-Hans" | "en") =>
      (await listLiveCorrections(locale, null)).corrections.map(({ card, id, language }) => [card.id, id, language]);
    expect(await listed("en")).toEqual([
      ["aaaaaaa1", "late", "en"],
      ["aaaaaaa1", "both", "en"],
      ["aaaaaaa2", "both", "zh"],
    ]);
    await publishAgain("aaaaaaa1", "zh", [note("both", "2026-03-06T00:00:00Z", "zh")]);
    expect(await listed("en")).toHaveLength(3);
    expect(await listed("zh-Hans")).toEqual([
      ["aaaaaaa1", "both", "zh"],
      ["aaaaaaa1", "late", "en"],
      ["aaaaaaa2", "both", "zh"],
    ]);
    expect((await listLiveCorrections("en", null)).total).toBe(3);
    expect((await listLiveCorrections("en", 1)).corrections).toEqual([]);
  });
});

describe("the sitemap", () => {
  it("names tags, sources, and the months of each language", async () => {
    const { tagSlugs, sourceIds, months } = await listForSitemap(null);
    expect(tagSlugs).toEqual(["data", "energy"]);
    expect(sourceIds).toEqual(["desk", "river"]);
    expect(months).toEqual({ zh: ["2026-01", "2024-05"], en: ["2026-03", "2026-01", "2024-05"] });
  });
});

describe("what was taken down", () => {
  it("is in none of them", async () => {
    await appDb().publishedEdition.deleteMany({
      where: { articleId: { in: ["aaaaaaa1", "aaaaaaa2", "bbbbbbb1", "bbbbbbb2"] } },
    });
    expect((await listLiveSources()).map(({ id, count }) => [id, count])).toEqual([["desk", 1]]);
    expect(await readLiveGathered(river)).toBeNull();
    expect(await listArchiveMonths("en", zone)).toEqual([{ month: "2024-05", count: 1 }]);
    expect(await readLiveGathered(energy)).toBeNull();
    expect(await listGathered("en", energy, null)).toEqual({ cards: [], total: 0 });
    expect(await listLiveCorrections("en", null)).toEqual({ corrections: [], total: 0 });
  });
});

async function publishAgain(
  articleId: string,
  language: Language,
  corrections: PublicationSnapshot["corrections"],
): Promise<void> {
  await transaction((tx) =>
    storeListed(tx, { articleId, language, tags: [tag("energy", "Power")], outlet, corrections }),
  );
}
