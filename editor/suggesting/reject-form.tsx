"use client";

import { Button, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { suggestionLimits } from "#domain/suggestions/suggestion.ts";
import styles from "#editor/suggesting/suggesting.module.css";

/** Asks before anything is rejected, and for the reason that whoever suggested it is told. */
export function RejectForm({
  label,
  busy,
  onReject,
  onCancel,
}: {
  /** What would be rejected, where it doesn't stand above. */
  label?: string;
  busy: boolean;
  onReject: (remark: string) => void;
  onCancel: () => void;
}) {
  const t = useTranslations("studio.editor.suggestions");
  const [remark, setRemark] = useState("");
  return (
    <form
      className={styles.reason}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onReject(remark);
      }}
    >
      {label && <p className={styles.by}>{label}</p>}
      <TextInput
        size="sm"
        label={t("why")}
        autoFocus
        maxLength={suggestionLimits.remark}
        value={remark}
        onChange={(event) => setRemark(event.currentTarget.value)}
      />
      <div className={styles.actions}>
        <Button type="submit" size="compact-sm" loading={busy}>
          {t("rejectNow")}
        </Button>
        <Button size="compact-sm" variant="default" disabled={busy} onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
