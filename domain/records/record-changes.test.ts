import { describe, expect, test } from "vitest";
import { changedLines, changesOtherLanguage, recordChanges } from "#domain/records/record-changes.ts";
import { sampleChart, sampleStatistic } from "#domain/records/testing/sample-records.ts";

const dearer = { ...sampleStatistic, value: "2700000000000" };

describe("the records of two states", () => {
  test("are told by what changed, came and went; what stayed is not", () => {
    const before = { kept: sampleChart, changed: sampleStatistic, gone: sampleStatistic };
    const now = { fresh: sampleChart, kept: { ...sampleChart }, changed: dearer };
    expect(recordChanges(before, now)).toEqual([
      { recordId: "fresh", was: null, is: sampleChart },
      { recordId: "changed", was: sampleStatistic, is: dearer },
      { recordId: "gone", was: sampleStatistic, is: null },
    ]);
  });

  test("may bear any name", () => {
    expect(recordChanges({}, { constructor: sampleStatistic })).toEqual([
      { recordId: "constructor", was: null, is: sampleStatistic },
    ]);
  });
});

describe("a statistic", () => {
  test("tells the old figure and the new one as each locale prints them", () => {
    const told = (locale: "zh-Hans" | "zh-Hant" | "en") => changedLines({ was: sampleStatistic, is: dearer }, locale);
    expect(told("zh-Hans")).toEqual([{ what: "figure", name: "", was: "约2.63万亿元", is: "约2.7万亿元" }]);
    expect(told("zh-Hant")).toEqual([{ what: "figure", name: "", was: "約2.63萬億元", is: "約2.7萬億元" }]);
    expect(told("en")).toEqual([
      { what: "figure", name: "", was: "about 2.63 trillion yuan", is: "about 2.7 trillion yuan" },
    ]);
  });

  test("tells every other thing it says by itself", () => {
    const now = {
      ...sampleStatistic,
      period: { sense: "during" as const, from: "2024-H2", to: null },
      change: null,
      source: { text: { zh: "别的统计所", en: "Two Lines Statistics" }, href: "" },
    };
    expect(
      changedLines({ was: sampleStatistic, is: now }, "zh-Hans").map(({ what, was, is }) => [what, was, is]),
    ).toEqual([
      ["label", "2024年上半年数字产业业务收入", "2024年下半年数字产业业务收入"],
      ["change", "同比增长5.2％", ""],
      ["source", "两行统计所", "别的统计所"],
      ["href", "https://example.org/figures", ""],
    ]);
  });

  test("whose other language alone changed says so", () => {
    const now = { ...sampleStatistic, label: { ...sampleStatistic.label, en: "Income of digital industries" } };
    expect(changedLines({ was: sampleStatistic, is: now }, "zh-Hans")).toEqual([]);
    const change = { was: sampleStatistic, is: now };
    expect([changesOtherLanguage(change, "zh"), changesOtherLanguage(change, "en")]).toEqual([true, false]);
  });
});

describe("a chart", () => {
  const withValues = (...values: string[]) => ({
    ...sampleChart,
    series: sampleChart.series.map((series, at) => (at === 1 ? { ...series, values } : series)),
  });

  test("tells the one figure that changed, also where the table then stands in another unit", () => {
    const now = withValues("156000000", "142512345", "60000000");
    expect(changedLines({ was: sampleChart, is: now }, "zh-Hans")).toEqual([
      { what: "figure", name: "光伏 · 当年", was: "1.425亿千瓦时", is: "142,512,345千瓦时" },
    ]);
  });

  test("tells figures that came and went, and those of one name apart", () => {
    const now = withValues("156000000", "", "60000000");
    expect(changedLines({ was: sampleChart, is: now }, "en")).toEqual([
      { what: "figure", name: "Solar · This year", was: "142.5 million kilowatt-hours", is: "" },
    ]);
    const nameless = (first: string) => ({
      ...sampleChart,
      categories: sampleChart.categories.map(() => ({ zh: "", en: "" })),
      series: [{ name: { zh: "", en: "" }, values: [first, "2", "3"] }],
      highlight: null,
    });
    expect(changedLines({ was: nameless("1"), is: nameless("4") }, "en")).toEqual([
      { what: "figure", name: "", was: "1 kilowatt-hour", is: "4 kilowatt-hours" },
    ]);
  });

  test("tells how it is drawn and what is brought out", () => {
    const now = { ...sampleChart, form: "line" as const, highlight: 0 };
    expect(changedLines({ was: sampleChart, is: now }, "zh-Hans").map(({ what, was, is }) => [what, was, is])).toEqual([
      ["form", "bar", "line"],
      ["highlight", "当年", "上年"],
    ]);
  });
});
