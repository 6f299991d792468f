"use client";

import type { Editor } from "@tiptap/core";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { WorkingCopy } from "#domain/article/article.ts";
import { type Language, otherLanguage } from "#domain/locale.ts";
import type { Result } from "#domain/result.ts";
import { EditionColumn, type EditionSaver } from "#editor/edition-column.tsx";
import { editionLocale } from "#editor/edition-locale.ts";
import type { SaveCommand } from "#editor/saving/edition-saving-rules.ts";
import type { SaveAnswer } from "#editor/saving/saver.ts";
import { useSavingBoard } from "#editor/saving/use-saving-board.tsx";
import { ShortcutSheet } from "#editor/tools/shortcut-sheet.tsx";
import { Toolbar } from "#editor/tools/toolbar.tsx";
import styles from "#editor/writing.module.css";

export type FacingEditorProps = {
  userId: string;
  sourceLanguage: Language;
  editions: Partial<Record<Language, WorkingCopy>>;
  writable: boolean;
  /** The column's, in each edition's own locale; "" where it has none. */
  columnPrefix: Record<Language, string>;
  standingEpigraph: Record<Language, string>;
  save: (command: SaveCommand) => Promise<Result<SaveAnswer>>;
  onSaver: (language: Language, saver: EditionSaver | null) => void;
};

/** Both editions face to face with the axis between them, the source first; one at a time where there is no room. */
export function FacingEditor(props: FacingEditorProps) {
  const { sourceLanguage, editions, writable } = props;
  const t = useTranslations("studio.editor");
  const board = useSavingBoard();
  const order = [sourceLanguage, otherLanguage(sourceLanguage)] as const;
  const [shown, setShown] = useState<Language>(sourceLanguage);
  const [active, setActive] = useState<{ language: Language; editor: Editor } | null>(null);
  const [linking, setLinking] = useState<Language | null>(null);
  const [sheet, setSheet] = useState(false);
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const openSheet = (event: globalThis.KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement && event.target.closest("input, textarea, [contenteditable=true]");
      if ((event.key === "?" && !typing) || (event.key === "/" && (event.ctrlKey || event.metaKey))) {
        event.preventDefault();
        setSheet(true);
      }
    };
    window.addEventListener("keydown", openSheet);
    return () => window.removeEventListener("keydown", openSheet);
  }, []);

  const handleKeys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !(event.ctrlKey || event.metaKey)) return;
    if (event.key.toLowerCase() === "s" && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      void board.flush();
    }
    if (event.altKey && (event.key === "ArrowRight" || event.key === "ArrowLeft")) {
      const language = order[event.key === "ArrowLeft" ? 0 : 1];
      event.preventDefault();
      setShown(language);
      // The other side may only be there after the tab has turned.
      setTimeout(() =>
        root.current?.querySelector<HTMLElement>(`[data-language=${language}] [contenteditable]`)?.focus(),
      );
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole writing surface; every one has a button too
    <div ref={root} className={styles.facing} data-shown={shown} onKeyDown={handleKeys}>
      <div className={styles.tools}>
        <div role="tablist" aria-label={t("editions")} className={styles.tabs}>
          {order.map((language) => {
            const edition = editions[language];
            return (
              <button
                key={language}
                type="button"
                role="tab"
                id={`edition-tab-${language}`}
                aria-selected={shown === language}
                aria-controls={`edition-${language}`}
                className={styles.tab}
                onClick={() => setShown(language)}
              >
                {t(`languages.${editionLocale(language, edition?.script ?? null)}`)}
              </button>
            );
          })}
        </div>
        {writable && (
          <Toolbar
            editor={active?.editor ?? null}
            onLink={() => setLinking(active?.language ?? null)}
            onShortcuts={() => setSheet(true)}
          />
        )}
      </div>
      <div className={styles.pair}>
        {order.map((language) => {
          const edition = editions[language];
          return (
            <div key={language} id={`edition-${language}`} data-side={language} className={styles.half}>
              {edition && (
                <EditionColumn
                  userId={props.userId}
                  edition={edition}
                  isSource={language === sourceLanguage}
                  writable={writable}
                  columnPrefix={props.columnPrefix[language]}
                  standingEpigraph={props.standingEpigraph[language]}
                  save={props.save}
                  onFocus={(editor) => setActive({ language, editor })}
                  linking={linking === language}
                  onLinking={(open) => setLinking(open ? language : null)}
                  onSaver={(saver) => props.onSaver(language, saver)}
                />
              )}
            </div>
          );
        })}
      </div>
      <ShortcutSheet opened={sheet} onClose={() => setSheet(false)} />
    </div>
  );
}
