"use client";

import type { NodeViewProps } from "@tiptap/react";
import { statisticText } from "#domain/records/statistic.ts";
import { StatisticDialog } from "#editor/records/statistic-dialog.tsx";
import { RecordView } from "#editor/views/record-view.tsx";
import { StatisticWords } from "#render/statistic.tsx";

/** A statistic as readers of this language get it. */
export function StatisticView(props: NodeViewProps) {
  return (
    <RecordView
      {...props}
      kind="statistic"
      text={(body, locale) => statisticText(body, locale)}
      dialog={(body, dialog) => <StatisticDialog {...dialog} statistic={body} />}
    >
      {(body, locale) => (
        <figure className="statistic">
          <StatisticWords statistic={body} locale={locale} />
        </figure>
      )}
    </RecordView>
  );
}
