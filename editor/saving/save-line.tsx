"use client";

import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { SaveState } from "#editor/saving/save-state.ts";
import styles from "#editor/saving/saving.module.css";
import { useSavingBoard } from "#editor/saving/use-saving-board.tsx";
import { usePrintTime } from "#ui/use-print-time.ts";

/** Where the words are, in words. A sign before them says the same by shape. */
export function SaveLine({ state, children }: { state: SaveState<unknown>; children?: ReactNode }) {
  const t = useTranslations("studio.editor.saving");
  const errors = useTranslations("errors");
  const printTime = usePrintTime();
  const { status, failure, savedAt } = state;
  // Details have no time until they are saved from here.
  const time = savedAt && printTime(savedAt, "clock");
  return (
    <p className={styles.line} data-status={status} role="status">
      <span className={styles.sign} aria-hidden />
      {status === "refused" && failure
        ? t("refused", { why: errors(failure.code, failure.params) })
        : failure?.code === "otherPerson"
          ? errors("otherPerson")
          : t(status, { time })}
      {children}
    </p>
  );
}

/** The page's one line, with the way on where a person has to go it. */
export function PageSaveLine({ state }: { state: SaveState<unknown> }) {
  const t = useTranslations("studio.editor.saving");
  const board = useSavingBoard();
  return (
    <SaveLine state={state}>
      {state.status === "outdated" && (
        <Button size="compact-sm" variant="default" onClick={() => void board.reload()}>
          {t("reload")}
        </Button>
      )}
      {state.status === "signedOut" && (
        <Button size="compact-sm" variant="default" component="a" href="/studio/sign-in?again" target="_blank">
          {t("signIn")}
        </Button>
      )}
    </SaveLine>
  );
}
