"use client";

import { IconAlertTriangle, IconCircleX, IconInfoCircle } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { Severity } from "#domain/checks/finding.ts";
import styles from "#editor/findings/findings.module.css";
import type { RowFinding } from "#editor/findings/findings-board.ts";
import { useFindingWords } from "#editor/findings/findings-context.tsx";

const icons = { error: IconCircleX, warning: IconAlertTriangle, info: IconInfoCircle } satisfies Record<
  Severity,
  typeof IconCircleX
>;

/** The sign of a severity; the word beside it or the label around it says the same. */
export function SeverityIcon({ severity, size = 16 }: { severity: Severity; size?: number }) {
  const Icon = icons[severity];
  return <Icon size={size} stroke={1.6} className={styles.icon} data-severity={severity} aria-hidden />;
}

/** What the checks say about one row. */
export function FindingList({ findings }: { findings: readonly RowFinding[] }) {
  const t = useTranslations("studio.editor.findings");
  const words = useFindingWords();
  return (
    <ul className={styles.list}>
      {findings.map((finding) => (
        <li key={`${finding.rule} ${finding.said.kind} ${finding.at} ${finding.quote}`} className={styles.finding}>
          <SeverityIcon severity={finding.severity} />
          <span>
            <span className={styles.severity}>{t(`severity.${finding.severity}`)}</span> {words(finding)}
          </span>
        </li>
      ))}
    </ul>
  );
}
