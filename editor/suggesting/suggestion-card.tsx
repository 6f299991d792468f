"use client";

import { Box, Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { RejectForm } from "#editor/suggesting/reject-form.tsx";
import { SuggestedWords } from "#editor/suggesting/suggested-words.tsx";
import styles from "#editor/suggesting/suggesting.module.css";
import type { PageSuggestion } from "#editor/suggesting/suggestions-board.ts";
import { useSuggestions } from "#editor/suggesting/suggestions-context.tsx";
import { onFirstClick } from "#ui/on-first-click.ts";
import { useKeptFocus } from "#ui/use-kept-focus.ts";
import { usePrintTime } from "#ui/use-print-time.ts";

/** One suggestion that waits: what it would change, whose it is, and what can be done about it. */
export function SuggestionCard({
  suggestion,
  lang,
  takesKeys = false,
  onDone,
}: {
  suggestion: PageSuggestion;
  lang: string;
  /** Whether the card has the keys where it opens: never one of its buttons, which the next key would press. */
  takesKeys?: boolean;
  onDone?: () => void;
}) {
  const t = useTranslations("studio.editor.suggestions");
  const errors = useTranslations("errors");
  const printTime = usePrintTime();
  const { desk } = useSuggestions();
  const id = useId();
  const kept = useKeptFocus<HTMLDivElement>();
  const [busy, setBusy] = useState(false);
  const [rejecting, setRejecting] = useState(false);
  const { language, suggestedBy, suggestedByName, suggestedAt, misfit, place } = suggestion;
  const time = printTime(suggestedAt);
  const act = async (command: () => Promise<boolean>) => {
    setBusy(true);
    if (await command()) onDone?.();
    setBusy(false);
  };
  return (
    // A list has many of the same buttons: the words and their author tell them apart.
    <Box
      {...kept}
      className={styles.card}
      role="group"
      aria-labelledby={`${id}-said ${id}-by`}
      data-autofocus={takesKeys || undefined}
    >
      <p id={`${id}-said`} className={styles.said}>
        {"line" in place && <span className={styles.line}>{t(`line.${place.line}`)}</span>}
        <SuggestedWords change={suggestion} lang={lang} />
      </p>
      <p id={`${id}-by`} className={styles.by}>
        {t("by", { name: suggestedByName, time })}
      </p>
      {misfit && <p className={styles.misfit}>{errors(misfit)}</p>}
      {rejecting ? (
        <RejectForm
          busy={busy}
          onReject={(remark) => void act(() => desk.reject([suggestion], remark))}
          onCancel={() => setRejecting(false)}
        />
      ) : (
        <div className={styles.actions}>
          {desk.mayDecide[language] && (
            <>
              <Button
                size="compact-sm"
                loading={busy}
                disabled={misfit !== null}
                onClick={onFirstClick(() => void act(() => desk.accept([suggestion])))}
              >
                {t("accept")}
              </Button>
              <Button size="compact-sm" variant="default" disabled={busy} onClick={() => setRejecting(true)}>
                {t("reject")}
              </Button>
            </>
          )}
          {suggestedBy === desk.userId && (
            <Button
              size="compact-sm"
              variant="subtle"
              disabled={busy}
              onClick={() => void act(() => desk.withdraw([suggestion]))}
            >
              {t("withdraw")}
            </Button>
          )}
        </div>
      )}
    </Box>
  );
}
