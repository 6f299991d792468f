import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { checkArticle } from "#domain/checks/article/check-article.ts";
import { ruleSeverities } from "#domain/checks/finding.ts";
import { articleOf, linked, personOf } from "#domain/checks/testing/article-of.ts";
import { readerLocales } from "#domain/locale.ts";
import { sampleStatistic } from "#domain/records/testing/sample-records.ts";
import en from "../../../messages/en.json" with { type: "json" };
import hans from "../../../messages/zh-Hans.json" with { type: "json" };
import hant from "../../../messages/zh-Hant.json" with { type: "json" };

/** Everything is wrong with it. */
const article = articleOf({
  zh: [
    "沈亦文来信。",
    "“风一停，整座机房就像屏住了呼吸一样。”",
    { type: "paragraph", content: [linked("年报", "https://example.com/")] },
    { type: "figure", attrs: { mediaId: "m1" } },
    { type: "statistic", attrs: { recordId: "bare" } },
  ],
  en: ["Yiwen Shen wrote."],
  people: [personOf("沈亦文", "Shen Yiwen")],
  column: { epigraph: null, requiredCredits: ["author"] },
  credits: [{ roles: ["narrator"], personIds: ["沈亦文"] }],
  records: { bare: { ...sampleStatistic, source: { text: { zh: "", en: "" }, href: "" } } },
});

const articleRules = [
  "credit-missing",
  "credit-without-content",
  "alt-missing",
  "figure-uncaptioned",
  "quotation-unattributed",
  "statistic-unsourced",
  "link-broken",
  "name-inconsistent",
] as const;

describe("an article as a whole", () => {
  it("is read by every rule, each with its weight", () => {
    const weights = checkArticle(article).map(({ rule, severity }) => [rule, severity]);
    expect(weights).toEqual(articleRules.map((rule) => [rule, ruleSeverities[rule]]));
  });

  it("weighs what its column says, and is spared what that silenced", () => {
    const found = checkArticle(article, {
      "alt-missing": "info",
      "name-inconsistent": "error",
      "credit-missing": "off",
    });
    const weights = new Map(found.map(({ rule, severity }) => [rule, severity]));
    expect(weights.get("alt-missing")).toBe("info");
    expect(weights.get("name-inconsistent")).toBe("error");
    expect(weights.has("credit-missing")).toBe(false);
  });

  it("is held to the quotation library whatever its column says", () => {
    const entry = { id: "no-such-entry", version: 1, partial: false };
    const content = [{ type: "paragraph" as const, content: [{ type: "text" as const, text: "无人说过。" }] }];
    const quoting = articleOf({ zh: [{ type: "quotation", attrs: { entry, speaker: "沈亦文" }, content }], en: [] });
    const found = checkArticle(quoting, { "quotation-drift": "off" });
    expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([["quotation-drift", "error"]]);
  });

  it("has nothing to say of one that nobody has begun", () => {
    expect(checkArticle(articleOf({ zh: [], en: [] }))).toEqual([]);
  });

  it.each(readerLocales)("is told in %s what was found, with nothing left to fill in", (locale) => {
    const messages: typeof en = { "zh-Hans": hans, "zh-Hant": hant, en }[locale];
    const translate = createTranslator({ locale, messages, namespace: "checks" });
    const isKey = (key: string): key is Parameters<typeof translate>[0] => translate.has(key as never);
    const said = checkArticle(article).map(({ rule, said: { kind, values } }) => {
      const key = `${rule}.${kind}`;
      return isKey(key) ? translate(key, values ?? {}) : key;
    });
    expect(said).toHaveLength(articleRules.length);
    for (const words of said) expect(words).not.toMatch(/[{}]|^[a-z-]+\./);
  });
});
