"use client";

import type { Editor } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";
import { useEditor } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef, useState } from "react";
import { languageOf, type ReaderLocale } from "#domain/locale.ts";
import { blockAt } from "#editor/block-at.ts";
import { type BlockKind, blockKinds } from "#editor/block-kinds.ts";
import { CommentBubble } from "#editor/comments/comment-bubble.tsx";
import { useComments } from "#editor/comments/comments-context.tsx";
import { editingExtensions } from "#editor/editing-extensions.ts";
import type { EditionScreen } from "#editor/edition-screen.ts";
import { noteAt } from "#editor/extensions/footnote.ts";
import { useFinding } from "#editor/finding/finding-context.tsx";
import { LineStep } from "#editor/finding/line-step.ts";
import { NotePopover } from "#editor/footnotes/note-popover.tsx";
import { insertFootnote } from "#editor/footnotes/write-note.ts";
import { fromDocument } from "#editor/from-document.ts";
import type { Clip } from "#editor/pasting/clip.ts";
import { useClipTaker } from "#editor/pasting/pasting-context.tsx";
import { useAskedPictures } from "#editor/pictures/use-asked-pictures.tsx";
import { usePresence } from "#editor/presence/use-presence.tsx";
import { useAskedQuotation } from "#editor/quotations/use-asked-quotation.tsx";
import { useRows } from "#editor/rows/rows-context.tsx";
import { shownMeta } from "#editor/show-document.ts";
import { useSuggestions } from "#editor/suggesting/suggestions-context.tsx";
import { TableTools } from "#editor/tables/table-tools.tsx";
import { LinkDialog } from "#editor/tools/link-dialog.tsx";
import { MarkBubble } from "#editor/tools/mark-bubble.tsx";
import { type AskedMark, askedBy } from "#editor/tools/marks.ts";
import { RubyDialog } from "#editor/tools/ruby-dialog.tsx";
import styles from "#editor/writing.module.css";
import { useWriting } from "#editor/writing-context.tsx";
import { drawnByReact, WrittenSurface } from "#editor/written-surface.tsx";
import { useTell } from "#ui/use-tell.ts";

const clear = { top: 56, bottom: 56, left: 5, right: 5 };

export type EditionEditorProps = {
  screen: EditionScreen;
  locale: ReaderLocale;
  editable: boolean;
  label: string;
  /** A key changed the document; never called for what was merged in. */
  onEdited: () => void;
  onFocus: (editor: Editor) => void;
  /** The dialog of a mark may be asked for from outside (toolbar). */
  asking: AskedMark | null;
  onAsk: (mark: AskedMark | null) => void;
};

/** The document of one edition under the hand. React is not asked to render while somebody types. */
export function EditionEditor(props: EditionEditorProps) {
  const { screen, locale, editable, label, onEdited, onFocus, asking, onAsk } = props;
  const t = useTranslations("studio.editor");
  const tell = useTell();
  const { board } = useRows();
  const presence = usePresence();
  const finding = useFinding();
  const { board: comments } = useComments();
  const { board: suggestions } = useSuggestions();
  const { standingEpigraph } = useWriting();
  const language = languageOf(locale);
  const placeOf = ({ state }: Editor) => ({ language, block: String(blockAt(state)?.attrs.id) });
  const [initial] = useState(() => fromDocument(screen.read().document));
  const takeClip = useClipTaker();
  const written = useRef<Editor | null>(null);
  const pictures = useAskedPictures(locale);
  const { take: takePictures } = pictures;
  const quotations = useAskedQuotation(locale);
  const extensions = useMemo(
    () =>
      editingExtensions({
        takePictures,
        kindLabels: Object.fromEntries(blockKinds.map((kind) => [kind, t(`kinds.${kind}`)])) as Record<
          BlockKind,
          string
        >,
        placeholder: (kind) => t(`placeholder.${kind}`),
        guard: {
          isQuiet: () => presence.isQuiet,
          mayWrite: (block) => presence.mayWrite({ language, block }),
          refused: () => presence.insist(),
        },
        quotationLocked: () => tell.done(t("library.locked")),
        onClip: (clip: Clip) => written.current && takeClip(clip, written.current),
        tracks: () => board.tracksOf(language),
        noteLabel: (words) => t("footnote.sign", { words }),
        onSuggestion: (id) => suggestions.open(id),
      }),
    [t, tell, presence, board, language, takeClip, takePictures, suggestions],
  );
  const editor = useEditor(
    {
      extensions,
      content: initial,
      editable,
      immediatelyRender: false,
      shouldRerenderOnTransaction: false,
      onBeforeCreate: drawnByReact,
      editorProps: {
        // Tools stick to the upper edge of the window and counts to the lower one: the caret is kept clear of both.
        scrollMargin: clear,
        scrollThreshold: clear,
        attributes: {
          lang: locale,
          "aria-label": label,
          role: "textbox",
          "aria-multiline": "true",
          class: styles.document ?? "",
        },
        handleKeyDown: (view, event) => {
          if (event.isComposing) return false;
          const asked = event.key === "Enter" && noteAt(view.state) ? "footnote" : askedBy(event);
          // Above no words there is no reading.
          if (asked === null || (asked === "ruby" && view.state.selection.empty)) return false;
          if (asked === "footnote" && !(written.current && insertFootnote(written.current))) return false;
          onAsk(asked);
          return true;
        },
        handleClickOn: (view, _position, node, at, _event, direct) => {
          if (!direct || node.type.name !== "footnote" || !view.editable) return false;
          view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, at)));
          onAsk("footnote");
          return true;
        },
      },
      onUpdate: ({ editor, transaction }) => {
        screen.typed(editor.state.doc);
        board.changed(language);
        finding.changed();
        comments.changed();
        if (transaction.getMeta(shownMeta) === true) return;
        presence.typed(placeOf(editor));
        onEdited();
      },
      // Titles stand beside the document: what its history does to them happens there.
      onTransaction: ({ transaction }) => {
        const lines = transaction.steps.filter((step) => step instanceof LineStep);
        if (lines.map((line) => screen.rewrite(line)).some(Boolean)) onEdited();
      },
      onSelectionUpdate: ({ editor }) => {
        if (editor.isFocused) presence.caret(placeOf(editor));
      },
      onFocus: ({ editor }) => {
        presence.caret(placeOf(editor));
        finding.entered(editor);
        comments.entered(language);
        onFocus(editor);
      },
    },
    [extensions],
  );
  written.current = editor;
  useEffect(() => {
    if (!editor) return;
    screen.attach(editor);
    const detach = board.attach(language, { editor, read: () => screen.read().document });
    return () => {
      detach();
      screen.detach();
    };
  }, [editor, screen, board, language]);
  useEffect(
    () => (editor ? comments.attach(language, { editor, screen }) : undefined),
    [comments, editor, screen, language],
  );
  useEffect(
    () =>
      editor
        ? finding.attach(language, {
            editor,
            screen,
            standingText: standingEpigraph,
            mayWrite: (block) => presence.mayWrite({ language, block }),
          })
        : undefined,
    [editor, screen, finding, presence, language, standingEpigraph],
  );
  useEffect(
    () => (editor ? suggestions.attach(language, { editor, screen, without: null }) : undefined),
    [editor, suggestions, language, screen],
  );
  useEffect(() => {
    if (editor && editor.isEditable !== editable) editor.setEditable(editable, false);
  }, [editor, editable]);

  useEffect(() => pictures.attach(editor), [editor, pictures.attach]);
  useEffect(() => quotations.attach(editor), [editor, quotations.attach]);

  if (!editor) return <div className={styles.waiting} aria-hidden />;
  return (
    <>
      <WrittenSurface key={editor.instanceId} editor={editor} className={styles.content} />
      {editable ? (
        <MarkBubble editor={editor} language={language} onAsk={onAsk} />
      ) : (
        <CommentBubble editor={editor} language={language} />
      )}
      {pictures.dialog}
      {quotations.dialog}
      {editable && <TableTools editor={editor} />}
      {asking === "link" && <LinkDialog editor={editor} onClose={() => onAsk(null)} />}
      {asking === "footnote" && <NotePopover editor={editor} lang={locale} onClose={() => onAsk(null)} />}
      {asking === "ruby" && <RubyDialog editor={editor} onClose={() => onAsk(null)} />}
    </>
  );
}
