"use client";
import { Button, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { createReleaseAction } from "#app/(studio)/studio/(desk)/releases/actions.ts";
import { CommandDialog, useCommand } from "#ui/command-dialog.tsx";

/** Starts a release by its name, and goes to it. */
export function NewRelease() {
  const t = useTranslations("studio.releases");
  const router = useRouter();
  const command = useCommand();
  const [opened, dialog] = useDisclosure(false);
  const [name, setName] = useState("");
  const [missing, setMissing] = useState(false);
  const open = () => {
    command.renew();
    setName("");
    setMissing(false);
    dialog.open();
  };
  return (
    <>
      <Button onClick={open}>{t("new")}</Button>
      <CommandDialog
        command={command}
        opened={opened}
        onClose={dialog.close}
        title={t("new")}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === "") setMissing(true);
          else {
            command.give(
              (commandId) => createReleaseAction({ commandId, name }),
              ({ release }) => router.push(`/studio/releases/${release.id}`),
            );
          }
        }}
      >
        <TextInput
          label={t("name")}
          description={t("nameHint")}
          value={name}
          maxLength={120}
          error={missing && t("missingName")}
          data-autofocus
          onChange={({ currentTarget }) => {
            setName(currentTarget.value);
            setMissing(false);
          }}
        />
        <Button type="submit" loading={command.pending}>
          {t("create")}
        </Button>
      </CommandDialog>
    </>
  );
}
