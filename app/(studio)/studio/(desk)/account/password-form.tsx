"use client";
import { Button, PasswordInput, Stack, Text } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { changePasswordAction } from "#app/(studio)/studio/(desk)/account/actions.ts";
import { Problem } from "#ui/problem.tsx";
import { useFailureText } from "#ui/use-failure-text.ts";
import { useTell } from "#ui/use-tell.ts";

export function PasswordForm({ hasPassword }: { hasPassword: boolean }) {
  const t = useTranslations("studio.account");
  const tell = useTell();
  const router = useRouter();
  const failureText = useFailureText();
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const form = useForm({ initialValues: { current: "", next: "" } });
  const submit = form.onSubmit((values) =>
    start(async () => {
      const result = await changePasswordAction(values);
      if (!result.ok) {
        setProblem(failureText(result.error));
        return;
      }
      setProblem(null);
      form.reset();
      tell.done(t("changed"));
      router.refresh();
    }),
  );
  return (
    <form onSubmit={submit}>
      <Stack gap="md" align="flex-start">
        <Problem text={problem} />
        {hasPassword ? (
          <PasswordInput
            w={320}
            maw="100%"
            label={t("current")}
            autoComplete="current-password"
            required
            withAsterisk={false}
            {...form.getInputProps("current")}
          />
        ) : (
          <Text c="dimmed">{t("none")}</Text>
        )}
        <PasswordInput
          w={320}
          maw="100%"
          label={t("next")}
          description={t("nextHint")}
          autoComplete="new-password"
          minLength={12}
          required
          withAsterisk={false}
          {...form.getInputProps("next")}
        />
        <Button type="submit" loading={pending}>
          {t(hasPassword ? "change" : "set")}
        </Button>
      </Stack>
    </form>
  );
}
