"use client";

import { UnstyledButton } from "@mantine/core";
import { useTranslations } from "next-intl";
import { otherLanguage } from "#domain/locale.ts";
import styles from "#editor/rows/rows.module.css";
import { useRows, useRowsView } from "#editor/rows/rows-context.tsx";
import { focusRow } from "#editor/rows/write-beside.ts";

/** How far the translation has come, and the way to the next row that needs somebody. */
export function ProgressLine() {
  const t = useTranslations("studio.editor.rows");
  const { board } = useRows();
  const { progress, rows, sourceLanguage } = useRowsView(board);
  const total = rows.length;
  if (total === 0) return null;
  const open = (["stale", "missing", "draft", "unpaired"] as const).filter((state) => progress[state] > 0);
  const target = otherLanguage(sourceLanguage);
  const goOn = () => {
    const next = board.step(board.rowAt(target), 1, true) ?? board.step(null, 1, true);
    if (next && !focusRow(board, next, target)) focusRow(board, next, sourceLanguage);
  };
  return (
    <UnstyledButton className={styles.progress} disabled={open.length === 0} onClick={goOn} title={t("next")}>
      <span>{t("counts.current", { count: progress.current, total })}</span>
      {open.map((state) => (
        <span key={state} data-row-state={state}>
          {t(`counts.${state}`, { count: progress[state] })}
        </span>
      ))}
    </UnstyledButton>
  );
}
