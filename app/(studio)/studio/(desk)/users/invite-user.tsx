"use client";
import { Button, Checkbox, Group, NativeSelect, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useDisclosure } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ownNames } from "#app/(studio)/locale-names.ts";
import { inviteUserAction } from "#app/(studio)/studio/(desk)/users/actions.ts";
import { type Role, roles } from "#domain/access.ts";
import { type ReaderLocale, readerLocales } from "#domain/locale.ts";
import { CommandDialog, useCommand } from "#ui/command-dialog.tsx";
import { useTell } from "#ui/use-tell.ts";

export function InviteUser({ locale }: { locale: ReaderLocale }) {
  const t = useTranslations("studio");
  const tell = useTell();
  const router = useRouter();
  const [opened, dialog] = useDisclosure(false);
  const command = useCommand();
  const form = useForm<{ name: string; email: string; roles: Role[]; locale: ReaderLocale }>({
    initialValues: { name: "", email: "", roles: ["editor"], locale },
  });
  const submit = form.onSubmit((values) =>
    command.give(
      (commandId) => inviteUserAction({ ...values, commandId }),
      () => {
        tell.done(t("users.invited", { email: values.email }));
        command.renew();
        form.reset();
        dialog.close();
        router.refresh();
      },
    ),
  );
  return (
    <>
      <Button onClick={dialog.open}>{t("users.invite")}</Button>
      <CommandDialog
        command={command}
        onSubmit={submit}
        opened={opened}
        onClose={dialog.close}
        title={t("users.invite")}
      >
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
          data={readerLocales.map((value) => ({ value, label: ownNames[value] }))}
          {...form.getInputProps("locale")}
        />
        <Button type="submit" loading={command.pending} disabled={form.values.roles.length === 0}>
          {t("users.invite")}
        </Button>
      </CommandDialog>
    </>
  );
}
