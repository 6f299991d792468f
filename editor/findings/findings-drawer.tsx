"use client";

import { Drawer, UnstyledButton } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { Severity } from "#domain/checks/finding.ts";
import { otherLanguage } from "#domain/locale.ts";
import { SeverityIcon } from "#editor/findings/finding-list.tsx";
import styles from "#editor/findings/findings.module.css";
import type { RowFinding } from "#editor/findings/findings-board.ts";
import { useFindings, useFindingWords } from "#editor/findings/findings-context.tsx";
import type { ShownRow } from "#editor/rows/rows-board.ts";
import { useRows } from "#editor/rows/rows-context.tsx";
import { focusRow } from "#editor/rows/write-beside.ts";

const severities: readonly Severity[] = ["error", "warning", "info"];

/** Everything the checks find in the article, the gravest first, and the way to each. */
export function FindingsDrawer({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useTranslations("studio.editor.findings");
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={420}
      // The caret goes to the row, not back to where it was.
      returnFocus={false}
      title={t("title")}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      {opened && <BySeverity onClose={onClose} />}
    </Drawer>
  );
}

function BySeverity({ onClose }: { onClose: () => void }) {
  const t = useTranslations("studio.editor.findings");
  const { view } = useFindings();
  const words = useFindingWords();
  const { board } = useRows();
  const all = view.rows.flatMap(({ row, findings }) => findings.map((finding) => ({ row, finding })));
  const go = (row: ShownRow, { side }: RowFinding) => {
    const language = side === "both" ? otherLanguage(board.view().sourceLanguage) : side;
    onClose();
    setTimeout(() => focusRow(board, row, language) || focusRow(board, row, otherLanguage(language)), 50);
  };
  if (all.length === 0) return <p className={styles.none}>{t("none")}</p>;
  return severities.map((severity) => {
    const own = all.filter(({ finding }) => finding.severity === severity);
    if (own.length === 0) return null;
    return (
      <section key={severity} aria-label={t(`severity.${severity}`)}>
        <h3 className={styles.heading}>{t("heading", { severity: t(`severity.${severity}`), count: own.length })}</h3>
        <ul className={styles.list}>
          {own.map(({ row, finding }) => (
            <li key={`${row.name} ${finding.rule} ${finding.said.kind} ${finding.at} ${finding.quote}`}>
              <UnstyledButton className={styles.jump} onClick={() => go(row, finding)}>
                <SeverityIcon severity={severity} />
                <span>{words(finding)}</span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}
