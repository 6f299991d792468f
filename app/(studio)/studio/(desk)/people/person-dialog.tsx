"use client";
import { Button, Group, Text, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslations } from "next-intl";
import { createPersonAction, updatePersonAction } from "#app/(studio)/studio/(desk)/people/actions.ts";
import type { Person } from "#domain/credits/credit.ts";
import { CommandDialog, useCommand } from "#ui/command-dialog.tsx";
import { useTell } from "#ui/use-tell.ts";

type Props = { person: Person | null; onClose: () => void; onSaved: () => void };
const scripts = ["hans", "hant", "en"] as const;

/** Names and a line about one person. Saving a name confirms it: a human has looked. */
export function PersonDialog({ person, onClose, onSaved }: Props) {
  const t = useTranslations("studio");
  const tell = useTell();
  const command = useCommand();
  const form = useForm({
    initialValues: {
      hans: person?.names.hans ?? "",
      hant: person?.names.hant ?? "",
      en: person?.names.en ?? "",
      bioZh: person?.bio.zh ?? "",
      bioEn: person?.bio.en ?? "",
    },
  });
  const submit = form.onSubmit(({ hans, hant, en, bioZh, bioEn }) =>
    command.give<unknown>(
      (commandId) => {
        const names = { hans, hant, en };
        const said = { commandId, bio: { zh: bioZh, en: bioEn } };
        if (!person) return createPersonAction({ ...said, names });
        const { id: personId, lockVersion: baseLockVersion } = person;
        return updatePersonAction({ ...said, personId, baseLockVersion, names: { ...names, unconfirmed: [] } });
      },
      () => {
        tell.done(t("people.saved"));
        onSaved();
      },
    ),
  );
  const waiting = person?.names.unconfirmed ?? [];
  return (
    <CommandDialog
      command={command}
      onSubmit={submit}
      opened
      onClose={onClose}
      title={person ? person.names.hans || person.names.en : t("people.new")}
    >
      {scripts.map((script) => (
        <TextInput
          key={script}
          label={t(`people.${script}`)}
          description={waiting.includes(script) ? t("people.unconfirmedText") : undefined}
          maxLength={script === "en" ? 200 : 100}
          {...form.getInputProps(script)}
        />
      ))}
      {!person && (
        <Text size="sm" c="dimmed">
          {t("people.namesHint")}
        </Text>
      )}
      <Textarea label={t("people.bioZh")} autosize minRows={2} maxLength={2000} {...form.getInputProps("bioZh")} />
      <Textarea label={t("people.bioEn")} autosize minRows={2} maxLength={2000} {...form.getInputProps("bioEn")} />
      <Group justify="flex-end">
        <Button variant="subtle" onClick={onClose}>
          {t("common.cancel")}
        </Button>
        <Button type="submit" loading={command.pending}>
          {waiting.length > 0 ? t("people.confirm") : t("common.save")}
        </Button>
      </Group>
    </CommandDialog>
  );
}
