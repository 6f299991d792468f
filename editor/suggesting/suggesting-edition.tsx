"use client";

import { notifications } from "@mantine/notifications";
import { type Editor, useEditor } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { languageOf, type ReaderLocale } from "#domain/locale.ts";
import type { SuggestionForDesk } from "#domain/suggestions/suggestion.ts";
import { blockAt } from "#editor/block-at.ts";
import { CommentBubble } from "#editor/comments/comment-bubble.tsx";
import { useComments } from "#editor/comments/comments-context.tsx";
import type { EditionScreen } from "#editor/edition-screen.ts";
import { useFinding } from "#editor/finding/finding-context.tsx";
import { fromDocument } from "#editor/from-document.ts";
import { usePresence } from "#editor/presence/use-presence.tsx";
import { useRows } from "#editor/rows/rows-context.tsx";
import { untilSaved } from "#editor/saving/until-saved.ts";
import { useSavingBoard } from "#editor/saving/use-saving-board.tsx";
import { shownMeta } from "#editor/show-document.ts";
import { suggestingExtensions } from "#editor/suggesting/suggesting-extensions.ts";
import { OwnLineChanges, SuggestingLine } from "#editor/suggesting/suggesting-lines.tsx";
import { SuggestingSide } from "#editor/suggesting/suggesting-side.ts";
import { SuggestionSaver } from "#editor/suggesting/suggestion-saver.ts";
import { useSuggestions } from "#editor/suggesting/suggestions-context.tsx";
import styles from "#editor/writing.module.css";
import { useWriting } from "#editor/writing-context.tsx";
import { drawnByReact, WrittenSurface } from "#editor/written-surface.tsx";

type SuggestingEditionProps = {
  editionId: string;
  screen: EditionScreen;
  locale: ReaderLocale;
  label: string;
  /** Where what belongs above the title is told. */
  notes: HTMLElement | null;
  onFocus: (editor: Editor) => void;
};

/** An edition in which everything typed is a suggestion. */
export function SuggestingEdition(props: SuggestingEditionProps) {
  const { desk } = useSuggestions();
  const { told } = desk;
  // What this person suggested before is part of what they see: it is waited for.
  return told === null ? <div className={styles.waiting} aria-hidden /> : <Suggesting {...props} told={told} />;
}

function Suggesting({
  editionId,
  screen,
  locale,
  label,
  notes,
  onFocus,
  told,
}: SuggestingEditionProps & { told: readonly SuggestionForDesk[] }) {
  const { desk } = useSuggestions();
  const language = languageOf(locale);
  const { side, saver } = useSide(editionId, screen, language, told);
  const saving = useSavingBoard();
  useEffect(() => {
    const remove = saving.add(saver);
    // Until the desk has them, words that are out of sight are still asked about before anybody leaves.
    return () => {
      void saver.flush();
      void untilSaved(saver).then(remove);
    };
  }, [saving, saver]);
  const t = useTranslations("studio.editor.suggestions");
  useEffect(() => {
    const follow = () => {
      const lost = side.rebase(screen.read());
      if (side.read().length > 0) saver.edited();
      // Nothing typed disappears without a word.
      if (lost.length > 0)
        notifications.show({
          autoClose: false,
          message: t("lost", { words: lost.join(" / ") }),
        });
    };
    return screen.subscribe(follow);
  }, [screen, side, saver, t]);
  const seen = useRef(new Set(told.filter(({ status }) => status !== "pending").map(({ id }) => id)));
  useEffect(() => {
    const own = told.filter((each) => each.suggestedBy === desk.userId && each.language === language);
    const gone = own.filter(
      ({ id, status }) => (status === "rejected" || status === "withdrawn") && !seen.current.has(id),
    );
    for (const { id } of gone) seen.current.add(id);
    if (gone.length === 0) return;
    side.drop(gone);
    saver.edited();
  }, [told, desk.userId, language, side, saver]);
  return (
    <>
      {notes && createPortal(<OwnLineChanges side={side} lang={locale} />, notes)}
      <SuggestingLine side={side} field="title" lang={locale} onEdited={() => saver.edited()} />
      <SuggestingLine side={side} field="deck" lang={locale} onEdited={() => saver.edited()} />
      <SuggestingText
        side={side}
        screen={screen}
        locale={locale}
        label={label}
        onFocus={onFocus}
        onEdited={() => saver.edited()}
      />
    </>
  );
}

function useSide(editionId: string, screen: EditionScreen, language: "zh" | "en", told: readonly SuggestionForDesk[]) {
  const { desk } = useSuggestions();
  const latest = useRef(desk);
  latest.current = desk;
  const [made] = useState(() => {
    const own = told.filter(
      (each) => each.status === "pending" && each.language === language && each.suggestedBy === desk.userId,
    );
    const side = new SuggestingSide(language, screen.read(), own);
    const saver = new SuggestionSaver({
      read: side.read,
      send: (changes, commandId) => latest.current.suggest(editionId, changes, commandId),
      known: own.map(({ place }) => ("line" in place ? place : { blockId: place.blockId })),
    });
    return { side, saver };
  });
  return made;
}

function SuggestingText({
  side,
  screen,
  locale,
  label,
  onFocus,
  onEdited,
}: Omit<SuggestingEditionProps, "editionId" | "notes"> & { side: SuggestingSide; onEdited: () => void }) {
  const t = useTranslations("studio.editor");
  const language = languageOf(locale);
  const { board: rows } = useRows();
  const presence = usePresence();
  const finding = useFinding();
  const { standingEpigraph } = useWriting();
  const { board, desk } = useSuggestions();
  const { board: comments } = useComments();
  const [initial] = useState(() => fromDocument(side.shown().document));
  const placeOf = ({ state }: Editor) => ({ language, block: String(blockAt(state)?.attrs.id) });
  const extensions = useMemo(
    () =>
      suggestingExtensions({
        language,
        noteLabel: (words) => t("footnote.sign", { words }),
        guard: {
          isQuiet: () => presence.isQuiet,
          mayWrite: (block) => presence.mayWrite({ language, block }),
          refused: () => presence.insist(),
        },
        refused: () =>
          notifications.show({
            id: "words-alone",
            message: t("suggestions.wordsAlone"),
          }),
        onOpen: (id) => board.open(id),
        tracks: () => rows.tracksOf(language),
      }),
    [language, presence, board, rows, t],
  );
  const editor = useEditor(
    {
      extensions,
      content: initial,
      immediatelyRender: false,
      shouldRerenderOnTransaction: false,
      onBeforeCreate: drawnByReact,
      editorProps: {
        attributes: {
          lang: locale,
          "aria-label": t("suggestions.label", { text: label }),
          role: "textbox",
          "aria-multiline": "true",
          class: styles.document ?? "",
          "data-suggesting": "",
        },
        // Words of one line come in as they are typed; more than a line would be blocks.
        handlePaste: (view, event) => {
          const words = (event.clipboardData?.getData("text/plain") ?? "").trim().replace(/\s*\n\s*/g, " ");
          if (words !== "") view.dispatch(view.state.tr.insertText(words).scrollIntoView());
          return true;
        },
        handleDrop: () => true,
      },
      onUpdate: ({ editor, transaction }) => {
        rows.changed(language);
        finding.changed();
        comments.changed();
        if (transaction.getMeta(shownMeta) === true) return;
        presence.typed(placeOf(editor));
        onEdited();
      },
      onFocus: ({ editor }) => {
        presence.caret(placeOf(editor));
        finding.entered(editor);
        comments.entered(language);
        onFocus(editor);
      },
      onSelectionUpdate: ({ editor }) => {
        if (editor.isFocused) presence.caret(placeOf(editor));
      },
    },
    [extensions],
  );
  useEffect(() => {
    if (!editor) return;
    const leave = [
      side.attach(editor),
      rows.attach(language, { editor, read: () => screen.read().document }),
      finding.attach(language, { editor, screen, standingText: standingEpigraph, mayWrite: () => false }),
      board.attach(language, {
        ...{ editor, without: desk.userId },
        screen: { read: side.shown, subscribe: side.subscribe },
      }),
      // What is said is about the words that stand, drawn where this person's suggestions left them.
      comments.attach(language, {
        editor,
        screen: { read: side.shown, subscribe: side.subscribe },
        standing: () => side.base,
      }),
    ];
    return () => {
      for (const each of leave.reverse()) each();
    };
  }, [editor, side, rows, finding, board, comments, language, screen, standingEpigraph, desk.userId]);
  if (!editor) return <div className={styles.waiting} aria-hidden />;
  return (
    <>
      <CommentBubble editor={editor} language={language} suggesting />
      <WrittenSurface key={editor.instanceId} editor={editor} className={styles.content} />
    </>
  );
}
