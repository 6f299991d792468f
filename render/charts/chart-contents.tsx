import type { ReactNode } from "react";
import type { ReaderLocale } from "#domain/locale.ts";
import { type Chart, type PrintedChart, printChart } from "#domain/records/chart.ts";
import { SourceLine } from "#render/source-line.tsx";

const words = {
  table: { "zh-Hans": "数据表", "zh-Hant": "數據表", en: "The figures" },
  unit: { "zh-Hans": "单位：", "zh-Hant": "單位：", en: "In " },
} satisfies Record<string, Record<ReaderLocale, string>>;

/** What stands before the unit of all figures of a chart. */
export function unitLabel(locale: ReaderLocale): string {
  return words.unit[locale];
}

/** What stands inside the figure of a chart: title, unit, drawing, every figure in a table, and last, as HTML wants a caption, the source. */
export function ChartContents({
  chart,
  locale,
  drawing,
}: {
  chart: Chart;
  locale: ReaderLocale;
  /** An `<svg>` of ours (`drawChart`), where there is one. */
  drawing?: string | undefined;
}): ReactNode {
  const printed = printChart(chart, locale);
  return (
    <>
      {printed.title !== "" && <p className="chart-title">{printed.title}</p>}
      {printed.unit !== "" && (
        <p className="chart-unit">
          {unitLabel(locale)}
          {printed.unit}
        </p>
      )}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by us; its words are escaped where it is drawn */}
      {drawing && <div className="chart-drawing" dangerouslySetInnerHTML={{ __html: drawing }} />}
      <details className="chart-data">
        <summary>{words.table[locale]}</summary>
        <ChartTable printed={printed} />
      </details>
      <SourceLine source={printed.source} locale={locale} />
    </>
  );
}

function ChartTable({ printed: { title, categories, series } }: { printed: PrintedChart }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too
    <section className="chart-table" aria-label={title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <td />
            {series.map(({ name }, at) => (
              <th key={String(at)} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {categories.map((category, row) => (
            <tr key={String(row)}>
              <th scope="row">{category}</th>
              {series.map(({ printed }, at) => (
                <td key={String(at)}>{printed[row] || "—"}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
