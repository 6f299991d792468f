"use client";

import { ActionIcon, Tooltip } from "@mantine/core";
import { IconLink } from "@tabler/icons-react";
import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { useEditorState } from "@tiptap/react";
import { BubbleMenu } from "@tiptap/react/menus";
import { useTranslations } from "next-intl";
import type { Language } from "#domain/locale.ts";
import { CommentButton } from "#editor/comments/comment-bubble.tsx";
import { MarkIcon, RubyIcon } from "#editor/tools/mark-icon.tsx";
import { type AskedMark, marksAt, toggledMarks, toggleMark } from "#editor/tools/marks.ts";
import styles from "#editor/tools/tools.module.css";

/** Marks for the words that are selected, beside them. Touch screens have their own menu there and use the toolbar. */
export function MarkBubble({
  editor,
  language,
  onAsk,
}: {
  editor: Editor;
  language: Language;
  onAsk: (mark: AskedMark) => void;
}) {
  const t = useTranslations("studio.editor");
  const active = useEditorState({
    editor,
    selector: () => ({ ...marksAt(editor), link: editor.isActive("link"), ruby: editor.isActive("ruby") }),
  });
  return (
    <BubbleMenu
      editor={editor}
      className={styles.bubble}
      shouldShow={({ editor, element, state: { selection, doc }, view, from, to }) =>
        editor.isEditable &&
        (view.hasFocus() || element.contains(document.activeElement)) &&
        // Selected cells have tools of their own, and their words those of the toolbar.
        selection instanceof TextSelection &&
        doc.textBetween(from, to) !== ""
      }
      options={{ placement: "top", offset: 8 }}
    >
      {toggledMarks.map((mark) => (
        <Tooltip key={mark} label={t(`marks.${mark}`)}>
          <ActionIcon
            variant="subtle"
            aria-label={t(`marks.${mark}`)}
            aria-pressed={active[mark]}
            onClick={() => toggleMark(editor, mark)}
          >
            <MarkIcon mark={mark} />
          </ActionIcon>
        </Tooltip>
      ))}
      <Tooltip label={t("marks.ruby")}>
        <ActionIcon
          variant="subtle"
          aria-label={t("marks.ruby")}
          aria-pressed={active.ruby}
          onClick={() => onAsk("ruby")}
        >
          <RubyIcon />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t("marks.link")}>
        <ActionIcon
          variant="subtle"
          aria-label={t("marks.link")}
          aria-pressed={active.link}
          onClick={() => onAsk("link")}
        >
          <IconLink size={18} stroke={1.5} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <CommentButton language={language} />
    </BubbleMenu>
  );
}
