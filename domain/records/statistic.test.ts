import { describe, expect, test } from "vitest";
import {
  type Change,
  changeSchema,
  type Statistic,
  statisticSchema,
  statisticText,
} from "#domain/records/statistic.ts";
import { sampleStatistic } from "#domain/records/testing/sample-records.ts";

const says = (changes: Partial<Statistic>) => {
  const statistic = statisticSchema.parse({ ...sampleStatistic, ...changes });
  return (["zh-Hans", "zh-Hant", "en"] as const).map((locale) => statisticText(statistic, locale));
};

describe("a statistic", () => {
  test("says the same in each language's own manner", () => {
    expect(says({})).toEqual([
      "2024年上半年数字产业业务收入：约2.63万亿元，同比增长5.2％，相当于每人1800元",
      // Its own words are converted with the article; the house's have a form in each script.
      "2024年上半年数字产业业务收入：約2.63萬億元，同比增長5.2％，相当于每人1800元",
      "Revenue of digital industries, first half of 2024: about 2.63 trillion yuan, up 5.2 per cent year on year, Some 1,800 yuan a head",
    ]);
  });

  const nothing = { zh: "", en: "" };
  const bare = { label: nothing, comparison: nothing, approximation: "exact", change: null, period: null } as const;

  test("says no more than it was told", () => {
    expect(says(bare)).toEqual(["2.63万亿元", "2.63萬億元", "2.63 trillion yuan"]);
    expect(says({ ...bare, period: sampleStatistic.period })[2]).toBe("First half of 2024: 2.63 trillion yuan");
  });

  const against2020 = { written: { zh: "2020年", en: "2020" } };
  test.each<[Change, string | null, string, string, string]>([
    [
      { direction: "down", amount: "1.3", measure: "percentagePoints", against: "yearEarlier" },
      "2024",
      "同比下降1.3个百分点",
      "同比下降1.3個百分點",
      "down 1.3 percentage points year on year",
    ],
    [
      { direction: "up", amount: "1", measure: "percentagePoints", against: "previousPeriod" },
      "2024-Q3",
      "环比提高1个百分点",
      "環比提高1個百分點",
      "up 1 percentage point quarter on quarter",
    ],
    [
      { direction: "down", amount: "120000000000", measure: "absolute", against: "previousPeriod" },
      "2024-09",
      "环比减少1200亿元",
      "環比減少1200億元",
      "down 120 billion yuan month on month",
    ],
    [
      { direction: "up", amount: "3", measure: "percent", against: "previousPeriod" },
      "2024",
      "比上期增长3％",
      "比上期增長3％",
      "up 3 per cent from the previous period",
    ],
    [
      { direction: "up", amount: "40", measure: "percent", against: against2020 },
      null,
      "比2020年增长40％",
      "比2020年增長40％",
      "up 40 per cent from 2020",
    ],
    [
      { direction: "flat", amount: "", measure: "percent", against: "yearEarlier" },
      "2024",
      "与上年同期持平",
      "與上年同期持平",
      "unchanged from a year earlier",
    ],
    [
      { direction: "flat", amount: "", measure: "percent", against: "previousPeriod" },
      "2024-Q1",
      "与上期持平",
      "與上期持平",
      "unchanged from the previous quarter",
    ],
    [
      { direction: "flat", amount: "", measure: "percent", against: against2020 },
      null,
      "与2020年持平",
      "與2020年持平",
      "unchanged from 2020",
    ],
  ])("%j of %s is %s, %s, %s", (change, from, hans, hant, en) => {
    const period = from === null ? null : { sense: "during" as const, from, to: null };
    const ends = says({ ...bare, change, period }).map((text) => text.replace(/^.*?(?:元，|yuan, )/, ""));
    expect(ends).toEqual([hans, hant, en]);
  });

  test("a change has an amount exactly when something moved", () => {
    const base = { measure: "percent", against: "yearEarlier" };
    expect(changeSchema.safeParse({ ...base, direction: "up", amount: "" }).success).toBe(false);
    expect(changeSchema.safeParse({ ...base, direction: "flat", amount: "1" }).success).toBe(false);
    expect(changeSchema.safeParse({ ...base, direction: "down", amount: "-1" }).success).toBe(false);
  });
});
