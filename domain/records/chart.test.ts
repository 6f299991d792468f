import { describe, expect, test } from "vitest";
import { chartSchema, printChart } from "#domain/records/chart.ts";
import { sampleChart } from "#domain/records/testing/sample-records.ts";

describe("a chart", () => {
  test("prints every figure in one unit of each language", () => {
    const zh = printChart(sampleChart, "zh-Hant");
    expect(zh.unit).toBe("億千瓦時");
    expect(zh.series[1]?.printed).toEqual(["1.56", "1.425", "0.6"]);
    const en = printChart(sampleChart, "en");
    expect(en.unit).toBe("million kilowatt-hours");
    expect(en.series[1]?.printed).toEqual(["156", "142.5", "60"]);
    expect(en.series[0]).toMatchObject({ printed: ["120", "98", ""], sizes: [120, 98, null] });
  });

  test("keeps figures in full where a scale would need too many digits", () => {
    const exact = { ...sampleChart, series: [{ name: { zh: "", en: "" }, values: ["120000001", "9", "1"] }] };
    expect(printChart(exact, "zh-Hans")).toMatchObject({
      unit: "千瓦时",
      series: [{ printed: ["120,000,001", "9", "1"] }],
    });
  });

  test("has something to say to those who can't see it", () => {
    const silent = { ...sampleChart, alternative: { zh: "", en: "" } };
    expect(printChart(silent, "en").alternative).toBe("Power by source (a chart; its figures are in the table below)");
  });

  const one = (...values: string[]) => [{ name: { zh: "", en: "" }, values }];
  test.each([
    ["a figure for each category", { series: one("1", "2") }],
    ["figures at all", { series: one("", "", "") }],
    ["exact figures", { series: one("1", "2.0", "3") }],
    ["one series in a pie", { form: "pie" }],
    ["nothing below zero in a pie", { form: "pie", series: one("1", "-2", "3") }],
    ["a whole in a pie", { form: "pie", series: one("0", "", "0") }],
  ])("needs %s", (_, changes) => {
    expect(chartSchema.safeParse({ ...sampleChart, ...changes }).success).toBe(false);
    expect(chartSchema.safeParse(sampleChart).success).toBe(true);
  });
});
