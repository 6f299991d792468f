"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useStageName } from "#app/(studio)/studio/(desk)/workflows/use-stage-name.ts";
import styles from "#app/(studio)/studio/(desk)/workflows/workflows.module.css";
import type { ReaderLocale } from "#domain/locale.ts";
import type { Shortage } from "#domain/workflow/check-template.ts";
import type { Stage } from "#domain/workflow/workflow.ts";

type Props = { shortage: Shortage; stages: readonly Stage[]; locale: ReaderLocale; manages: boolean };

/** Whom the desk lacks for a workflow, and what to do about it. It keeps nobody from choosing it: people come. */
export function ShortageNote({ shortage, stages, locale, manages }: Props) {
  const t = useTranslations("studio.workflows.shortage");
  const roleName = useTranslations("studio.roles");
  const stageName = useStageName(locale);
  const { stageId, needed, found } = shortage;
  const role = roleName(shortage.role);
  const place = stages.findIndex(({ id }) => id === stageId);
  const stage = stages[place];
  return (
    <p className={styles.shortage}>
      {stage
        ? t("stage", {
            ...{ stage: stageName(stage, place), role, needed, missing: needed - found },
            distinct: String(stage.excludesEarlierApprovers && place > 0),
          })
        : t("publish", { role })}{" "}
      {manages ? <Link href="/studio/users">{t("users")}</Link> : t("ask")}
    </p>
  );
}
