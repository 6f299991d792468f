"use client";

import type { NodeViewProps } from "@tiptap/react";
import { useMemo } from "react";
import type { ReaderLocale } from "#domain/locale.ts";
import { type Chart, printChart } from "#domain/records/chart.ts";
import { ChartDialog } from "#editor/records/chart-dialog.tsx";
import styles from "#editor/records/records.module.css";
import { useDrawings } from "#editor/records/use-drawing.ts";
import { RecordView } from "#editor/views/record-view.tsx";
import { ChartContents } from "#render/charts/chart-contents.tsx";

/** A chart as readers of this language get it. */
export function ChartView(props: NodeViewProps) {
  return (
    <RecordView
      {...props}
      kind="chart"
      text={(body, locale) => printChart(body, locale).title}
      dialog={(body, dialog) => <ChartDialog {...dialog} chart={body} />}
    >
      {(body, locale) => <DrawnChart chart={body} locale={locale} idPrefix={`block-${props.node.attrs.id}`} />}
    </RecordView>
  );
}

function DrawnChart({ chart, locale, idPrefix }: { chart: Chart; locale: ReaderLocale; idPrefix: string }) {
  const locales = useMemo(() => [locale], [locale]);
  const drawings = useDrawings(chart, locales, idPrefix);
  return (
    <figure className="chart">
      {drawings ? (
        <ChartContents chart={chart} locale={locale} drawing={drawings[0] ?? ""} />
      ) : (
        <div className={styles.undrawn} aria-hidden />
      )}
    </figure>
  );
}
