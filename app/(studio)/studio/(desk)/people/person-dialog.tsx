"use client";
import { Alert, Button, Group, Modal, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { useTranslations } from "next-intl";
import { useRef, useState, useTransition } from "react";
import { createPersonAction, updatePersonAction } from "#app/(studio)/studio/(desk)/people/actions.ts";
import type { Person } from "#domain/credits/credit.ts";
import { createId } from "#domain/ids.ts";
import { useFailureText } from "#ui/use-failure-text.ts";

type Props = { person: Person | null; onClose: () => void; onSaved: () => void };
const scripts = ["hans", "hant", "en"] as const;

/** Names and a line about one person. Saving a name confirms it: a human has looked. */
export function PersonDialog({ person, onClose, onSaved }: Props) {
  const t = useTranslations("studio");
  const failureText = useFailureText();
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const commandId = useRef(createId());
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
    start(async () => {
      const names = { hans, hant, en };
      const bio = { zh: bioZh, en: bioEn };
      const command = { commandId: commandId.current, bio };
      const result = person
        ? await updatePersonAction({
            ...command,
            personId: person.id,
            baseLockVersion: person.lockVersion,
            names: { ...names, unconfirmed: [] },
          })
        : await createPersonAction({ ...command, names });
      if (!result.ok) {
        setProblem(failureText(result.error));
        return;
      }
      notifications.show({ message: t("people.saved") });
      onSaved();
    }),
  );
  const waiting = person?.names.unconfirmed ?? [];
  return (
    <Modal
      opened
      onClose={onClose}
      title={person ? person.names.hans || person.names.en : t("people.new")}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <form onSubmit={submit}>
        <Stack gap="md">
          {problem && (
            <Alert color="cinnabar" variant="light" role="alert">
              {problem}
            </Alert>
          )}
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
            <Button type="submit" loading={pending}>
              {waiting.length > 0 ? t("people.confirm") : t("common.save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
