"use client";

import { UnstyledButton } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconList, IconListSearch } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useState } from "react";
import { type Counts, countBlocks, countText, lengthOf, readingMinutes } from "#domain/document/counts.ts";
import { type Language, otherLanguage, type ReaderLocale } from "#domain/locale.ts";
import { useFindings } from "#editor/findings/findings-context.tsx";
import styles from "#editor/outline/foot.module.css";
import type { RowsBoard } from "#editor/rows/rows-board.ts";
import { useRows, useRowsView } from "#editor/rows/rows-context.tsx";

/** A selection is counted once it stands. Milliseconds. */
const restMs = 200;

type WritingFootProps = {
  localeOf: (language: Language) => ReaderLocale;
  onOutline: () => void;
  onFindings: () => void;
};

/** How long both editions are and how long they take to read, and how much of it is selected; the way to the outline. */
export function WritingFoot({ localeOf, onOutline, onFindings }: WritingFootProps) {
  const t = useTranslations("studio.editor.counts");
  const outline = useTranslations("studio.editor.outline");
  const names = useTranslations("studio.editor.languages");
  const title = useTranslations("studio.editor.findings")("title");
  const { view } = useFindings();
  const found = { title, count: view.counts.error + view.counts.warning + view.counts.info };
  const { board } = useRows();
  // Rows are told anew when the hand rests, and every block stands in one.
  const { rows, sourceLanguage } = useRowsView(board);
  const counts = useMemo(() => {
    const [source, target] = [rows.flatMap((row) => row.source), rows.flatMap((row) => row.target)];
    return [
      { language: sourceLanguage, counts: countBlocks(source) },
      { language: otherLanguage(sourceLanguage), counts: countBlocks(target) },
    ];
  }, [rows, sourceLanguage]);
  const selected = useSelectedCounts(board);
  const length = (language: Language, of: Counts) => t(`length.${language}`, { count: lengthOf(of, language) });
  return (
    <section className={styles.foot} aria-label={t("label")}>
      <UnstyledButton className={styles.outline} aria-keyshortcuts="Control+Alt+O" onClick={onOutline}>
        <IconList size={16} stroke={1.6} aria-hidden /> {outline("title")}
      </UnstyledButton>
      <UnstyledButton className={styles.findings} aria-keyshortcuts="Control+Alt+E" onClick={onFindings}>
        <IconListSearch size={16} stroke={1.6} aria-hidden /> {found.title}
        {found.count > 0 && (
          <span className={styles.found} data-grave={view.counts.error > 0 || undefined}>
            {found.count}
          </span>
        )}
      </UnstyledButton>
      {selected && (
        <span className={styles.selected} role="status">
          {t("selected", { length: length(selected.language, selected.counts) })}
        </span>
      )}
      {counts
        .filter((one) => lengthOf(one.counts, one.language) > 0)
        .map(({ language, counts: of }) => (
          <span key={language} className={styles.counts} title={t("detail", of)} data-counts={language}>
            <span className={styles.language}>{names(localeOf(language))}</span> {length(language, of)}
            {t("between")}
            {t("minutes", { count: readingMinutes(of, language) })}
          </span>
        ))}
    </section>
  );
}

function useSelectedCounts(board: RowsBoard): { language: Language; counts: Counts } | null {
  const [selected, setSelected] = useState<{ language: Language; counts: Counts } | null>(null);
  const count = useDebouncedCallback(() => {
    for (const language of ["zh", "en"] as const) {
      const editor = board.editorOf(language);
      if (!editor?.isFocused || editor.state.selection.empty) continue;
      const { from, to } = editor.state.selection;
      return setSelected({ language, counts: countText(editor.state.doc.textBetween(from, to, "\n", "\n")) });
    }
    setSelected(null);
  }, restMs);
  useEffect(() => {
    document.addEventListener("selectionchange", count);
    return () => document.removeEventListener("selectionchange", count);
  }, [count]);
  return selected;
}
