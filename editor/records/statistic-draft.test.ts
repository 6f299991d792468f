import { describe, expect, test } from "vitest";
import { statisticSchema } from "#domain/records/statistic.ts";
import { sampleStatistic } from "#domain/records/testing/sample-records.ts";
import { draftOf, emptyDraft, readDraft, type StatisticDraft } from "#editor/records/statistic-draft.ts";

const written = statisticSchema.parse({
  ...sampleStatistic,
  unit: { written: { zh: "盏", en: "lamps" } },
  change: { direction: "flat", amount: "", measure: "percent", against: { written: { zh: "2020年", en: "2020" } } },
  period: null,
  source: { text: { zh: "", en: "" }, href: "" },
});

describe("the form of a statistic", () => {
  test.each([sampleStatistic, written])("shows a statistic and reads the same one back", (statistic) => {
    for (const locale of ["zh-Hans", "zh-Hant", "en"] as const)
      expect(readDraft(draftOf(statistic, locale))).toEqual({ statistic });
    expect(draftOf(sampleStatistic, "zh-Hant").value).toBe("2.63萬億");
    expect(draftOf(sampleStatistic, "en").value).toBe("2.63 trillion");
  });

  test.each<[string, Partial<StatisticDraft>, object]>([
    ["nothing", {}, { value: "needed" }],
    ["words for a number", { value: "a lot" }, { value: "number" }],
    ["a unit in one language", { value: "1", unit: "written", unitZh: "盏" }, { unitEn: "needed" }],
    ["a month that isn't", { value: "1", period: "2024-13" }, { period: "period" }],
    ["a change without amount", { value: "1", direction: "up" }, { amount: "number" }],
    ["a change below zero", { value: "1", direction: "down", amount: "-3" }, { amount: "number" }],
    [
      "a comparison with nothing",
      { value: "1", direction: "flat", against: "written" },
      { againstZh: "needed", againstEn: "needed" },
    ],
    ["an address that runs", { value: "1", href: "javascript:alert(1)" }, { href: "address" }],
  ])("says what is wrong with %s", (_, changes, problems) => {
    expect(readDraft({ ...emptyDraft, ...changes })).toEqual({ problems });
  });
});
