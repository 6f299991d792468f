"use client";
import { Alert, Button, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { requestSignInLinkAction, signInWithPasswordAction } from "#app/(studio)/studio/sign-in/actions.ts";
import { useFailureText } from "#ui/use-failure-text.ts";

export function SignInForm() {
  const t = useTranslations("studio.signIn");
  const failureText = useFailureText();
  const form = useForm({ initialValues: { email: "", password: "" } });
  const [byLink, setByLink] = useState(false);
  const [said, setSaid] = useState<{ text: string; good: boolean } | null>(null);
  const [pending, start] = useTransition();

  const submit = form.onSubmit(({ email, password }) =>
    start(async () => {
      const result = byLink
        ? await requestSignInLinkAction({ email })
        : await signInWithPasswordAction({ email, password });
      if (!result.ok) setSaid({ text: failureText(result.error), good: false });
      else if (byLink) setSaid({ text: t("linkSent"), good: true });
      else window.location.assign("/studio");
    }),
  );
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        {said && (
          <Alert color={said.good ? "ink" : "cinnabar"} variant="light" role={said.good ? "status" : "alert"}>
            {said.text}
          </Alert>
        )}
        <TextInput
          type="email"
          size="md"
          label={t("email")}
          autoComplete="username"
          required
          withAsterisk={false}
          {...form.getInputProps("email")}
        />
        {!byLink && (
          <PasswordInput
            size="md"
            label={t("password")}
            autoComplete="current-password"
            required
            withAsterisk={false}
            {...form.getInputProps("password")}
          />
        )}
        <Button type="submit" size="md" loading={pending}>
          {byLink ? t("sendLink") : t("submit")}
        </Button>
        <Button
          variant="subtle"
          onClick={() => {
            setByLink(!byLink);
            setSaid(null);
          }}
        >
          {byLink ? t("byPassword") : t("byLink")}
        </Button>
        <Text size="sm" c="dimmed">
          {t("invited")}
        </Text>
      </Stack>
    </form>
  );
}
