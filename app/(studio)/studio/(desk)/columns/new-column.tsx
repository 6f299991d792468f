"use client";
import { Alert, Button, Fieldset, Modal, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useDisclosure } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState, useTransition } from "react";
import { createColumnAction } from "#app/(studio)/studio/(desk)/columns/actions.ts";
import { createId } from "#domain/ids.ts";
import { useFailureText } from "#ui/use-failure-text.ts";

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
  const failureText = useFailureText();
  const [opened, dialog] = useDisclosure(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const commandId = useRef(createId());
  const form = useForm({
    initialValues: { name: { ...blank }, prefix: { ...blank }, description: { ...blank }, epigraph: { ...blank } },
  });
  const submit = form.onSubmit(({ epigraph, ...rest }) =>
    start(async () => {
      const said = Object.values(epigraph).some((text) => text.trim() !== "");
      const result = await createColumnAction({
        ...rest,
        epigraph: said ? epigraph : null,
        commandId: commandId.current,
      });
      if (!result.ok) {
        setProblem(failureText(result.error));
        return;
      }
      commandId.current = createId();
      form.reset();
      dialog.close();
      router.refresh();
    }),
  );
  return (
    <>
      <Button onClick={dialog.open}>{t("columns.new")}</Button>
      <Modal
        opened={opened}
        onClose={dialog.close}
        title={t("columns.new")}
        size="lg"
        closeButtonProps={{ "aria-label": t("common.close") }}
      >
        <form onSubmit={submit}>
          <Stack gap="md">
            {problem && (
              <Alert color="cinnabar" variant="light" role="alert">
                {problem}
              </Alert>
            )}
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
            <Button type="submit" loading={pending}>
              {t("common.add")}
            </Button>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
