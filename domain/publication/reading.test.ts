import { describe, expect, it } from "vitest";
import { type ArticleCard, cardFor, cardIn } from "#domain/publication/article-card.ts";
import { articlePaths, facingPaths, sourceLocale } from "#domain/publication/live-paths.ts";
import { facingFor, localeFor, localizedFor, readingOf } from "#domain/publication/reading.ts";
import { sampleSnapshot } from "#domain/publication/testing/sample-snapshot.ts";

const live = (language: "zh" | "en", changes = {}) => ({
  snapshot: sampleSnapshot(language, changes),
  number: 1,
  madeAt: "2025-10-11T02:00:00.000Z",
  changedAt: "2025-10-11T02:00:00.000Z",
  firstMadeAt: "2025-10-11T02:00:00.000Z",
});

describe("a reading", () => {
  it("is the text in the reader's script, and none of the other language", () => {
    expect(readingOf(sampleSnapshot("zh"), "zh-Hant")?.title).toBe("數據有多大");
    expect(readingOf(sampleSnapshot("zh"), "zh-Hans")?.title).toBe("数据有多大");
    expect(readingOf(sampleSnapshot("zh"), "en")).toBeNull();
    expect(readingOf(sampleSnapshot("en"), "zh-Hant")).toBeNull();
  });

  it("shows a foreign language in the script it was written in", () => {
    expect(localeFor("zh", "en", "Hant")).toBe("zh-Hant");
    expect(localeFor("zh", "zh-Hans", "Hant")).toBe("zh-Hans");
    expect(localeFor("en", "zh-Hans", null)).toBe("en");
  });

  it("falls back to the other script before the other language", () => {
    expect(localizedFor({ "zh-Hans": "", "zh-Hant": "繁", en: "E" }, "zh-Hans")).toEqual({
      text: "繁",
      locale: "zh-Hant",
    });
    expect(localizedFor({ "zh-Hans": "", "zh-Hant": "", en: "" }, "en")).toEqual({ text: "", locale: "en" });
  });

  it("has the other language beside it, never the other script, and nothing that says the same", () => {
    const river = { "zh-Hans": "江报", "zh-Hant": "江報", en: "River News" };
    expect(facingFor(river, "zh-Hant")).toEqual({ text: "River News", locale: "en" });
    expect(facingFor(river, "en")).toEqual({ text: "江报", locale: "zh-Hans" });
    expect(facingFor({ ...river, "zh-Hans": "" }, "en")).toEqual({ text: "江報", locale: "zh-Hant" });
    expect(facingFor({ ...river, en: "" }, "zh-Hant")).toBeNull();
    expect(facingFor({ "zh-Hans": "", "zh-Hant": "", en: "River News" }, "zh-Hans")).toBeNull();
    expect(facingFor({ "zh-Hans": "BBC", "zh-Hant": "BBC", en: "BBC" }, "en")).toBeNull();
  });
});

describe("the addresses of an article", () => {
  it("are those of its published languages only", () => {
    const article = { id: "k3m9x2pd", editions: { zh: live("zh") } };
    expect(articlePaths(article)).toEqual({
      "zh-Hans": "/zh-Hans/articles/how-big-is-data-k3m9x2pd",
      "zh-Hant": "/zh-Hant/articles/how-big-is-data-k3m9x2pd",
    });
    expect(facingPaths(article)).toEqual({});
    expect(sourceLocale(article)).toBe("zh-Hans");
  });

  it("have a facing page in every locale once both languages are there", () => {
    const article = { id: "k3m9x2pd", editions: { zh: live("zh"), en: live("en") } };
    expect(Object.keys(facingPaths(article))).toEqual(["zh-Hans", "zh-Hant", "en"]);
  });

  it("fall back to the language it was written in", () => {
    const editions = {
      zh: live("zh", { sourceLanguage: "en", script: "Hant" }),
      en: live("en", { sourceLanguage: "en" }),
    };
    expect(sourceLocale({ id: "k3m9x2pd", editions })).toBe("en");
    expect(sourceLocale({ id: "k3m9x2pd", editions: { zh: editions.zh } })).toBe("zh-Hant");
  });
});

describe("a card", () => {
  const edition = { slug: "s", column: null, cover: null, datePublished: "2025-10-11T09:17:10+08:00" };
  const times = { firstMadeAt: "2025-10-11T02:00:00Z", madeAt: "2025-10-11T02:00:00Z" };
  const card: ArticleCard = {
    id: "k3m9x2pd",
    editions: {
      zh: {
        ...edition,
        ...times,
        script: "Hant",
        texts: { "zh-Hans": { title: "简", deck: "" }, "zh-Hant": { title: "繁", deck: "" } },
      },
    },
  };

  it("shows the language there is, in its own script, to a reader of the other", () => {
    expect(cardFor(card, "en")).toMatchObject({ locale: "zh-Hant", title: "繁" });
    expect(cardFor(card, "zh-Hans")).toMatchObject({ locale: "zh-Hans", title: "简" });
    expect(cardIn(card, "en", "en")).toBeNull();
  });
});
