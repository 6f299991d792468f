"use client";

import { useTranslations } from "next-intl";
import styles from "#app/(studio)/studio/articles/[id]/review/rows.module.css";
import type { ReviewFinding, ReviewRow } from "#domain/review/rows-to-review.ts";
import { SeverityIcon } from "#editor/findings/finding-list.tsx";
import { useFindingWords } from "#editor/findings/findings-context.tsx";

/** What a reviewer is told of a row beside its words: whether the pair is in order, and what the checks found. */
export function RowNotes({ row: { state, findings } }: { row: ReviewRow }) {
  const t = useTranslations("studio.review");
  const failing = state === "stale" || state === "missing" || state === "unpaired" ? state : null;
  return (
    <>
      {failing && <p className={styles.state}>{t(`state.${failing}`)}</p>}
      {findings.length > 0 && (
        <ul className={styles.said} aria-label={t("findings")}>
          {findings.map((finding) => (
            <FindingLine key={`${finding.key} ${finding.at}`} finding={finding} />
          ))}
        </ul>
      )}
    </>
  );
}

function FindingLine({ finding }: { finding: ReviewFinding }) {
  const t = useTranslations("studio.editor.findings");
  const words = useFindingWords();
  const { severity, rule, side, waiver } = finding;
  return (
    <li data-waived={waiver ? true : undefined}>
      <SeverityIcon severity={severity} />
      <span>
        {t(`severity.${severity}`)}
        {side !== "both" && ` · ${t(`side.${side}`)}`} {words(finding)}{" "}
        <a href={`/studio/checks/${rule}`} target="_blank" rel="noreferrer">
          {t("why")}
        </a>
        {waiver && <Waived waiver={waiver} />}
      </span>
    </li>
  );
}

function Waived({ waiver }: { waiver: NonNullable<ReviewFinding["waiver"]> }) {
  const t = useTranslations("studio.review");
  return (
    <>
      <br />
      {t("waived", { name: waiver.by, reason: waiver.reason })}
    </>
  );
}
