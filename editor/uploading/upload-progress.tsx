"use client";

import { Button, Progress } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { UploadState } from "#editor/uploading/file-uploads.ts";
import styles from "#editor/views/figure.module.css";
import { useFailureText } from "#ui/use-failure-text.ts";

/** How far the file for a place of the text has come, and what can be done when it didn't come. */
export function UploadProgress({
  upload: { name, share, failure },
  words,
  onRetry,
  onForget,
}: {
  upload: UploadState;
  words: "pictures" | "recordings";
  onRetry: () => void;
  onForget: () => void;
}) {
  const t = useTranslations(`studio.editor.${words}`);
  const say = useFailureText();
  if (failure === null) {
    return (
      <div className={styles.place}>
        <p>{t("uploading", { name })}</p>
        <Progress value={share * 100} w="100%" aria-label={t("uploading", { name })} />
        <Button size="compact-sm" variant="subtle" onClick={onForget}>
          {t("giveUp")}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.place} role="alert">
      <p>{t("failed", { name, why: failure === "unreachable" ? t("unreachable") : say(failure) })}</p>
      <div className={styles.buttons}>
        <Button size="xs" onClick={onRetry}>
          {t("retry")}
        </Button>
        <Button size="xs" variant="default" onClick={onForget}>
          {t("another")}
        </Button>
      </div>
    </div>
  );
}
