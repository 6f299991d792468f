"use client";
import { useTranslations } from "next-intl";
import { Theirs } from "#app/(studio)/studio/(desk)/theirs.tsx";
import type { WorkflowDraft } from "#app/(studio)/studio/(desk)/workflows/workflow-draft.ts";
import { WorkflowWay } from "#app/(studio)/studio/(desk)/workflows/workflow-way.tsx";
import styles from "#app/(studio)/studio/(desk)/workflows/workflows.module.css";
import type { ReaderLocale } from "#domain/locale.ts";

type Props = { workflow: WorkflowDraft; version: number; locale: ReaderLocale; onSettle: (takes: boolean) => void };

/** What somebody else saved while this was edited, and whose to go on with. */
export function TheirVersion({ workflow, version, locale, onSettle }: Props) {
  const t = useTranslations("studio.workflows.theirs");
  return (
    <Theirs
      className={styles.theirs}
      text={t("text", { number: version })}
      keepMine={t("keepMine", { number: version + 1 })}
      takeTheirs={t("takeTheirs")}
      onSettle={onSettle}
    >
      <WorkflowWay workflow={workflow} locale={locale} />
    </Theirs>
  );
}
