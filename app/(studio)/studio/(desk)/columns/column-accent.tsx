"use client";
import { Button, Group } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AccentChoice } from "#app/(studio)/studio/(desk)/columns/accent-choice.tsx";
import { setAccentAction } from "#app/(studio)/studio/(desk)/columns/actions.ts";
import styles from "#app/(studio)/studio/(desk)/columns/column-severities.module.css";
import rows from "#app/(studio)/studio/(desk)/rows.module.css";
import type { ColumnAccent as Accent } from "#domain/article/column-accent.ts";
import { CommandDialog, useCommand } from "#ui/command-dialog.tsx";
import { useTell } from "#ui/use-tell.ts";

type Props = { column: { id: string; name: string }; accent: Accent; manages: boolean };

/** What a column's own pages are marked with, and the dialog that chooses another colour. */
export function ColumnAccent({ column, accent, manages }: Props) {
  const t = useTranslations("studio.columns.accent");
  const common = useTranslations("studio.common");
  const tell = useTell();
  const router = useRouter();
  const command = useCommand();
  const [opened, dialog] = useDisclosure(false);
  const [chosen, setChosen] = useState(accent);
  const save = () =>
    command.give(
      (commandId) => setAccentAction({ commandId, columnId: column.id, accent: chosen }),
      () => {
        command.renew();
        dialog.close();
        tell.done(t("saved", { column: column.name, accent: t(`names.${chosen}`) }));
        router.refresh();
      },
    );
  return (
    <>
      <p className={`${rows.about} ${styles.accent}`}>
        <span className={styles.swatch} style={{ background: `var(--accent-${accent})` }} aria-hidden />
        {t("is", { accent: t(`names.${accent}`) })}{" "}
        {manages && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`${t("title", { column: column.name })}: ${t("change")}`}
            onClick={() => {
              setChosen(accent);
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
        <AccentChoice
          value={chosen}
          onChange={(picked) => {
            // Another choice is another command.
            command.renew();
            setChosen(picked);
          }}
        />
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
