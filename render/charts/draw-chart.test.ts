import { describe, expect, test } from "vitest";
import { type Chart, chartForms, chartSchema } from "#domain/records/chart.ts";
import { sampleChart } from "#domain/records/testing/sample-records.ts";
import { drawChart } from "#render/charts/draw-chart.ts";

const whole: Chart = { ...sampleChart, form: "pie", series: sampleChart.series.slice(1) };
const charts = chartForms.map((form): [string, Chart] => [form, form === "pie" ? whole : { ...sampleChart, form }]);

/** The lines of words in a drawing, in order. */
const linesOf = (svg: string) => svg.split(/<[^>]+>/).filter((line) => line.trim() !== "");

describe("a drawing", () => {
  test.each(charts)(
    "of a %s chart can stand in a page: nothing runs, styles itself or looks like another",
    (_, chart) => {
      const svg = drawChart(chartSchema.parse(chart), "zh-Hans", "chart-zh-b1");
      expect(svg).toMatch(/^<svg viewBox="0 0 \d+ \d+" role="img" aria-label="风电与光伏都在增长。">.*<\/svg>$/);
      expect(svg).not.toMatch(/ style=| class=|<style|<script|<!\[CDATA|ecmeta|font-family|zr\d|NaN|undefined| on\w+=/);
      const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
      for (const id of ids) expect(id).toMatch(/^chart-zh-b1-/);
      for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
      // Only the page's own colours.
      const colours = [...svg.matchAll(/ (?:fill|stroke)="([^"]+)"/g)].map((match) => match[1]);
      const known =
        /^(var\(--(ink|ink-soft|ink-faint|hairline|hairline-strong|paper|accent)\)|none|url\(.*\)|#000|transparent|rgb\(0,0,0\))$/;
      expect(colours.filter((colour) => !known.test(colour ?? ""))).toEqual([]);
      expect(drawChart(chart, "zh-Hans", "chart-zh-b1")).toBe(svg);
    },
  );

  test("gives the accent to the series the text is about, and to nothing else", () => {
    const accents = (chart: Chart) => drawChart(chart, "en", "x").split("var(--accent)").length - 1;
    expect(accents(sampleChart)).toBe(sampleChart.categories.length + 1);
    expect(accents({ ...sampleChart, highlight: null })).toBe(0);
    expect(accents({ ...whole, highlight: 2 })).toBe(1);
  });

  test("prints each language's words and figures", () => {
    const [zh, en] = [drawChart(whole, "zh-Hans", "x"), drawChart(whole, "en", "x")];
    expect(linesOf(zh)).toEqual(expect.arrayContaining(["风电", "1.56"]));
    expect(linesOf(en)).toEqual(expect.arrayContaining(["Wind", "156"]));
    expect(en).not.toMatch(/\p{Script=Han}/u);
  });

  test.each([
    ["0.0000001", "0.0000003", ["0.0000001", "0.0000002", "0.0000003"]],
    ["-0.0000003", "-0.0000001", ["\u22120.0000001", "\u22120.0000003"]],
    ["100000000000000000", "300000000000000000", ["300,000,000,000,000,000"]],
  ])("prints the figures of its axis in full, from %s to %s", (least, most, expected) => {
    const values = sampleChart.categories.map((_, at) => (at === 0 ? least : most));
    const [series] = sampleChart.series;
    const chart: Chart = {
      ...sampleChart,
      ...{
        form: "bar",
        unit: { listed: "percent" },
        series: series
          ? [
              { ...series, values },
              { ...series, values },
            ]
          : [],
      },
    };
    const lines = linesOf(drawChart(chartSchema.parse(chart), "en", "x"));
    expect(lines).toEqual(expect.arrayContaining(expected));
    expect(lines.join(" ")).not.toMatch(/\de\d/);
  });

  test("cuts no name of a part off", () => {
    const names = ["The province beyond the city", "Everywhere else that has readers at all", "The city"];
    const chart: Chart = {
      ...whole,
      categories: names.map((en) => ({ zh: en, en })).slice(0, whole.categories.length),
    };
    const words = linesOf(drawChart(chart, "en", "x"))
      .join(" ")
      .replace(/ +/g, " ");
    for (const { en } of chart.categories) expect(words).toContain(en);
  });

  test.each(["bar", "line"] as const)("of a %s chart names everything that its axis has room for", (form) => {
    const names = ["Spring equinox to autumn equinox", "Autumn equinox to spring equinox"];
    const chart: Chart = {
      ...sampleChart,
      form,
      categories: names.map((en) => ({ zh: en, en })),
      series: sampleChart.series.map((series) => ({ ...series, values: series.values.slice(0, names.length) })),
    };
    const words = linesOf(drawChart(chart, "en", "x"))
      .join(" ")
      .replace(/ +/g, " ");
    for (const name of names) expect(words).toContain(name);
  });

  test("keeps words that look like markup words", () => {
    const hostile = '"><script>alert(1)</script>&';
    const text = { zh: hostile, en: hostile };
    const chart: Chart = {
      ...sampleChart,
      title: text,
      alternative: text,
      categories: sampleChart.categories.map(() => text),
      series: sampleChart.series.map((series) => ({ ...series, name: text })),
    };
    for (const each of [chart, { ...chart, form: "pie" as const, series: chart.series.slice(0, 1) }]) {
      const svg = drawChart(each, "en", "x");
      expect(svg).not.toContain("<script");
      expect(svg.match(/aria-label="([^"]*)"/)?.[1]).toContain("&lt;script&gt;");
    }
  });
});
