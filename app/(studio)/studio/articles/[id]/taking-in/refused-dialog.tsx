"use client";

import { Button, Modal, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import styles from "#app/(studio)/studio/taking-in/taking-in.module.css";
import type { Failure } from "#domain/result.ts";
import { useFailureText } from "#ui/use-failure-text.ts";

/** Something was too much to take in: why, and its words, which are still there. */
export function RefusedDialog({
  failure,
  words,
  onInsert,
  onClose,
}: {
  failure: Failure;
  words: string;
  onInsert?: () => void;
  onClose: () => void;
}) {
  const t = useTranslations("studio.taking");
  const failureText = useFailureText();
  return (
    <Modal opened onClose={onClose} title={t("refused.title")} size="lg">
      <p role="alert">{failureText(failure)}</p>
      {words.trim() !== "" && <Textarea label={t("refused.words")} value={words} readOnly rows={8} />}
      <div className={styles.buttons}>
        <Button variant="default" onClick={onClose}>
          {t("cancel")}
        </Button>
        {onInsert && words.trim() !== "" && <Button onClick={onInsert}>{t("refused.insert")}</Button>}
      </div>
    </Modal>
  );
}
