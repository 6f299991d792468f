"use client";

import { useElementSize } from "@mantine/hooks";
import type { Editor } from "@tiptap/core";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { WorkingCopy } from "#domain/article/article.ts";
import { editionLocale, type Language, otherLanguage } from "#domain/locale.ts";
import type { Result } from "#domain/result.ts";
import { type BlockMenuRef, BlockTools } from "#editor/blocks/block-tools.tsx";
import { useComments } from "#editor/comments/comments-context.tsx";
import { CommentsDrawer } from "#editor/comments/comments-drawer.tsx";
import { EditionColumn, type EditionSaver } from "#editor/edition-column.tsx";
import { FindBar } from "#editor/finding/find-bar.tsx";
import { FindBoard } from "#editor/finding/find-board.ts";
import { FindingProvider } from "#editor/finding/finding-context.tsx";
import { type DeskChecks, FindingsProvider, useNewFindingsBoard } from "#editor/findings/findings-context.tsx";
import { FindingsDrawer } from "#editor/findings/findings-drawer.tsx";
import { OutlineDrawer } from "#editor/outline/outline-drawer.tsx";
import { WritingFoot } from "#editor/outline/writing-foot.tsx";
import { PlaceNotes } from "#editor/presence/place-notes.tsx";
import { RowAxis } from "#editor/rows/row-axis.tsx";
import { useRows, useRowsView } from "#editor/rows/rows-context.tsx";
import type { SaveCommand } from "#editor/saving/edition-saving-rules.ts";
import type { SaveAnswer } from "#editor/saving/saver-parts.ts";
import { SuggestButton, SuggestingBar } from "#editor/suggesting/suggesting-bar.tsx";
import { SuggestionPopover } from "#editor/suggesting/suggestion-popover.tsx";
import { useSuggestions } from "#editor/suggesting/suggestions-context.tsx";
import { useSuggesting } from "#editor/suggesting/use-suggesting.ts";
import type { AskedMark } from "#editor/tools/marks.ts";
import { ShortcutSheet } from "#editor/tools/shortcut-sheet.tsx";
import { surfaceCommand } from "#editor/tools/shortcuts.ts";
import { Toolbar } from "#editor/tools/toolbar.tsx";
import { useSurfaceKeys } from "#editor/tools/use-surface-keys.ts";
import { ViewMenu, type WritingView } from "#editor/tools/view-menu.tsx";
import styles from "#editor/writing.module.css";

export type FacingEditorProps = {
  userId: string;
  sourceLanguage: Language;
  editions: Partial<Record<Language, WorkingCopy>>;
  /** Whether this person may write, by language: a stage of review may have one and leave it to others. */
  writable: Readonly<Record<Language, boolean>>;
  /** Reviewers who may not write somewhere make suggestions there without asking for it. */
  suggestsUnasked: boolean;
  /** The column's, in each edition's own locale; "" where it has none. */
  columnPrefix: Record<Language, string>;
  standingEpigraph: Record<Language, string>;
  /** What the desk knows of findings. */
  checks: DeskChecks;
  save: (command: SaveCommand) => Promise<Result<SaveAnswer>>;
  onSaver: (language: Language, saver: EditionSaver | null) => void;
};

/** Narrower than this, two columns of text are none. */
const roomForTwo = 820;

/** Both editions face to face with the axis between them, the source first; one at a time where there is no room. */
export function FacingEditor(props: FacingEditorProps) {
  const { sourceLanguage, editions } = props;
  const writable = props.writable.zh || props.writable.en;
  const t = useTranslations("studio.editor");
  const order = [sourceLanguage, otherLanguage(sourceLanguage)] as const;
  const [shown, setShown] = useState<Language>(sourceLanguage);
  const [focused, setFocused] = useState<{ language: Language; editor: Editor; suggesting: boolean } | null>(null);
  const [asking, setAsking] = useState<{ language: Language; mark: AskedMark } | null>(null);
  const [outline, setOutline] = useState(false);
  const [findingsOpen, setFindingsOpen] = useState(false);
  const [sheet, setSheet] = useState(false);
  const [view, setView] = useState<WritingView>("facing");
  const here = focused?.language ?? shown;
  const { suggesting, toggle: toggleSuggesting } = useSuggesting(props, here);
  // An edition that is written another way by now has another editor.
  const active = focused && focused.suggesting === suggesting[focused.language] ? focused : null;
  const { board: suggestions, desk } = useSuggestions();
  const { board: rows } = useRows();
  const [finding] = useState(() => new FindBoard(order));
  const { board: comments } = useComments();
  const { lines } = useRowsView(rows);
  const findings = useNewFindingsBoard(rows, editions.zh?.script ?? "Hans", props.checks.told);
  const { ref: measured, width } = useElementSize<HTMLDivElement>();
  const layout = width > 0 && width < roomForTwo ? "one" : view;
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    rows.reveal = setShown;
    finding.reveal = setShown;
    comments.reveal = setShown;
    suggestions.reveal = setShown;
  }, [rows, finding, comments, suggestions]);

  useEffect(() => {
    const openSheet = (event: globalThis.KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement && event.target.closest("input, textarea, [contenteditable=true]");
      if (surfaceCommand(event) === "sheet" && !(event.key === "?" && typing)) {
        event.preventDefault();
        setSheet(true);
      }
    };
    window.addEventListener("keydown", openSheet);
    return () => window.removeEventListener("keydown", openSheet);
  }, []);

  const blockMenu = useRef<BlockMenuRef | null>(null);
  const handleKeys = useSurfaceKeys({
    root,
    order,
    active: active?.language ?? null,
    writable,
    finding,
    findings,
    openOutline: () => setOutline(true),
    openFindings: () => setFindingsOpen(true),
    openBlockMenu: () => blockMenu.current?.open(),
    toggleSuggesting,
    openSuggestions: desk.openPanel,
    nextSuggestion: () => suggestions.next(active?.language ?? null),
    show: setShown,
  });
  const names = {
    zh: t(`languages.${editionLocale("zh", editions.zh?.script ?? null)}`),
    en: t("languages.en"),
  };

  const toolsFor = suggesting[here] ? "suggesting" : writable ? "writing" : "none";
  const suggestButton = desk.maySuggest[here] && <SuggestButton on={suggesting[here]} onToggle={toggleSuggesting} />;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole writing surface; every one has a button too
    <div ref={root} className={styles.facing} data-shown={shown} data-layout={layout} onKeyDown={handleKeys}>
      <FindingsProvider board={findings} desk={props.checks}>
        <FindingProvider value={finding}>
          <div className={styles.head} data-writing-tools>
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
              {toolsFor === "suggesting" && (
                <SuggestingBar
                  editor={active?.editor ?? null}
                  onFind={() => finding.open("find", active?.language ?? null)}
                  onShortcuts={() => setSheet(true)}
                >
                  {suggestButton}
                </SuggestingBar>
              )}
              {toolsFor === "none" && suggestButton}
              {toolsFor === "writing" && (
                <Toolbar
                  editor={active?.editor ?? null}
                  onAsk={(mark) => setAsking(active && { language: active.language, mark })}
                  onShortcuts={() => setSheet(true)}
                  onBlockMenu={() => blockMenu.current?.open()}
                  onFind={() => finding.open("find", active?.language ?? null)}
                >
                  {suggestButton}
                  <ViewMenu
                    editor={active?.editor ?? null}
                    view={view}
                    narrow={layout === "one" && view !== "one"}
                    onView={setView}
                  />
                </Toolbar>
              )}
            </div>
            <FindBar names={names} order={order} writable={writable} />
          </div>
          <BlockTools
            className={styles.pair}
            style={{ "--lines": Math.max(1, lines) }}
            active={active}
            lines={lines}
            menu={blockMenu}
          >
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
                      writable={props.writable[language] && !(layout === "reference" && language === sourceLanguage)}
                      suggesting={suggesting[language] && !(layout === "reference" && language === sourceLanguage)}
                      columnPrefix={props.columnPrefix[language]}
                      standingEpigraph={props.standingEpigraph[language]}
                      save={props.save}
                      onFocus={(editor) => setFocused({ language, editor, suggesting: suggesting[language] })}
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
            <SuggestionPopover langOf={(language) => editionLocale(language, editions[language]?.script ?? null)} />
          </BlockTools>
        </FindingProvider>
        <WritingFoot
          localeOf={(language) => editionLocale(language, editions[language]?.script ?? null)}
          onOutline={() => setOutline(true)}
          onFindings={() => setFindingsOpen(true)}
        />
        <OutlineDrawer
          opened={outline}
          onClose={() => setOutline(false)}
          language={active?.language ?? shown}
          langOf={(language) => editionLocale(language, editions[language]?.script ?? null)}
        />
        <CommentsDrawer localeOf={(language) => editionLocale(language, editions[language]?.script ?? null)} />
        <FindingsDrawer opened={findingsOpen} onClose={() => setFindingsOpen(false)} />
      </FindingsProvider>
      <ShortcutSheet opened={sheet} onClose={() => setSheet(false)} />
    </div>
  );
}
