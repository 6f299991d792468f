"use client";
import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { resendMailAction } from "#app/(studio)/studio/(desk)/outbox/actions.ts";
import { tellDesk } from "#ui/ask-desk.ts";
import { useFailureText } from "#ui/use-failure-text.ts";

export function ResendMail({ mailId, subject }: { mailId: string; subject: string }) {
  const t = useTranslations("studio.outbox");
  const failureText = useFailureText();
  const router = useRouter();
  const [pending, start] = useTransition();
  const resend = () =>
    start(async () => {
      const result = await tellDesk(() => resendMailAction({ mailId }));
      notifications.show(
        result.ok ? { message: t("resent") } : { color: "cinnabar", message: failureText(result.error) },
      );
      router.refresh();
    });
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={pending}
      aria-label={`${t("resend")} · ${subject}`}
      onClick={resend}
    >
      {t("resend")}
    </Button>
  );
}
