"use client";

import { Select, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type Chart, chartForms, chartLimits } from "#domain/records/chart.ts";
import { BilingualFields } from "#editor/records/bilingual-fields.tsx";
import { type ChartDraft, chartDraftOf, emptyChartDraft, readChartDraft } from "#editor/records/chart-draft.ts";
import { ChartGrid } from "#editor/records/chart-grid.tsx";
import { readCells } from "#editor/records/grid-cells.ts";
import { RecordDialog, type RecordDialogProps } from "#editor/records/record-dialog.tsx";
import styles from "#editor/records/records.module.css";
import { useRecords } from "#editor/records/records-context.tsx";
import { draftUnits } from "#editor/records/statistic-draft.ts";
import { useUnitLabel } from "#editor/records/unit-label.ts";
import { useDrawings } from "#editor/records/use-drawing.ts";
import { ChartContents } from "#render/charts/chart-contents.tsx";

/** Everything a chart says, for both languages in one form, with what each language's readers will see. */
export function ChartDialog(props: RecordDialogProps & { chart: Chart | null }) {
  const { chart: given, ...dialog } = props;
  const t = useTranslations("studio.editor.records");
  const c = useTranslations("studio.editor.records.chart");
  const unitLabel = useUnitLabel();
  const { chinese } = useRecords();
  const [asked, setAsked] = useState(false);
  const form = useForm<ChartDraft>({ initialValues: given ? chartDraftOf(given) : emptyChartDraft });
  const { values } = form;
  const read = readChartDraft(values);
  const chart = "chart" in read ? read.chart : null;
  const drawings = useDrawings(chart, [chinese, "en"], `form-${dialog.recordId}`);
  const problem = "problem" in read ? read.problem : null;
  const told = asked || ("wrong" in read && read.wrong.length > 0);
  const highlights = useHighlights(values);
  const say = (field: keyof ChartDraft) => {
    if (!told || problem?.field !== field) return null;
    if (problem.problem === "needed" || problem.problem === "address") return t(`problems.${problem.problem}`);
    return c(`problems.${problem.problem}`, { most: chartLimits.slices });
  };
  const field = (name: Exclude<keyof ChartDraft, "cells">) => ({
    ...form.getInputProps(name),
    error: say(name) ?? undefined,
    size: "sm" as const,
  });
  return (
    <RecordDialog
      {...dialog}
      title={c(given ? "edit" : "new")}
      read={() => {
        setAsked(true);
        return chart;
      }}
      onTheirs={(body) => body.kind === "chart" && form.setValues(chartDraftOf(body))}
      preview={(shown) => (
        <figure className="chart">
          {chart && drawings ? (
            <ChartContents chart={chart} locale={shown} drawing={drawings[shown === "en" ? 1 : 0] ?? ""} />
          ) : (
            <p className={styles.unfinished}>{c("unfinished")}</p>
          )}
        </figure>
      )}
    >
      <BilingualFields label={c("fields.title")} zh={field("titleZh")} en={field("titleEn")} maxLength={300} />
      <div className={styles.line}>
        <Select
          {...field("form")}
          label={c("fields.form")}
          allowDeselect={false}
          data={chartForms.map((value) => ({ value, label: c(`forms.${value}`) }))}
        />
        <Select
          {...field("unit")}
          label={c("fields.unit")}
          allowDeselect={false}
          searchable
          data={draftUnits.map((value) => ({ value, label: unitLabel(value) }))}
        />
        <Select
          {...field("highlight")}
          label={c("fields.highlight")}
          allowDeselect={false}
          data={[{ value: "", label: c("noHighlight") }, ...highlights]}
        />
      </div>
      {values.unit === "written" && (
        <BilingualFields label={c("fields.unitWords")} zh={field("unitZh")} en={field("unitEn")} maxLength={60} />
      )}
      <ChartGrid
        cells={values.cells}
        wrong={"wrong" in read ? read.wrong : []}
        error={say("cells")}
        onChange={(cells) => form.setFieldValue("cells", cells)}
      />
      <BilingualFields
        label={c("fields.alternative")}
        zh={field("alternativeZh")}
        en={field("alternativeEn")}
        maxLength={2000}
      />
      <BilingualFields label={t("source")} zh={field("sourceZh")} en={field("sourceEn")} maxLength={500} />
      <TextInput {...field("href")} label={t("href")} inputMode="url" maxLength={2048} />
    </RecordDialog>
  );
}

/** What can be set apart: a series, or a slice. */
function useHighlights({ form, cells }: ChartDraft): { value: string; label: string }[] {
  const c = useTranslations("studio.editor.records.chart");
  const table = readCells(cells);
  if ("wrong" in table) return [];
  const all = form === "pie" ? table.categories : table.series.map(({ name }) => name);
  return all.map(({ zh, en }, at) => ({
    value: String(at),
    label: [zh, en].filter(Boolean).join(" · ") || c("nameless", { number: at + 1 }),
  }));
}
