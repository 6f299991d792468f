"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { SaveState } from "#editor/saving/save-state.ts";
import styles from "#editor/saving/saving.module.css";

/** Where the words are, in words. A sign before them says the same by shape. */
export function SaveLine({ state }: { state: SaveState<unknown> }) {
  const t = useTranslations("studio.editor.saving");
  const errors = useTranslations("errors");
  const format = useFormatter();
  const { status, failure, savedAt } = state;
  // Details have no time until they are saved from here.
  const time = savedAt && format.dateTime(new Date(savedAt), { hour: "2-digit", minute: "2-digit", hour12: false });
  return (
    <p className={styles.line} data-status={status} role="status">
      <span className={styles.sign} aria-hidden />
      {status === "refused" && failure
        ? t("refused", { why: errors(failure.code, failure.params) })
        : t(status, { time })}
    </p>
  );
}
