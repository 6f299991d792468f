"use client";
import { Alert, Button, Checkbox, Group, Modal, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState, useTransition } from "react";
import { inviteUserAction } from "#app/(studio)/studio/(desk)/users/actions.ts";
import { type Role, roles } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import { useFailureText } from "#ui/use-failure-text.ts";

export function InviteUser({ locale }: { locale: ReaderLocale }) {
  const t = useTranslations("studio");
  const router = useRouter();
  const failureText = useFailureText();
  const [opened, dialog] = useDisclosure(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const commandId = useRef(createId());
  const form = useForm<{ name: string; email: string; roles: Role[]; locale: ReaderLocale }>({
    initialValues: { name: "", email: "", roles: ["editor"], locale },
  });
  const submit = form.onSubmit((values) =>
    start(async () => {
      const result = await inviteUserAction({ ...values, commandId: commandId.current });
      if (!result.ok) {
        setProblem(failureText(result.error));
        return;
      }
      commandId.current = createId();
      notifications.show({ message: t("users.invited", { email: values.email }) });
      setProblem(null);
      form.reset();
      dialog.close();
      router.refresh();
    }),
  );
  return (
    <>
      <Button onClick={dialog.open}>{t("users.invite")}</Button>
      <Modal
        opened={opened}
        onClose={dialog.close}
        title={t("users.invite")}
        closeButtonProps={{ "aria-label": t("common.close") }}
      >
        <form onSubmit={submit}>
          <Stack gap="md">
            {problem && (
              <Alert color="cinnabar" variant="light" role="alert">
                {problem}
              </Alert>
            )}
            <TextInput
              label={t("users.name")}
              required
              withAsterisk={false}
              data-autofocus
              {...form.getInputProps("name")}
            />
            <TextInput
              label={t("users.email")}
              type="email"
              required
              withAsterisk={false}
              {...form.getInputProps("email")}
            />
            <Checkbox.Group label={t("users.roles")} {...form.getInputProps("roles")}>
              <Group mt="xs">
                {roles.map((role) => (
                  <Checkbox key={role} value={role} label={t(`roles.${role}`)} />
                ))}
              </Group>
            </Checkbox.Group>
            <NativeSelect
              label={t("users.language")}
              data={[
                { value: "zh-Hans", label: "简体中文" },
                { value: "zh-Hant", label: "繁體中文" },
                { value: "en", label: "English" },
              ]}
              {...form.getInputProps("locale")}
            />
            <Button type="submit" loading={pending} disabled={form.values.roles.length === 0}>
              {t("users.invite")}
            </Button>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
