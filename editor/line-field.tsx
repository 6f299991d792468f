"use client";

import { Textarea } from "@mantine/core";
import { useSyncExternalStore } from "react";
import { languageOf, type ReaderLocale } from "#domain/locale.ts";
import type { EditionScreen } from "#editor/edition-screen.ts";
import { lineLimits } from "#editor/finding/replace-matches.ts";
import { usePresence, usePresenceView } from "#editor/presence/use-presence.tsx";
import styles from "#editor/writing.module.css";

/** Title or deck, in the face and size readers get, growing with its words and never breaking them by hand. */
export function LineField({
  screen,
  field,
  label,
  placeholder,
  lang,
  readOnly,
  onEdited,
}: {
  screen: EditionScreen;
  field: "title" | "deck";
  label: string;
  placeholder: string;
  lang: ReaderLocale;
  readOnly: boolean;
  onEdited: () => void;
}) {
  const read = field === "title" ? screen.title : screen.deck;
  const value = useSyncExternalStore(screen.subscribe, read, read);
  const presence = usePresence();
  usePresenceView(presence);
  const place = { language: languageOf(lang), block: `#${field}` };
  return (
    <Textarea
      variant="unstyled"
      autosize={!growsByItself()}
      minRows={1}
      rows={1}
      aria-label={label}
      placeholder={placeholder}
      lang={lang}
      maxLength={lineLimits[field]}
      data-field={field}
      readOnly={readOnly || !presence.mayWrite(place)}
      value={value}
      classNames={{
        root: field === "title" ? styles.titleField : styles.deckField,
        input: field === "title" ? styles.title : styles.deck,
      }}
      onFocus={() => presence.caret(place)}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.nativeEvent.isComposing) event.preventDefault();
      }}
      onChange={(event) => {
        screen.write(field, event.currentTarget.value.replace(/[\r\n]+/g, " "));
        presence.typed(place);
        onEdited();
      }}
    />
  );
}

/** The script that grows a field measures once; a column that changes its width afterwards would cut the last line off. */
function growsByItself(): boolean {
  return CSS.supports("field-sizing", "content");
}
