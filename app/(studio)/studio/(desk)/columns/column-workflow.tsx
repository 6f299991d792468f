"use client";
import { NativeSelect } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { setTemplateAction } from "#app/(studio)/studio/(desk)/columns/actions.ts";
import { ColumnChange } from "#app/(studio)/studio/(desk)/columns/column-change.tsx";
import styles from "#app/(studio)/studio/(desk)/columns/columns.module.css";

type Workflow = { id: string; name: string };

type Props = {
  column: Workflow;
  /** What its articles go by. */
  workflow: Workflow;
  /** What they could go by. */
  choice: Workflow[];
  manages: boolean;
};

/** The way that a column's articles go, and the dialog that chooses another. */
export function ColumnWorkflow({ column, workflow, choice, manages }: Props) {
  const t = useTranslations("studio.columns.workflow");
  const nameOf = (workflowId: string) => choice.find(({ id }) => id === workflowId)?.name ?? "";
  return (
    <ColumnChange
      now={workflow.id}
      line={t.rich("by", {
        name: workflow.name,
        link: (name) => (
          <Link href={`/studio/workflows/${workflow.id}`} prefetch={false}>
            {name}
          </Link>
        ),
      })}
      manages={manages}
      title={t("title", { column: column.name })}
      change={t("change")}
      fields={(chosen, choose) => (
        <>
          <NativeSelect
            data-autofocus
            label={t("label")}
            data={choice.map(({ id, name }) => ({ value: id, label: name }))}
            value={chosen}
            onChange={({ currentTarget }) => choose(currentTarget.value)}
          />
          <p className={styles.hint}>{t("about")}</p>
        </>
      )}
      save={(commandId, chosen) => setTemplateAction({ commandId, columnId: column.id, templateId: chosen })}
      saved={(chosen) => t("saved", { column: column.name, workflow: nameOf(chosen) })}
    />
  );
}
