import { z } from "zod";
import { type BilingualText, languageOf, type ReaderLocale, writtenBilingual } from "#domain/locale.ts";
import { decimalSchema, shiftDecimal } from "#domain/records/decimal.ts";
import { commonScale, printFigure } from "#domain/records/number.ts";
import { recordSourceSchema } from "#domain/records/source.ts";
import { isScaled, unitSchema, unitWord } from "#domain/records/units.ts";

export const chartForms = ["bar", "line", "stackedBar", "pie"] as const;
export type ChartForm = (typeof chartForms)[number];

/** What can still be told apart without colour, and read on a phone. */
export const chartLimits = { categories: 40, series: 5, slices: 10 } as const;

/** One table of figures with the words of both languages, and how it is drawn. "" is a figure that isn't there. */
export const chartSchema = z
  .strictObject({
    kind: z.literal("chart"),
    form: z.enum(chartForms),
    title: writtenBilingual(300),
    unit: unitSchema,
    categories: z.array(writtenBilingual(120)).min(1).max(chartLimits.categories),
    series: z
      .array(
        z.strictObject({
          name: writtenBilingual(120),
          values: z.array(z.union([z.literal(""), decimalSchema])).max(chartLimits.categories),
        }),
      )
      .min(1)
      .max(chartLimits.series),
    /** The series, or the slice of a pie, that the text is about. */
    highlight: z.int().min(0).max(chartLimits.categories).nullable(),
    source: recordSourceSchema,
    /** What somebody hears who can't see the drawing. */
    alternative: writtenBilingual(2000),
  })
  .refine(({ categories, series }) => series.every(({ values }) => values.length === categories.length), {
    error: "a figure for each category",
  })
  .refine(({ series }) => series.some(({ values }) => values.some((value) => value !== "")), { error: "no figures" })
  .refine((chart) => chart.form !== "pie" || isWhole(chart), { error: "not the parts of a whole" });
export type Chart = z.infer<typeof chartSchema>;

/** A pie has one series of parts, none below zero, and few enough to see. */
function isWhole({ categories, series }: { categories: unknown[]; series: { values: string[] }[] }): boolean {
  const values = series[0]?.values ?? [];
  return (
    series.length === 1 &&
    categories.length <= chartLimits.slices &&
    values.every((value) => !value.startsWith("-")) &&
    values.some((value) => value !== "" && value !== "0")
  );
}

/** A chart in one locale: every figure printed in the unit that stands once over the drawing. */
export type PrintedChart = {
  form: ChartForm;
  title: string;
  /** 万亿元, trillion yuan; "" where there is no unit. */
  unit: string;
  categories: string[];
  series: {
    name: string;
    /** Exact, for people; "" where there is none. */
    printed: string[];
    /** For lengths and angles alone. */
    sizes: (number | null)[];
  }[];
  highlight: number | null;
  source: { text: string; href: string };
  alternative: string;
};

/** A chart as readers of one locale see it. The Chinese texts are in that locale's script already. */
export function printChart(chart: Chart, locale: ReaderLocale): PrintedChart {
  const language = languageOf(locale);
  const values = chart.series.flatMap((series) => series.values).filter((value) => value !== "");
  const scale = isScaled(chart.unit) ? commonScale(values, language) : null;
  const shifted = (value: string) => (value === "" ? "" : shiftDecimal(value, -(scale?.power ?? 0)));
  const unit = [scale?.words[locale] ?? "", unitWord(chart.unit, locale, "2")].filter((part) => part !== "");
  return {
    form: chart.form,
    title: chart.title[language],
    unit: unit.join(locale === "en" ? " " : ""),
    categories: chart.categories.map((category) => category[language]),
    series: chart.series.map((series) => ({
      name: series.name[language],
      printed: series.values.map((value) => (value === "" ? "" : printFigure(shifted(value), locale))),
      sizes: series.values.map((value) => (value === "" ? null : Number(shifted(value)))),
    })),
    highlight: chart.highlight,
    source: { text: chart.source.text[language], href: chart.source.href },
    alternative: chart.alternative[language] || `${chart.title[language]}${inTable[locale]}`,
  };
}

const inTable: Record<ReaderLocale, string> = {
  "zh-Hans": "（图表，数据见下表）",
  "zh-Hant": "（圖表，數據見下表）",
  en: " (a chart; its figures are in the table below)",
};

/** Every text of it changed, for its other script. */
export function mapChart(chart: Chart, map: (text: BilingualText) => BilingualText): Chart {
  const { title, unit, categories, series, source, alternative } = chart;
  return {
    ...chart,
    title: map(title),
    unit: "written" in unit ? { written: map(unit.written) } : unit,
    categories: categories.map(map),
    series: series.map((each) => ({ ...each, name: map(each.name) })),
    source: { ...source, text: map(source.text) },
    alternative: map(alternative),
  };
}
