"use client";
import { Alert, Button, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { useMounted } from "@mantine/hooks";
import { useTranslations } from "next-intl";
import { type FormEvent, useState, useTransition } from "react";
import { requestSignInLinkAction, signInWithPasswordAction } from "#app/(studio)/studio/sign-in/actions.ts";
import styles from "#app/(studio)/studio/sign-in/sign-in.module.css";
import { useFailureText } from "#ui/use-failure-text.ts";

/** The fields keep what they hold themselves: a browser fills them in, or somebody writes, before the page listens. */
export function SignInForm() {
  const t = useTranslations("studio.signIn");
  const failureText = useFailureText();
  const mounted = useMounted();
  const [byLink, setByLink] = useState(false);
  const [said, setSaid] = useState<{ text: string; good: boolean } | null>(null);
  const [pending, start] = useTransition();

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const email = String(fields.get("email"));
    const password = String(fields.get("password"));
    start(async () => {
      const result = byLink
        ? await requestSignInLinkAction({ email })
        : await signInWithPasswordAction({ email, password });
      if (!result.ok) setSaid({ text: failureText(result.error), good: false });
      else if (byLink) setSaid({ text: t("linkSent"), good: true });
      else window.location.assign("/studio");
    });
  };
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
          name="email"
          size="md"
          label={t("email")}
          autoComplete="username"
          required
          withAsterisk={false}
        />
        {!byLink && (
          <PasswordInput
            name="password"
            size="md"
            label={t("password")}
            autoComplete="current-password"
            required
            withAsterisk={false}
          />
        )}
        {/* Until the page listens the browser would send the fields by itself, in an address. */}
        <Button type="submit" size="md" loading={pending} disabled={!mounted} className={styles.enter}>
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
