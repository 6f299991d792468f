"use client";
import { Alert, Button, Modal, NativeSelect, SegmentedControl, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useDisclosure } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState, useTransition } from "react";
import { createArticleAction } from "#app/(studio)/studio/(desk)/actions.ts";
import { createId } from "#domain/ids.ts";
import type { Language, Script } from "#domain/locale.ts";
import { useFailureText } from "#ui/use-failure-text.ts";

type Values = { sourceLanguage: Language; script: Script; title: string; columnId: string };

export function NewArticle({ columns }: { columns: { id: string; name: string }[] }) {
  const t = useTranslations("studio");
  const router = useRouter();
  const failureText = useFailureText();
  const [opened, dialog] = useDisclosure(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const form = useForm<Values>({ initialValues: { sourceLanguage: "zh", script: "Hans", title: "", columnId: "" } });
  // One id for one intent: a double click or a retry makes one article.
  const commandId = useRef(createId());
  const submit = form.onSubmit(({ columnId, ...values }) =>
    start(async () => {
      const result = await createArticleAction({ ...values, columnId: columnId || null, commandId: commandId.current });
      if (result.ok) router.push(`/studio/articles/${result.value.articleId}`);
      else setProblem(failureText(result.error));
    }),
  );
  return (
    <>
      <Button onClick={dialog.open} data-new-article>
        {t("desk.new")}
      </Button>
      <Modal
        opened={opened}
        onClose={dialog.close}
        title={t("newArticle.title")}
        closeButtonProps={{ "aria-label": t("common.close") }}
      >
        <form onSubmit={submit}>
          <Stack gap="md">
            {problem && (
              <Alert color="cinnabar" variant="light" role="alert">
                {problem}
              </Alert>
            )}
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
                { value: "", label: t("desk.noColumn") },
                ...columns.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              {...form.getInputProps("columnId")}
            />
            <Button type="submit" loading={pending}>
              {t("newArticle.create")}
            </Button>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
