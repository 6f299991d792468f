import { expect, it } from "vitest";
import type { LiveArticle, PublishedDesk } from "#domain/publication/live.ts";
import { sampleSnapshot } from "#domain/publication/testing/sample-snapshot.ts";
import { quotedWordsSchema } from "#domain/quotations/quotation.ts";
import { samplePublished } from "#domain/quotations/testing/published-quotation.ts";
import { articleData, personData, quotationData } from "#render/structured-data.ts";

const desk: PublishedDesk = {
  name: { "zh-Hans": "两行", "zh-Hant": "兩行", en: "Two Lines" },
  tagline: { "zh-Hans": "", "zh-Hant": "", en: "" },
  timeZone: "Asia/Shanghai",
};
const times = {
  number: 1,
  madeAt: "2025-10-12T02:00:00.000Z",
  changedAt: "2025-10-12T02:00:00.000Z",
  firstMadeAt: "2025-10-11T02:00:00.000Z",
};
const article: LiveArticle = {
  id: "k3m9x2pd",
  editions: { zh: { snapshot: sampleSnapshot("zh"), ...times }, en: { snapshot: sampleSnapshot("en"), ...times } },
};
const context = { desk, siteUrl: "https://example.org" };
const chinese = "https://example.org/zh-Hans/articles/how-big-is-data-k3m9x2pd";
const english = "https://example.org/en/articles/how-big-is-data-k3m9x2pd";

it("points from the language written first to its translation, and back", () => {
  expect(articleData(article, { ...context, locale: "zh-Hans" })).toMatchObject({
    "@type": "NewsArticle",
    "@id": chinese,
    inLanguage: "zh-Hans",
    headline: "数据有多大",
    datePublished: "2025-10-11T09:17:10+08:00",
    workTranslation: { "@id": english, inLanguage: "en", headline: "How Big Is Data?" },
  });
  const translated = articleData(article, { ...context, locale: "en" });
  expect(translated).toMatchObject({ inLanguage: "en", translationOfWork: { "@id": chinese } });
  expect(translated).not.toHaveProperty("workTranslation");
});

it("names people in the reader's language, each once, and the translator of a translation", () => {
  const data = articleData(article, { ...context, locale: "en" });
  expect(data.author).toEqual([
    { "@type": "Person", "@id": expect.stringContaining("/en/people/"), url: expect.any(String), name: "Zeng Wen" },
  ]);
  expect(data.translator).toMatchObject([{ name: "Helen Marsh" }]);
  expect(articleData(article, { ...context, locale: "zh-Hant" })).not.toHaveProperty("translator");
});

it("says nothing of a language that is not published", () => {
  const alone: LiveArticle = { ...article, editions: { zh: article.editions.zh } };
  expect(articleData(alone, { ...context, locale: "zh-Hans" })).not.toHaveProperty("workTranslation");
  expect(() => articleData(alone, { ...context, locale: "en" })).toThrow(/not published/);
});

it("gives a person's other names", () => {
  const person = { id: "x-y", names: { hans: "陈", hant: "陳", en: "Chen" }, bio: desk.tagline };
  expect(personData(person, { ...context, locale: "zh-Hans" })).toMatchObject({
    mainEntity: { name: "陈", alternateName: ["陳", "Chen"] },
  });
});

it("gives a quotation with who said it, when and in what, and its translation", () => {
  const url = "https://example.org/zh-Hant/quotations/handover1";
  const data = quotationData(samplePublished({ rights: "CC BY 4.0" }), { ...context, locale: "zh-Hant" });
  expect(data).toEqual({
    "@context": "https://schema.org",
    "@type": "Quotation",
    "@id": url,
    url,
    mainEntityOfPage: url,
    inLanguage: "zh-Hant",
    text: "稿子交出去之前，再讀一遍。\n讀出聲來。",
    creator: { "@type": "Person", name: "沈亦文" },
    dateCreated: "2024-09-12",
    isPartOf: { "@type": "CreativeWork", name: "兩行編輯手冊", url: "https://example.org/book" },
    citation: "——沈亦文，2024年9月12日，在編輯部選題會上的發言，《兩行編輯手冊》第一卷，第12頁",
    copyrightNotice: "CC BY 4.0",
    keywords: ["編輯"],
    workTranslation: {
      "@type": "Quotation",
      "@id": "https://example.org/en/quotations/handover1",
      url: "https://example.org/en/quotations/handover1",
      inLanguage: "en",
      text: "Before you hand it over, read it once more.\nRead it aloud.",
    },
  });
  const english = quotationData(samplePublished(), { ...context, locale: "en" });
  expect(english).toMatchObject({ inLanguage: "en", translationOfWork: { inLanguage: "zh-Hans" } });
  expect(english).not.toHaveProperty("workTranslation");
});

it("says nothing of a quotation that nobody said", () => {
  const nothing = quotedWordsSchema.parse({});
  const bare = samplePublished({ content: { date: "", zh: nothing, en: { ...nothing, text: "Read it." } }, tags: [] });
  const data = quotationData(bare, { ...context, locale: "zh-Hans" });
  expect(data).toMatchObject({ "@id": "https://example.org/zh-Hans/quotations/handover1", inLanguage: "en" });
  expect(Object.keys(data).sort()).toEqual(
    ["@context", "@id", "@type", "inLanguage", "mainEntityOfPage", "text", "url"].sort(),
  );
});
