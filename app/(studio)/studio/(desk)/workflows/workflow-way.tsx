"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useStageName } from "#app/(studio)/studio/(desk)/workflows/use-stage-name.ts";
import type { WorkflowDraft } from "#app/(studio)/studio/(desk)/workflows/workflow-draft.ts";
import styles from "#app/(studio)/studio/(desk)/workflows/workflows.module.css";
import { nameIn } from "#app/(studio)/studio/articles/[id]/localised.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import type { Stage } from "#domain/workflow/workflow.ts";

/** The way of a workflow as a chain: a square is a review, a circle is work, and the filled one is where readers are. */
export function WorkflowWay({ workflow, locale }: { workflow: WorkflowDraft; locale: ReaderLocale }) {
  const t = useTranslations("studio.workflows");
  const roleName = useTranslations("studio.roles");
  const format = useFormatter();
  const stageName = useStageName(locale);
  const { stages, publishRole } = workflow;
  const decides = ({ kind, signs, role, approvals, excludesEarlierApprovers }: Stage, place: number) => [
    t("way.kind", { kind, signs: t(`signs.${signs}`) }),
    t("way.who", { role: roleName(role), count: approvals }),
    ...(excludesEarlierApprovers && place > 0 ? [t("way.distinct")] : []),
  ];
  const writersOf = ({ writers }: Stage) => {
    if (writers === null) return t("way.writers.anybody");
    if (writers.length === 0) return t("way.writers.nobody");
    return t("way.writers.some", { roles: format.list(writers.map((role) => roleName(role))) });
  };
  const refusalOf = ({ refusesTo }: Stage) => {
    const to = stages.findIndex(({ id }) => id === refusesTo);
    const stage = stages[to];
    return stage ? t("way.refusal", { stage: stageName(stage, to) }) : t("way.toWriters");
  };
  return (
    <ol className={styles.way} aria-label={t("way.label", { name: nameIn(workflow.name, locale) })}>
      {stages.map((stage, place) => (
        <li key={stage.id} className={styles.stage} data-kind={stage.kind}>
          <span className={styles.stageName}>{stageName(stage, place)}</span>
          <span>{decides(stage, place).join(" · ")}</span>
          <span className={styles.rules}>
            {[
              writersOf(stage),
              stage.hoursDue === null ? t("way.noDue") : t("way.due", { hours: stage.hoursDue }),
              refusalOf(stage),
            ].join(" · ")}
          </span>
        </li>
      ))}
      <li className={styles.stage} data-kind="publish">
        <span className={styles.stageName}>{t("way.publish")}</span>
        <span>{t("way.publisher", { role: roleName(publishRole) })}</span>
      </li>
    </ol>
  );
}
