import { isSafeHref } from "#domain/document/link.ts";
import { type Chart, type ChartForm, chartSchema } from "#domain/records/chart.ts";
import type { UnitId } from "#domain/records/units.ts";
import { type Cells, cellsOf, emptyCells, readCells } from "#editor/records/grid-cells.ts";

/** A chart as its form holds it. `highlight` is a number in digits, or "" for none. */
export type ChartDraft = {
  form: ChartForm;
  titleZh: string;
  titleEn: string;
  unit: UnitId | "written";
  unitZh: string;
  unitEn: string;
  cells: Cells;
  highlight: string;
  alternativeZh: string;
  alternativeEn: string;
  sourceZh: string;
  sourceEn: string;
  href: string;
};

export const emptyChartDraft: ChartDraft = {
  form: "bar",
  titleZh: "",
  titleEn: "",
  unit: "none",
  unitZh: "",
  unitEn: "",
  cells: emptyCells,
  highlight: "",
  alternativeZh: "",
  alternativeEn: "",
  sourceZh: "",
  sourceEn: "",
  href: "",
};

/** What the form shows for a chart. */
export function chartDraftOf(chart: Chart): ChartDraft {
  const { form, title, unit, highlight, alternative, source } = chart;
  const written = "written" in unit ? unit.written : { zh: "", en: "" };
  return {
    form,
    titleZh: title.zh,
    titleEn: title.en,
    unit: "written" in unit ? "written" : unit.listed,
    unitZh: written.zh,
    unitEn: written.en,
    cells: cellsOf(chart),
    highlight: highlight === null ? "" : String(highlight),
    alternativeZh: alternative.zh,
    alternativeEn: alternative.en,
    sourceZh: source.text.zh,
    sourceEn: source.text.en,
    href: source.href,
  };
}

export type ChartProblem =
  | { field: "cells"; problem: "none" | "cells" | "pie" }
  | { field: keyof ChartDraft; problem: "needed" | "address" };

/** The chart that a draft says, or the first thing that keeps it from being one. */
export function readChartDraft(draft: ChartDraft): { chart: Chart } | { problem: ChartProblem; wrong: string[] } {
  const table = readCells(draft.cells);
  if ("wrong" in table) {
    const problem = table.wrong.length > 0 ? ("cells" as const) : ("none" as const);
    return { problem: { field: "cells", problem }, wrong: table.wrong };
  }
  const missing = draft.unit === "written" && (["unitZh", "unitEn"] as const).find((name) => draft[name].trim() === "");
  if (missing) return { problem: { field: missing, problem: "needed" }, wrong: [] };
  const href = draft.href.trim();
  if (href !== "" && !isSafeHref(href)) return { problem: { field: "href", problem: "address" }, wrong: [] };
  const both = (zh: string, en: string) => ({ zh: zh.trim(), en: en.trim() });
  const count = draft.form === "pie" ? table.categories.length : table.series.length;
  const highlight = draft.highlight === "" || Number(draft.highlight) >= count ? null : Number(draft.highlight);
  const chart = chartSchema.safeParse({
    kind: "chart",
    form: draft.form,
    title: both(draft.titleZh, draft.titleEn),
    unit: draft.unit === "written" ? { written: both(draft.unitZh, draft.unitEn) } : { listed: draft.unit },
    ...table,
    highlight,
    source: { text: both(draft.sourceZh, draft.sourceEn), href },
    alternative: both(draft.alternativeZh, draft.alternativeEn),
  });
  if (chart.success) return { chart: chart.data };
  return { problem: { field: "cells", problem: draft.form === "pie" ? "pie" : "none" }, wrong: [] };
}
