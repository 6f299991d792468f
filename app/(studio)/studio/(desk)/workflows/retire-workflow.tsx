"use client";
import { Button, Group } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { retireTemplateAction } from "#app/(studio)/studio/(desk)/workflows/actions.ts";
import styles from "#app/(studio)/studio/(desk)/workflows/workflows.module.css";
import { CommandDialog, useCommand } from "#ui/command-dialog.tsx";
import { useTell } from "#ui/use-tell.ts";

/** Takes a workflow of the desk's own out of the choice; what that means is read before it is done. */
export function RetireWorkflow({ id, name }: { id: string; name: string }) {
  const t = useTranslations("studio.workflows.retire");
  const common = useTranslations("studio.common");
  const tell = useTell();
  const router = useRouter();
  const command = useCommand();
  const [opened, dialog] = useDisclosure(false);
  const retire = () =>
    command.give(
      (commandId) => retireTemplateAction({ commandId, id }),
      () => {
        command.renew();
        dialog.close();
        tell.done(t("done", { name }));
        router.refresh();
      },
    );
  return (
    <>
      <button type="button" className={styles.quiet} aria-label={t("named", { name })} onClick={dialog.open}>
        {t("button")}
      </button>
      <CommandDialog
        command={command}
        opened={opened}
        onClose={dialog.close}
        title={t("title", { name })}
        onSubmit={(event) => {
          event.preventDefault();
          retire();
        }}
      >
        <p className={styles.text}>{t("text")}</p>
        <Group justify="flex-end">
          <Button variant="subtle" onClick={dialog.close}>
            {common("cancel")}
          </Button>
          <Button type="submit" color="cinnabar" loading={command.pending}>
            {t("button")}
          </Button>
        </Group>
      </CommandDialog>
    </>
  );
}
