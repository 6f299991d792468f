"use client";
import { Button, Group } from "@mantine/core";
import { useTranslations } from "next-intl";
import { draftOf } from "#app/(studio)/studio/(desk)/workflows/workflow-draft.ts";
import { WorkflowWay } from "#app/(studio)/studio/(desk)/workflows/workflow-way.tsx";
import styles from "#app/(studio)/studio/(desk)/workflows/workflows.module.css";
import type { ReaderLocale } from "#domain/locale.ts";
import type { Template } from "#domain/workflow/workflow.ts";

type Props = { theirs: Template; locale: ReaderLocale; onKeepMine: () => void; onTakeTheirs: () => void };

/** What somebody else saved while this was edited, and whose to go on with. */
export function TheirVersion({ theirs, locale, onKeepMine, onTakeTheirs }: Props) {
  const t = useTranslations("studio.workflows.theirs");
  return (
    <section className={styles.theirs} role="alert">
      <p>{t("text", { number: theirs.version })}</p>
      <WorkflowWay workflow={draftOf(theirs)} locale={locale} />
      <Group mt="md">
        <Button variant="default" onClick={onKeepMine}>
          {t("keepMine", { number: theirs.version + 1 })}
        </Button>
        <Button variant="subtle" onClick={onTakeTheirs}>
          {t("takeTheirs")}
        </Button>
      </Group>
    </section>
  );
}
