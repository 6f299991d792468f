"use client";
import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { revokeSessionAction } from "#app/(studio)/studio/(desk)/account/actions.ts";

export function EndSession({ sessionId }: { sessionId: string }) {
  const t = useTranslations("studio.account");
  const router = useRouter();
  const [pending, start] = useTransition();
  const end = () =>
    start(async () => {
      await revokeSessionAction({ sessionId });
      router.refresh();
    });
  return (
    <Button variant="subtle" size="compact-sm" loading={pending} onClick={end}>
      {t("end")}
    </Button>
  );
}
