"use client";
import { Button, Group, NativeSelect } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { setTemplateAction } from "#app/(studio)/studio/(desk)/columns/actions.ts";
import styles from "#app/(studio)/studio/(desk)/columns/column-severities.module.css";
import rows from "#app/(studio)/studio/(desk)/rows.module.css";
import { CommandDialog, useCommand } from "#ui/command-dialog.tsx";
import { useTell } from "#ui/use-tell.ts";

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
  const common = useTranslations("studio.common");
  const tell = useTell();
  const router = useRouter();
  const command = useCommand();
  const [opened, dialog] = useDisclosure(false);
  const [chosen, setChosen] = useState(workflow.id);
  const save = () =>
    command.give(
      (commandId) => setTemplateAction({ commandId, columnId: column.id, templateId: chosen }),
      () => {
        command.renew();
        dialog.close();
        const name = choice.find(({ id }) => id === chosen)?.name ?? "";
        tell.done(t("saved", { column: column.name, workflow: name }));
        router.refresh();
      },
    );
  return (
    <>
      <p className={rows.about}>
        {t.rich("by", {
          name: workflow.name,
          link: (name) => (
            <Link href={`/studio/workflows/${workflow.id}`} prefetch={false}>
              {name}
            </Link>
          ),
        })}{" "}
        {manages && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`${t("title", { column: column.name })}: ${t("change")}`}
            onClick={() => {
              setChosen(workflow.id);
              dialog.open();
            }}
          >
            {t("change")}
          </Button>
        )}
      </p>
      <CommandDialog
        command={command}
        opened={opened}
        onClose={dialog.close}
        title={t("title", { column: column.name })}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <NativeSelect
          data-autofocus
          label={t("label")}
          data={choice.map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen}
          onChange={({ currentTarget }) => {
            // Another choice is another command.
            command.renew();
            setChosen(currentTarget.value);
          }}
        />
        <p className={styles.hint}>{t("about")}</p>
        <Group justify="flex-end">
          <Button variant="subtle" onClick={dialog.close}>
            {common("cancel")}
          </Button>
          <Button type="submit" loading={command.pending}>
            {common("save")}
          </Button>
        </Group>
      </CommandDialog>
    </>
  );
}
