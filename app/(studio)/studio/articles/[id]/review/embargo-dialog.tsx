"use client";

import { Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { EmbargoView } from "#domain/workflow/view.ts";
import { useDeskZone } from "#ui/use-desk-zone.ts";
import type { ZonedTime } from "#ui/use-zoned-time.ts";
import { WhenDialog } from "#ui/when-dialog.tsx";

/** Until when nothing of an article may get to readers, and why. */
export function EmbargoDialog({
  embargo,
  busy,
  onSet,
  onClose,
}: {
  /** The one that stands. */
  embargo: EmbargoView | null;
  busy: boolean;
  onSet: (until: ZonedTime, note: string) => void;
  onClose: () => void;
}) {
  const t = useTranslations("studio.article.review.embargo");
  const deskZone = useDeskZone();
  const [note, setNote] = useState(embargo?.note ?? "");
  return (
    <WhenDialog
      title={t("title")}
      label={t("until")}
      confirm={t("set")}
      hint={t("hint")}
      from={embargo && { at: embargo.until, zone: embargo.zone ?? deskZone }}
      busy={busy}
      onSay={(until) => onSet(until, note)}
      onClose={onClose}
    >
      <Textarea
        mt="sm"
        label={t("note")}
        value={note}
        autosize
        minRows={2}
        maxLength={4000}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </WhenDialog>
  );
}
