import type { Chart } from "#domain/records/chart.ts";
import type { Records } from "#domain/records/record.ts";
import type { Statistic } from "#domain/records/statistic.ts";

/** A statistic with everything that it can say said. */
export const sampleStatistic: Statistic = {
  kind: "statistic",
  label: { zh: "数字产业业务收入", en: "Revenue of digital industries" },
  value: "2630000000000",
  approximation: "about",
  unit: { listed: "yuan" },
  period: { sense: "during", from: "2024-H1", to: null },
  change: { direction: "up", amount: "5.2", measure: "percent", against: "yearEarlier" },
  comparison: { zh: "相当于每人1800元", en: "Some 1,800 yuan a head" },
  source: { text: { zh: "两行统计所", en: "Two Lines Statistics" }, href: "https://example.org/figures" },
};

/** A chart with everything that it can say said. */
export const sampleChart: Chart = {
  kind: "chart",
  form: "bar",
  title: { zh: "两类电力来源", en: "Power by source" },
  unit: { listed: "kilowattHours" },
  categories: [
    { zh: "风电", en: "Wind" },
    { zh: "光伏", en: "Solar" },
    { zh: "水电", en: "Hydro" },
  ],
  series: [
    { name: { zh: "上年", en: "Year before" }, values: ["120000000", "98000000", ""] },
    { name: { zh: "当年", en: "This year" }, values: ["156000000", "142500000", "60000000"] },
  ],
  highlight: 1,
  source: { text: { zh: "两行统计所", en: "Two Lines Statistics" }, href: "" },
  alternative: { zh: "风电与光伏都在增长。", en: "Wind and solar both grow." },
};

/** What the sample blocks of the editor refer to. */
export const sampleRecords: Records = { "digital-revenue": sampleStatistic, "power-by-source": sampleChart };
