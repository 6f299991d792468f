"use client";
import { Button, Fieldset, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useDisclosure } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { fieldNames } from "#app/(studio)/locale-names.ts";
import { AccentChoice } from "#app/(studio)/studio/(desk)/columns/accent-choice.tsx";
import { createColumnAction } from "#app/(studio)/studio/(desk)/columns/actions.ts";
import { type ColumnAccent, houseAccent } from "#domain/article/column-accent.ts";
import { noText } from "#domain/article/furniture.ts";
import { readerLocales } from "#domain/locale.ts";
import { CommandDialog, useCommand } from "#ui/command-dialog.tsx";

const parts = ["name", "prefix", "description", "epigraph"] as const;

/** A script left empty is derived from the other one. */
export function NewColumn() {
  const t = useTranslations("studio");
  const router = useRouter();
  const [opened, dialog] = useDisclosure(false);
  const command = useCommand();
  const form = useForm({
    initialValues: {
      ...{ name: noText, prefix: noText, description: noText, epigraph: noText },
      accent: houseAccent as ColumnAccent,
    },
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
            {readerLocales.map((locale) => (
              <TextInput
                key={locale}
                mt="xs"
                placeholder={t(`people.${fieldNames[locale]}`)}
                aria-label={`${t(`columns.${part}`)}: ${t(`people.${fieldNames[locale]}`)}`}
                {...form.getInputProps(`${part}.${locale}`)}
              />
            ))}
          </Fieldset>
        ))}
        <AccentChoice value={form.values.accent} onChange={(accent) => form.setFieldValue("accent", accent)} />
        <Button type="submit" loading={command.pending}>
          {t("common.add")}
        </Button>
      </CommandDialog>
    </>
  );
}
