import type { PrintedTable } from "#domain/figures/print-figures.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import { type Chart, type ChartForm, chartLimits, chartSchema } from "#domain/records/chart.ts";
import { drawChart } from "#render/charts/draw-chart.ts";

type Props = {
  id: string;
  title: string;
  table: PrintedTable;
  /** Which columns of the table are drawn, from 0. */
  drawn: readonly number[];
  form: ChartForm;
  locale: ReaderLocale;
};

/** A table of figures as a drawing made here on the server; nothing where there is nothing to draw. */
export function FigureChart({ id, title, table, drawn, form, locale }: Props) {
  const chart = chartOf(title, table, drawn, form);
  if (!chart) return null;
  return (
    <div
      className="chart-drawing"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by us; its words are escaped where it is drawn
      dangerouslySetInnerHTML={{ __html: drawChart(chart, locale, `figures-${id}`) }}
    />
  );
}

/** The words are in the studio's language already, whichever that is. */
function chartOf(
  title: string,
  { columns, rows }: PrintedTable,
  drawn: readonly number[],
  form: ChartForm,
): Chart | null {
  const same = (text: string) => ({ zh: text, en: text });
  const shown = rows.slice(-chartLimits.categories);
  const chart = chartSchema.safeParse({
    kind: "chart",
    form,
    title: same(title),
    unit: { listed: "none" },
    categories: shown.map(({ name }) => same(name.slice(0, 60))),
    series: drawn.map((at) => ({
      name: same(columns[at] ?? ""),
      values: shown.map(({ cells }) => (cells[at] === null || cells[at] === undefined ? "" : String(cells[at]))),
    })),
    highlight: null,
    source: { text: same(""), href: "" },
    alternative: same(title),
  });
  return chart.success ? chart.data : null;
}
