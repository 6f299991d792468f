"use client";
import { Button, NativeSelect, SegmentedControl, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useDisclosure } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { createArticleAction } from "#app/(studio)/studio/(desk)/actions.ts";
import type { Language, Script } from "#domain/locale.ts";
import { CommandDialog, useCommand } from "#ui/command-dialog.tsx";

type Values = { sourceLanguage: Language; script: Script; title: string; columnId: string };

type Props = {
  /** Those in which whoever starts one may. */
  columns: { id: string; name: string }[];
  /** Whether it may have none. */
  withoutColumn: boolean;
};

export function NewArticle({ columns, withoutColumn }: Props) {
  const t = useTranslations("studio");
  const router = useRouter();
  const [opened, dialog] = useDisclosure(false);
  const command = useCommand();
  const columnId = withoutColumn ? "" : (columns[0]?.id ?? "");
  const form = useForm<Values>({ initialValues: { sourceLanguage: "zh", script: "Hans", title: "", columnId } });
  const submit = form.onSubmit(({ columnId: chosen, ...values }) =>
    command.give(
      (commandId) => createArticleAction({ ...values, columnId: chosen || null, commandId }),
      ({ articleId }) => router.push(`/studio/articles/${articleId}`),
    ),
  );
  return (
    <>
      <Button onClick={dialog.open} data-new-article>
        {t("desk.new")}
      </Button>
      <CommandDialog
        command={command}
        onSubmit={submit}
        opened={opened}
        onClose={dialog.close}
        title={t("newArticle.title")}
      >
        <div>
          <Text component="span" size="sm" fw={500} id="new-language">
            {t("newArticle.language")}
          </Text>
          <SegmentedControl
            fullWidth
            aria-labelledby="new-language"
            data={[
              { value: "zh", label: t("newArticle.zh") },
              { value: "en", label: t("newArticle.en") },
            ]}
            {...form.getInputProps("sourceLanguage")}
          />
        </div>
        <div>
          <Text component="span" size="sm" fw={500} id="new-script">
            {t("newArticle.script")}
          </Text>
          <SegmentedControl
            fullWidth
            aria-labelledby="new-script"
            data={[
              { value: "Hans", label: t("newArticle.Hans") },
              { value: "Hant", label: t("newArticle.Hant") },
            ]}
            {...form.getInputProps("script")}
          />
        </div>
        <TextInput label={t("newArticle.name")} maxLength={300} data-autofocus {...form.getInputProps("title")} />
        <NativeSelect
          label={t("newArticle.column")}
          data={[
            ...(withoutColumn ? [{ value: "", label: t("desk.noColumn") }] : []),
            ...columns.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          {...form.getInputProps("columnId")}
        />
        <Button type="submit" loading={command.pending}>
          {t("newArticle.create")}
        </Button>
      </CommandDialog>
    </>
  );
}
