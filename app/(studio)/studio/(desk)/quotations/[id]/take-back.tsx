"use client";
import { Button } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import type { ShownEntry } from "#app/(studio)/studio/(desk)/quotations/[id]/entry-props.ts";
import { discardQuotationAction } from "#app/(studio)/studio/(desk)/quotations/actions.ts";
import { createId } from "#domain/ids.ts";
import { tellDesk } from "#ui/ask-desk.ts";
import { useTell } from "#ui/use-tell.ts";

/** Takes an entry out of the library that nobody vouched for and nothing embeds. */
export function TakeBack({ entry }: { entry: ShownEntry }) {
  const t = useTranslations("studio.quotations.takeBack");
  const common = useTranslations("studio.common");
  const tell = useTell();
  const router = useRouter();
  const [pending, start] = useTransition();
  const discard = () =>
    start(async () => {
      const answer = await tellDesk(() => discardQuotationAction({ commandId: createId(), quotationId: entry.id }));
      if (answer.ok) {
        tell.done(t("done"));
        router.push("/studio/quotations");
        return;
      }
      tell.failed(answer.error);
      router.refresh();
    });
  const ask = () =>
    modals.openConfirmModal({
      title: t("title"),
      children: t("text", { count: entry.versions.length }),
      labels: { confirm: t("button"), cancel: common("cancel") },
      confirmProps: { color: "cinnabar" },
      onConfirm: discard,
    });
  return (
    <Button variant="subtle" loading={pending} onClick={ask}>
      {t("button")}
    </Button>
  );
}
