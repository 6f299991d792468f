import { createTranslator } from "use-intl/core";
import { beforeAll, describe, expect, it } from "vitest";
import { plainAnswer } from "#app/(reader)/plain-answer.ts";
import { appDb } from "#db/client.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import type { Language, ReaderLocale } from "#domain/locale.ts";
import { sampleSnapshot } from "#domain/publication/testing/sample-snapshot.ts";
import { printText } from "#render/plain/print-text.ts";
import en from "../../messages/en.json" with { type: "json" };

useTestDatabase();

const notice = { "zh-Hans": "撤下的缘由", "zh-Hant": "撤下的緣由", en: "Why it is gone" };

beforeAll(async () => {
  const desk = { "zh-Hans": "两行", "zh-Hant": "兩行", en: "Two Lines" };
  await appDb().publishedDesk.create({ data: { name: desk, tagline: desk, timeZone: "Asia/Shanghai" } });
  await publish("aaaaaaa1", "zh");
  await publish("aaaaaaa2", "zh");
  await takenDown("aaaaaaa2", "en");
  await takenDown("aaaaaaa3", "zh");
});

describe("an address without a page", () => {
  it("says the article in its language, and which page it is of", async () => {
    const { status, text, link } = await answer("zh-Hant", "how-big-is-data-aaaaaaa1");
    expect(status).toBe(200);
    expect(text).toContain("手記 | 數據有多大");
    expect(link).toMatch(/^<https?:\/\/[^/]+\/zh-Hant\/articles\/how-big-is-data-aaaaaaa1>; rel="canonical"$/);
  });

  it("is missing in a language that is not published, and says where it can be read", async () => {
    const { status, text, link } = await answer("en", "how-big-is-data-aaaaaaa1");
    expect([status, link]).toEqual([404, undefined]);
    expect(text).toContain(en.reader.notFound.unpublished);
    expect(text).toMatch(/数据有多大\n\nhttps?:\/\/[^/]+\/zh-Hans\/articles\/how-big-is-data-aaaaaaa1\n/);
    expect(text).not.toContain("第一段");
  });

  it("is gone where the language was taken down, and says why and where the other one is", async () => {
    const { status, text } = await answer("en", "how-big-is-data-aaaaaaa2");
    expect(status).toBe(410);
    expect(text).toContain("Why it is gone");
    expect(text).toContain("/zh-Hans/articles/how-big-is-data-aaaaaaa2");
  });

  it("is gone in every language where nothing is left", async () => {
    for (const locale of ["zh-Hans", "zh-Hant", "en"] as const) {
      const { status, text } = await answer(locale, "how-big-is-data-aaaaaaa3");
      expect(status, locale).toBe(410);
      expect(text, locale).toContain(notice[locale]);
    }
    expect((await answer("en", "nobody-has-this")).status).toBe(404);
  });
});

async function answer(locale: ReaderLocale, address: string) {
  const say = createTranslator({ locale, messages: en, namespace: "reader" });
  const { nodes, ...other } = await plainAnswer(locale, address, say);
  return { ...other, text: printText(nodes) };
}

async function publish(articleId: string, language: Language): Promise<void> {
  const snapshot = sampleSnapshot(language, { articleId });
  const id = `${articleId}-${language}`;
  await appDb().publication.create({ data: { id, articleId, language, number: 1, snapshot, contentHash: id } });
  const date = new Date(snapshot.datePublished);
  const live = { publicationId: id, slug: snapshot.slug, datePublished: date, firstMadeAt: date };
  await appDb().publishedEdition.create({ data: { articleId, language, ...live } });
}

async function takenDown(articleId: string, language: Language): Promise<void> {
  await appDb().publishedNotice.create({
    data: { articleId, language, slug: "how-big-is-data", notice, takenDownAt: new Date() },
  });
}
