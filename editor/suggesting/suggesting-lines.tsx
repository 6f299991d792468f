"use client";

import { Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { languageOf, type ReaderLocale } from "#domain/locale.ts";
import { deriveLineSuggestions } from "#domain/suggestions/derive-suggestions.ts";
import { lineLimits } from "#editor/finding/replace-matches.ts";
import { SuggestedWords } from "#editor/suggesting/suggested-words.tsx";
import styles from "#editor/suggesting/suggesting.module.css";
import type { SuggestingSide } from "#editor/suggesting/suggesting-side.ts";
import writing from "#editor/writing.module.css";

/** Title or deck as somebody would have it. */
export function SuggestingLine({
  side,
  field,
  lang,
  onEdited,
}: {
  side: SuggestingSide;
  field: "title" | "deck";
  lang: ReaderLocale;
  onEdited: () => void;
}) {
  const t = useTranslations("studio.editor");
  const value = useSyncExternalStore(
    side.subscribe,
    () => side.line(field),
    () => side.line(field),
  );
  return (
    <Textarea
      variant="unstyled"
      autosize={!CSS.supports("field-sizing", "content")}
      minRows={1}
      rows={1}
      aria-label={t("suggestions.lineLabel", { line: t(field) })}
      placeholder={t(field)}
      lang={lang}
      maxLength={lineLimits[field]}
      data-field={field}
      value={value}
      classNames={{
        root: field === "title" ? writing.titleField : writing.deckField,
        input: field === "title" ? writing.title : writing.deck,
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.nativeEvent.isComposing) event.preventDefault();
      }}
      onChange={(event) => {
        side.writeLine(field, event.currentTarget.value.replace(/[\r\n]+/g, " "));
        onEdited();
      }}
    />
  );
}

/** What of title and deck this person would have otherwise: a field can't show words that went. */
export function OwnLineChanges({ side, lang }: { side: SuggestingSide; lang: ReaderLocale }) {
  const t = useTranslations("studio.editor.suggestions");
  const title = useSyncExternalStore(
    side.subscribe,
    () => side.line("title"),
    () => side.line("title"),
  );
  const deck = useSyncExternalStore(
    side.subscribe,
    () => side.line("deck"),
    () => side.line("deck"),
  );
  return (["title", "deck"] as const).map((line) => {
    const changes = deriveLineSuggestions(line, side.base[line], line === "title" ? title : deck, languageOf(lang));
    if (changes.length === 0) return null;
    return (
      <p key={line} className={styles.lineSuggestion}>
        <span className={styles.line}>{t(`line.${line}`)}</span>
        {changes.map((change) => (
          <SuggestedWords key={change.range?.position.start ?? 0} change={change} lang={lang} />
        ))}
      </p>
    );
  });
}
