"use client";
import { Anchor, Button, Stack, Text } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { signInWithLinkAction } from "#app/(studio)/studio/sign-in/actions.ts";
import { Problem } from "#ui/problem.tsx";
import { useFailureText } from "#ui/use-failure-text.ts";

export function LinkForm({ token }: { token: string }) {
  const t = useTranslations("studio.signIn");
  const failureText = useFailureText();
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const enter = () =>
    start(async () => {
      const result = await signInWithLinkAction({ token });
      // A fresh page: the session decides language and light of the whole document.
      if (result.ok) window.location.assign("/studio");
      else setProblem(failureText(result.error.code === "invalidInput" ? { code: "linkInvalid" } : result.error));
    });
  return (
    <Stack gap="md">
      {problem === null ? <Text c="dimmed">{t("linkText")}</Text> : <Problem text={problem} />}
      {problem === null && (
        <Button size="md" onClick={enter} loading={pending} autoFocus>
          {t("linkButton")}
        </Button>
      )}
      {problem !== null && (
        <Anchor component={Link} href="/studio/sign-in">
          {t("linkAgain")}
        </Anchor>
      )}
    </Stack>
  );
}
