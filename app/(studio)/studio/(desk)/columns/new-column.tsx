"use client";
import { Button, Fieldset, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useDisclosure } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { createColumnAction } from "#app/(studio)/studio/(desk)/columns/actions.ts";
import { CommandDialog, useCommand } from "#ui/command-dialog.tsx";

const blank = { "zh-Hans": "", "zh-Hant": "", en: "" };
const parts = ["name", "prefix", "description", "epigraph"] as const;
const fields = [
  { key: "zh-Hans", label: "people.hans" },
  { key: "zh-Hant", label: "people.hant" },
  { key: "en", label: "people.en" },
] as const;

/** A script left empty is derived from the other one. */
export function NewColumn() {
  const t = useTranslations("studio");
  const router = useRouter();
  const [opened, dialog] = useDisclosure(false);
  const command = useCommand();
  const form = useForm({
    initialValues: { name: { ...blank }, prefix: { ...blank }, description: { ...blank }, epigraph: { ...blank } },
  });
  const submit = form.onSubmit(({ epigraph, ...rest }) =>
    command.give(
      (commandId) => {
        const said = Object.values(epigraph).some((text) => text.trim() !== "");
        return createColumnAction({ ...rest, epigraph: said ? epigraph : null, commandId });
      },
      () => {
        command.renew();
        form.reset();
        dialog.close();
        router.refresh();
      },
    ),
  );
  return (
    <>
      <Button onClick={dialog.open}>{t("columns.new")}</Button>
      <CommandDialog
        command={command}
        onSubmit={submit}
        opened={opened}
        onClose={dialog.close}
        title={t("columns.new")}
        size="lg"
      >
        {parts.map((part) => (
          <Fieldset key={part} legend={t(`columns.${part}`)} variant="unstyled">
            {fields.map(({ key, label }) => (
              <TextInput
                key={key}
                mt="xs"
                placeholder={t(label)}
                aria-label={`${t(`columns.${part}`)}: ${t(label)}`}
                {...form.getInputProps(`${part}.${key}`)}
              />
            ))}
          </Fieldset>
        ))}
        <Button type="submit" loading={command.pending}>
          {t("common.add")}
        </Button>
      </CommandDialog>
    </>
  );
}
