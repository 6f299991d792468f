import { expect, it } from "vitest";
import { appDb } from "#db/client.ts";
import { listLiveInLanguage, readLiveArticle } from "#db/published/read-article.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import type { PublicationSnapshot } from "#domain/publication/snapshot.ts";
import { sampleSnapshot } from "#domain/publication/testing/sample-snapshot.ts";

useTestDatabase();

const articleId = "k3m9x2pd";
const noon = (day: number) => `2026-03-${String(day).padStart(2, "0")}T12:00:00.000Z`;
let number = 0;

/** Publishes it on the next day. @returns when it last came to say something else */
async function publish(changes: Partial<PublicationSnapshot>): Promise<string | undefined> {
  number += 1;
  const snapshot = sampleSnapshot("en", { articleId, manifest: `m${number}`, ...changes });
  const [publicationId, madeAt] = [`p${number}`, new Date(noon(number))];
  await appDb().publication.create({
    data: { id: publicationId, articleId, language: "en", number, snapshot, contentHash: "0", madeAt },
  });
  const live = { publicationId, slug: snapshot.slug, datePublished: madeAt };
  await appDb().publishedEdition.upsert({
    where: { articleId_language: { articleId, language: "en" } },
    create: { articleId, language: "en", ...live, firstMadeAt: madeAt },
    update: live,
  });
  const article = await readLiveArticle([articleId]);
  expect((await listLiveInLanguage("en", { limit: 9 }))[0]).toEqual(article);
  expect(article?.editions.en?.madeAt).toBe(noon(number));
  return article?.editions.en?.changedAt;
}

it("changes with words, corrections and details of the edition, and not where it is only gathered otherwise", async () => {
  const tags = [{ id: "t", slug: "tides", name: { "zh-Hans": "潮", "zh-Hant": "潮", en: "Tides" } }];
  const note = { id: "n", note: { "zh-Hans": "", "zh-Hant": "", en: "It was two." }, at: noon(3) };
  expect(await publish({})).toBe(noon(1));
  expect(await publish({ tags })).toBe(noon(1));
  expect(await publish({ tags, corrections: [note] })).toBe(noon(3));
  expect(await publish({ corrections: [note], slug: "another", column: null })).toBe(noon(3));
  const credits: PublicationSnapshot["credits"] = [];
  expect(await publish({ corrections: [note], credits })).toBe(noon(5));
  const { readings } = sampleSnapshot("en");
  const reworded = "en" in readings ? { en: { ...readings.en, title: "Reworded" } } : readings;
  expect(await publish({ corrections: [note], credits, readings: reworded })).toBe(noon(6));
  expect(await publish({ corrections: [note], credits, readings: reworded, tags })).toBe(noon(6));
});
