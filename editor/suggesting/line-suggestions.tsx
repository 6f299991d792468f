"use client";

import { UnstyledButton } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { Language } from "#domain/locale.ts";
import { SuggestedWords } from "#editor/suggesting/suggested-words.tsx";
import styles from "#editor/suggesting/suggesting.module.css";
import { useSuggestions, useSuggestionsView } from "#editor/suggesting/suggestions-context.tsx";

/** What is suggested for the title and deck of an edition, above them: their fields hold nothing but what stands. */
export function LineSuggestions({
  language,
  lang,
  without,
}: {
  language: Language;
  lang: string;
  without: string | null;
}) {
  const t = useTranslations("studio.editor.suggestions");
  const { board } = useSuggestions();
  const { pending } = useSuggestionsView({ board });
  const own = pending.filter((each) => each.language === language && each.suggestedBy !== without);
  return own.map((each) =>
    "line" in each.place ? (
      <UnstyledButton
        key={each.id}
        className={styles.lineSuggestion}
        data-suggestion={each.id}
        onClick={() => board.open(each.id)}
      >
        <span className={styles.line}>{t(`line.${each.place.line}`)}</span>
        <SuggestedWords change={each} lang={lang} /> <span className={styles.name}>{each.suggestedByName}</span>
      </UnstyledButton>
    ) : null,
  );
}
