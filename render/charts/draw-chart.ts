import { BarChart, LineChart, PieChart } from "echarts/charts";
import { GridComponent, LegendComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { ReaderLocale } from "#domain/locale.ts";
import { type Chart, printChart } from "#domain/records/chart.ts";
import { chartOption, drawingSize } from "#render/charts/chart-option.ts";
import { dressSvg } from "#render/charts/dress-svg.ts";

use([BarChart, LineChart, PieChart, GridComponent, LegendComponent, SVGRenderer]);

/**
 * A chart as one `<svg>`: no scripts, no styles of its own, colours from the page's tokens, ids that begin with `idPrefix`.
 * The same chart gives the same bytes. On the server alone: the library must never reach a browser.
 */
export function drawChart(chart: Chart, locale: ReaderLocale, idPrefix: string): string {
  const printed = printChart(chart, locale);
  const drawing = init(null, null, { renderer: "svg", ssr: true, ...drawingSize(printed) });
  try {
    drawing.setOption(chartOption(printed, locale));
    return dressSvg(drawing.renderToSVGString(), { idPrefix, label: printed.alternative });
  } finally {
    drawing.dispose();
  }
}
