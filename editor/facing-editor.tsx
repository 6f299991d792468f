"use client";

import { useElementSize } from "@mantine/hooks";
import type { Editor } from "@tiptap/core";
import { useTranslations } from "next-intl";
import { type CSSProperties, type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { WorkingCopy } from "#domain/article/article.ts";
import { type Language, otherLanguage } from "#domain/locale.ts";
import type { Result } from "#domain/result.ts";
import { EditionColumn, type EditionSaver } from "#editor/edition-column.tsx";
import { editionLocale } from "#editor/edition-locale.ts";
import { PlaceNotes } from "#editor/presence/place-notes.tsx";
import { RowAxis } from "#editor/rows/row-axis.tsx";
import type { ShownRow } from "#editor/rows/rows-board.ts";
import { useRows, useRowsView } from "#editor/rows/rows-context.tsx";
import { focusRow } from "#editor/rows/write-beside.ts";
import type { SaveCommand } from "#editor/saving/edition-saving-rules.ts";
import type { SaveAnswer } from "#editor/saving/saver.ts";
import { useSavingBoard } from "#editor/saving/use-saving-board.tsx";
import type { AskedMark } from "#editor/tools/marks.ts";
import { ShortcutSheet } from "#editor/tools/shortcut-sheet.tsx";
import { Toolbar } from "#editor/tools/toolbar.tsx";
import { ViewMenu, type WritingView } from "#editor/tools/view-menu.tsx";
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

/** Narrower than this, two columns of text are none. */
const roomForTwo = 820;
const rowKeys = new Set(["ArrowLeft", "ArrowRight", "ArrowDown", "ArrowUp", "KeyN", "KeyM", "Enter"]);

/** Both editions face to face with the axis between them, the source first; one at a time where there is no room. */
export function FacingEditor(props: FacingEditorProps) {
  const { sourceLanguage, editions, writable } = props;
  const t = useTranslations("studio.editor");
  const board = useSavingBoard();
  const order = [sourceLanguage, otherLanguage(sourceLanguage)] as const;
  const [shown, setShown] = useState<Language>(sourceLanguage);
  const [active, setActive] = useState<{ language: Language; editor: Editor } | null>(null);
  const [asking, setAsking] = useState<{ language: Language; mark: AskedMark } | null>(null);
  const [sheet, setSheet] = useState(false);
  const [view, setView] = useState<WritingView>("facing");
  const { board: rows, commands } = useRows();
  const { lines } = useRowsView(rows);
  const { ref: measured, width } = useElementSize<HTMLDivElement>();
  const layout = width > 0 && width < roomForTwo ? "one" : view;
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    rows.reveal = setShown;
  }, [rows]);

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
    if (!event.altKey || !rowKeys.has(event.code)) return;
    event.preventDefault();
    const language = active?.language ?? sourceLanguage;
    const here = rows.rowAt(language);
    const to = (row: ShownRow | null, wanted: Language) => {
      if (!row) return;
      const there = focusRow(rows, row, wanted) ? wanted : otherLanguage(wanted);
      if (there !== wanted) focusRow(rows, row, there);
    };
    switch (event.code) {
      case "ArrowLeft":
      case "ArrowRight": {
        const wanted = order[event.code === "ArrowLeft" ? 0 : 1];
        setShown(wanted);
        // The other side may only be there after the tab has turned.
        setTimeout(() => (here && focusRow(rows, here, wanted)) || rows.editorOf(wanted)?.commands.focus());
        return;
      }
      case "ArrowDown":
      case "ArrowUp":
        return to(rows.step(here, event.code === "ArrowDown" ? 1 : -1), language);
      case "KeyN":
        return to(rows.step(here, 1, true) ?? rows.step(null, 1, true), otherLanguage(sourceLanguage));
      case "Enter":
        if (here && writable) void commands.confirm([here], false);
        return;
      case "KeyM":
        root.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(here?.name ?? "")}"]`)?.click();
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole writing surface; every one has a button too
    <div ref={root} className={styles.facing} data-shown={shown} data-layout={layout} onKeyDown={handleKeys}>
      <div className={styles.tools} ref={measured}>
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
            onAsk={(mark) => setAsking(active && { language: active.language, mark })}
            onShortcuts={() => setSheet(true)}
          >
            <ViewMenu view={view} narrow={layout === "one" && view !== "one"} onView={setView} />
          </Toolbar>
        )}
      </div>
      <div className={styles.pair} style={{ "--lines": Math.max(1, lines) } as CSSProperties}>
        {order.map((language) => {
          const edition = editions[language];
          return (
            <div
              key={language}
              id={`edition-${language}`}
              data-side={language}
              data-role={language === sourceLanguage ? "source" : "target"}
              className={styles.half}
            >
              {edition && (
                <EditionColumn
                  userId={props.userId}
                  edition={edition}
                  isSource={language === sourceLanguage}
                  writable={writable && !(layout === "reference" && language === sourceLanguage)}
                  columnPrefix={props.columnPrefix[language]}
                  standingEpigraph={props.standingEpigraph[language]}
                  save={props.save}
                  onFocus={(editor) => setActive({ language, editor })}
                  asking={asking?.language === language ? asking.mark : null}
                  onAsk={(mark) => setAsking(mark && { language, mark })}
                  onSaver={(saver) => props.onSaver(language, saver)}
                />
              )}
              {edition && <PlaceNotes language={language} userId={props.userId} />}
            </div>
          );
        })}
        <RowAxis />
      </div>
      <ShortcutSheet opened={sheet} onClose={() => setSheet(false)} />
    </div>
  );
}
