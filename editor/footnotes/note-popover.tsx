"use client";

import { Button, Popover } from "@mantine/core";
import type { Editor } from "@tiptap/core";
import type { Transaction } from "@tiptap/pm/state";
import { EditorContent, useEditor } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { findNote, noteAt } from "#editor/extensions/footnote.ts";
import { noteExtensions } from "#editor/footnotes/note-extensions.ts";
import styles from "#editor/footnotes/note-popover.module.css";
import { leaveNote, noteLines, removeNote, writeNote } from "#editor/footnotes/write-note.ts";
import { shownMeta } from "#editor/show-document.ts";

/** The words of the selected footnote, beside its sign. Escape goes back to the text. */
export function NotePopover({ editor, lang, onClose }: { editor: Editor; lang: string; onClose: () => void }) {
  const t = useTranslations("studio.editor.footnote");
  const [id] = useState(() => String(noteAt(editor.state)?.attrs.id ?? ""));
  const [place] = useState(() => placeOf(editor, id));
  const closing = useRef(onClose);
  closing.current = onClose;
  const lines = useEditor({
    extensions: noteExtensions,
    content: noteLines(editor, id),
    autofocus: "end",
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        lang,
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": t("words"),
        class: styles.words ?? "",
      },
    },
    onUpdate: ({ editor: written }) => writeNote(editor, id, written.getJSON()),
  });
  useEffect(() => {
    const follow = ({ transaction }: { transaction: Transaction }) => {
      if (!transaction.docChanged) return;
      if (findNote(transaction.doc, id) === null) return closing.current();
      // What a colleague wrote meanwhile is shown before anybody writes over it.
      if (transaction.getMeta(shownMeta) === true && lines && !lines.view.composing)
        lines.commands.setContent(noteLines(editor, id), { emitUpdate: false });
    };
    editor.on("transaction", follow);
    return () => {
      editor.off("transaction", follow);
    };
  }, [editor, id, lines]);
  const close = () => {
    onClose();
    leaveNote(editor, id);
  };
  return (
    <Popover
      opened
      onChange={(opened) => !opened && close()}
      position="bottom"
      width={360}
      trapFocus
      withRoles={false}
      shadow="md"
    >
      <Popover.Target>
        <span className={styles.anchor} style={place} />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t("title")} className={styles.note}>
        <p className={styles.label} aria-hidden>
          {t("title")}
        </p>
        <EditorContent editor={lines} />
        <div className={styles.actions}>
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => {
              removeNote(editor, id);
              editor.commands.focus();
            }}
          >
            {t("remove")}
          </Button>
          <Button size="compact-sm" variant="default" onClick={close}>
            {t("done")}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Where the sign stands on the sheet that both languages share. */
function placeOf(editor: Editor, id: string) {
  const position = findNote(editor.state.doc, id);
  const sign = position === null ? null : editor.view.nodeDOM(position);
  const sheet = editor.view.dom.offsetParent?.getBoundingClientRect();
  if (!(sign instanceof HTMLElement) || !sheet) return {};
  const { left, top, width, height } = sign.getBoundingClientRect();
  return { left: left - sheet.left, top: top - sheet.top, width, height };
}
