"use client";
import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { resendMailAction } from "#app/(studio)/studio/(desk)/outbox/actions.ts";
import { tellDesk } from "#ui/ask-desk.ts";
import { useTell } from "#ui/use-tell.ts";

export function ResendMail({ mailId, subject }: { mailId: string; subject: string }) {
  const t = useTranslations("studio.outbox");
  const tell = useTell();
  const router = useRouter();
  const [pending, start] = useTransition();
  const resend = () =>
    start(async () => {
      const result = await tellDesk(() => resendMailAction({ mailId }));
      if (result.ok) tell.done(t("resent"));
      else tell.failed(result.error);
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
