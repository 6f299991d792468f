import type { EChartsCoreOption } from "echarts/core";
import type { ReaderLocale } from "#domain/locale.ts";
import type { PrintedChart } from "#domain/records/chart.ts";
import { decimalOf } from "#domain/records/decimal.ts";
import { printFigure } from "#domain/records/number.ts";
import { stand, standFor } from "#render/charts/chart-palette.ts";

/** Units of the drawing, which takes the width of its column: on a phone its words are two thirds of this, and legible. */
const width = 460;
const fontSize = 14;
/** So many figures of one series can stand beside what they are of. */
const mostLabels = 12;

export function drawingSize({ form }: PrintedChart): { width: number; height: number } {
  return { width, height: form === "pie" ? 280 : 300 };
}

/** What the library draws of a chart; colours are stand-ins (chart-palette.ts). */
export function chartOption(chart: PrintedChart, locale: ReaderLocale): EChartsCoreOption {
  const shared = {
    animation: false,
    textStyle: { fontFamily: "inherit", fontSize, color: stand.text },
  };
  return chart.form === "pie" ? { ...shared, ...pie(chart) } : { ...shared, ...axes(chart, locale) };
}

function axes(chart: PrintedChart, locale: ReaderLocale): EChartsCoreOption {
  const { categories, series } = chart;
  const room = (width - 60) / categories.length - 8;
  const several = series.length > 1;
  return {
    grid: {
      left: 4,
      right: 12,
      top: several ? 20 + 24 * legendLines(chart) : 24,
      bottom: 4,
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
    },
    ...(several && { legend: legendOf(chart) }),
    xAxis: {
      type: "category",
      data: categories.map((_, at) => String(at)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: stand.axis } },
      axisLabel: {
        color: stand.text,
        fontSize,
        hideOverlap: true,
        // Where every name has room for a word on a line it is there, on as many lines as it takes.
        interval: room >= 64 ? 0 : "auto",
        width: Math.max(48, room),
        overflow: "break",
        formatter: (at: string) => categories[Number(at)] ?? "",
      },
    },
    yAxis: {
      type: "value",
      splitNumber: 4,
      splitLine: { lineStyle: { color: stand.line } },
      axisLabel: { color: stand.text, fontSize, formatter: (value: number) => printFigure(decimalOf(value), locale) },
    },
    series: series.map((_, at) => (chart.form === "line" ? line(chart, at) : bar(chart, at))),
  };
}

/** How many lines the names of the series take: the library does not make room for more than one. */
function legendLines({ series }: PrintedChart): number {
  let [lines, used] = [1, 0];
  for (const { name } of series) {
    const letters = [...name].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/.test(letter) ? 1 : 0.6), 0);
    const wide = 50 + letters * fontSize;
    if (used > 0 && used + wide > width) [lines, used] = [lines + 1, 0];
    used += wide;
  }
  return lines;
}

function legendOf({ series }: PrintedChart) {
  return {
    top: 0,
    left: 0,
    itemGap: 18,
    borderColor: stand.line,
    itemWidth: 26,
    itemHeight: 12,
    textStyle: { color: stand.text, fontSize },
    data: series.map((_, at) => String(at)),
    formatter: (at: string) => series[Number(at)]?.name ?? "",
  };
}

/** Exact figures beside the drawing, where there is room for them. */
function labelsOf(chart: PrintedChart, at: number) {
  const few = chart.series.length === 1 && chart.categories.length <= mostLabels;
  if (!few || chart.form === "stackedBar") return {};
  return {
    label: {
      show: true,
      position: "top",
      color: stand.text,
      fontSize,
      formatter: ({ dataIndex }: { dataIndex: number }) => chart.series[at]?.printed[dataIndex] ?? "",
    },
  };
}

function bar(chart: PrintedChart, at: number) {
  return {
    type: "bar",
    name: String(at),
    data: chart.series[at]?.sizes.map((size) => size ?? "-"),
    ...(chart.form === "stackedBar" && { stack: "all" }),
    barMaxWidth: 44,
    barGap: "12%",
    itemStyle: { color: standFor(at, chart.highlight), borderColor: stand.paper, borderWidth: 1 },
    ...labelsOf(chart, at),
  };
}

const dashes = ["solid", [7, 4], [2, 3], [9, 3, 2, 3], [4, 2]] as const;
const symbols = ["circle", "rect", "triangle", "diamond", "circle"] as const;

function line(chart: PrintedChart, at: number) {
  const color = standFor(at, chart.highlight);
  return {
    type: "line",
    name: String(at),
    data: chart.series[at]?.sizes.map((size) => size ?? "-"),
    symbol: symbols[at % symbols.length],
    symbolSize: 8,
    showAllSymbol: true,
    lineStyle: { color, width: at === chart.highlight ? 3 : 2, type: dashes[at % dashes.length] },
    itemStyle: { color: stand.paper, borderColor: color, borderWidth: 2 },
    ...labelsOf(chart, at),
  };
}

function pie(chart: PrintedChart): EChartsCoreOption {
  const [{ sizes = [], printed = [] } = {}] = chart.series;
  return {
    series: [
      {
        type: "pie",
        radius: ["32%", "62%"],
        startAngle: 90,
        data: sizes.map((value, at) => ({
          value: value ?? 0,
          name: String(at),
          itemStyle: { color: standFor(at, chart.highlight), borderColor: stand.paper, borderWidth: 2 },
        })),
        labelLine: { lineStyle: { color: stand.axis } },
        label: {
          color: stand.text,
          fontSize,
          // A name that has no room on its line takes another: cut off it names nothing. Its figure stays whole.
          overflow: "break",
          lineHeight: 18,
          formatter: ({ dataIndex }: { dataIndex: number }) =>
            `${chart.categories[dataIndex] ?? ""}\n${printed[dataIndex] ?? ""}`,
        },
      },
    ],
  };
}
