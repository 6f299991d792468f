"use client";

import { Popover } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type CSSProperties, useLayoutEffect, useRef, useState } from "react";
import type { Language } from "#domain/locale.ts";
import styles from "#editor/suggesting/suggesting.module.css";
import { SuggestionCard } from "#editor/suggesting/suggestion-card.tsx";
import { useSuggestions, useSuggestionsView } from "#editor/suggesting/suggestions-context.tsx";

/** The suggestion that is looked at, beside its words. Escape goes back to the text. */
export function SuggestionPopover({ langOf }: { langOf: (language: Language) => string }) {
  const t = useTranslations("studio.editor.suggestions");
  const { board } = useSuggestions();
  const { pending, opened } = useSuggestionsView({ board });
  const suggestion = pending.find(({ id }) => id === opened);
  const anchor = useRef<HTMLSpanElement>(null);
  const [style, setStyle] = useState<CSSProperties>({});
  const id = suggestion?.id;
  useLayoutEffect(() => {
    if (id === undefined) return;
    const words = document.querySelector<HTMLElement>(`[data-suggestion="${CSS.escape(id)}"]`);
    const sheet = anchor.current?.offsetParent?.getBoundingClientRect();
    if (!words || !sheet) return;
    words.scrollIntoView({ block: "nearest" });
    const { left, top, width, height } = words.getBoundingClientRect();
    const moved = anchor.current?.offsetParent?.getBoundingClientRect() ?? sheet;
    setStyle({ left: left - moved.left, top: top - moved.top, width, height });
  }, [id]);
  return (
    <Popover
      opened={suggestion !== undefined}
      onChange={(open) => !open && board.open(null)}
      position="bottom"
      width={340}
      trapFocus
      returnFocus
      withRoles={false}
      shadow="md"
    >
      <Popover.Target>
        <span ref={anchor} className={styles.anchor} style={style} />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t("one")} className={styles.dropdown}>
        {suggestion && (
          <SuggestionCard
            key={suggestion.id}
            suggestion={suggestion}
            lang={langOf(suggestion.language)}
            takesKeys
            onDone={() => board.open(null)}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
