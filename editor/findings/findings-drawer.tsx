"use client";

import { Drawer, UnstyledButton } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { FoundPlace } from "#domain/checks/article/checked-article.ts";
import { severitySchema } from "#domain/checks/finding.ts";
import { otherLanguage } from "#domain/locale.ts";
import { FindingList, SeverityIcon } from "#editor/findings/finding-list.tsx";
import styles from "#editor/findings/findings.module.css";
import { useFindings, useFindingWords } from "#editor/findings/findings-context.tsx";
import { openOf, type ShownFinding } from "#editor/findings/shown-finding.ts";
import type { ShownRow } from "#editor/rows/rows-board.ts";
import { useRows } from "#editor/rows/rows-context.tsx";
import { focusRowInEither } from "#editor/rows/write-beside.ts";

/** Everything the checks find in the article, the gravest first, and the way to each; what was waived comes last. */
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
    >
      {opened && <BySeverity onClose={onClose} />}
    </Drawer>
  );
}

function BySeverity({ onClose }: { onClose: () => void }) {
  const t = useTranslations("studio.editor.findings");
  const { view } = useFindings();
  const inRows = view.rows.flatMap(({ row, findings }) => findings.map((finding) => ({ row, finding })));
  const open = inRows.filter(({ finding }) => finding.waiver === null);
  const others = openOf(view.others);
  const waived = [...inRows.map(({ finding }) => finding), ...view.others].filter(({ waiver }) => waiver !== null);
  return (
    <>
      {open.length + others.length === 0 && <p className={styles.none}>{t("none")}</p>}
      {severitySchema.options.map((severity) => {
        const own = open.filter(({ finding }) => finding.severity === severity);
        const whole = others.filter((finding) => finding.severity === severity);
        if (own.length + whole.length === 0) return null;
        const count = own.length + whole.length;
        return (
          <section key={severity} aria-label={t(`severity.${severity}`)}>
            <h3 className={styles.heading}>{t("heading", { severity: t(`severity.${severity}`), count })}</h3>
            {whole.map((finding) => (
              <OfTheArticle key={`${finding.key} ${finding.at}`} finding={finding} />
            ))}
            <ul className={styles.list}>
              {own.map(({ row, finding }) => (
                <InRow key={`${row.name} ${finding.key} ${finding.at}`} row={row} finding={finding} onClose={onClose} />
              ))}
            </ul>
          </section>
        );
      })}
      {waived.length > 0 && (
        <section aria-label={t("waivedHeading")}>
          <h3 className={styles.heading}>{t("heading", { severity: t("waivedHeading"), count: waived.length })}</h3>
          <FindingList findings={waived} onFix={null} />
        </section>
      )}
    </>
  );
}

/** What concerns no row is dealt with here: its place stands above it. */
function OfTheArticle({ finding }: { finding: ShownFinding & { place: FoundPlace } }) {
  const t = useTranslations("studio.editor.findings");
  const { place } = finding;
  if ("blockId" in place) return null;
  const where = "language" in place ? t(`place.${place.part}.${place.language}`) : t(`place.${place.part}`);
  return (
    <div className={styles.row}>
      <p className={styles.place}>{where}</p>
      <FindingList findings={[finding]} onFix={null} />
    </div>
  );
}

function InRow({ row, finding, onClose }: { row: ShownRow; finding: ShownFinding; onClose: () => void }) {
  const t = useTranslations("studio.editor.findings");
  const words = useFindingWords();
  const { board } = useRows();
  const { side } = finding;
  const go = () => {
    const language = side === "both" ? otherLanguage(board.view().sourceLanguage) : side;
    onClose();
    focusRowInEither(board, row, language);
  };
  return (
    <li>
      <UnstyledButton className={styles.jump} onClick={go}>
        <SeverityIcon severity={finding.severity} />
        <span>
          {side !== "both" && <span className={styles.severity}>{t(`side.${side}`)} · </span>}
          {words(finding)}
        </span>
      </UnstyledButton>
    </li>
  );
}
