"use client";

import { ActionIcon, Tooltip } from "@mantine/core";
import { IconMessagePlus } from "@tabler/icons-react";
import type { Editor } from "@tiptap/core";
import { BubbleMenu } from "@tiptap/react/menus";
import { useTranslations } from "next-intl";
import type { Language } from "#domain/locale.ts";
import { useComments } from "#editor/comments/comments-context.tsx";
import styles from "#editor/tools/tools.module.css";

/** Says something about the words that are selected. */
export function CommentButton({ language }: { language: Language }) {
  const t = useTranslations("studio.comments");
  const { board } = useComments();
  return (
    <Tooltip label={t("new")}>
      <ActionIcon
        variant="subtle"
        aria-label={t("new")}
        aria-keyshortcuts="Control+Alt+C"
        // The words stay selected.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => board.composeIn(language)}
      >
        <IconMessagePlus size={18} stroke={1.5} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

/** The same beside the words, for whoever may not write, or not more than words: there are no tools of writing to put it among. */
export function CommentBubble({
  editor,
  language,
  suggesting = false,
}: {
  editor: Editor;
  language: Language;
  suggesting?: boolean;
}) {
  return (
    <BubbleMenu
      editor={editor}
      pluginKey="commentBubble"
      className={styles.bubble}
      shouldShow={({ editor: { isEditable }, state: { doc }, from, to }) =>
        isEditable === suggesting && doc.textBetween(from, to) !== ""
      }
      options={{ placement: "top", offset: 8 }}
    >
      <CommentButton language={language} />
    </BubbleMenu>
  );
}
