"use client";

import { Button } from "@mantine/core";
import { IconMessage } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import styles from "#editor/comments/comments.module.css";
import { useComments, useCommentsView } from "#editor/comments/comments-context.tsx";

/** How many threads are open, and the way to them. */
export function CommentsButton() {
  const t = useTranslations("studio.comments");
  const { board } = useComments();
  const open = useCommentsView(board).threads.filter(({ resolved }) => !resolved).length;
  return (
    <Button
      variant="subtle"
      size="compact-md"
      leftSection={<IconMessage size={18} stroke={1.5} aria-hidden />}
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+Alt+Shift+C"
      data-comments={open}
      onClick={() => board.open()}
    >
      <span>
        {t("title")} {open > 0 && <b className={styles.count}>{open}</b>}
      </span>
    </Button>
  );
}
