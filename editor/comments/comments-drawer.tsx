"use client";

import { Drawer } from "@mantine/core";
import { useWindowEvent } from "@mantine/hooks";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Language, ReaderLocale } from "#domain/locale.ts";
import { CommentPanel } from "#editor/comments/comment-panel.tsx";
import { useComments, useCommentsView } from "#editor/comments/comments-context.tsx";
import type { Drafts } from "#editor/comments/thread-item.tsx";
import { isShortcut } from "#editor/tools/shortcuts.ts";

/** The comments of an article beside its writing surface, and the keys that lead to them from anywhere on the page. */
export function CommentsDrawer({ localeOf }: { localeOf: (language: Language) => ReaderLocale }) {
  const t = useTranslations("studio.comments");
  const { board, actions, userId } = useComments();
  const view = useCommentsView(board);
  const [drafts] = useState<Drafts>(() => new Map());
  // Who may not write has the keys nowhere in the text: the whole page listens.
  useWindowEvent("keydown", (event) => {
    if (event.isComposing || event.defaultPrevented || document.querySelector("[role=dialog][aria-modal=true]")) return;
    const does = [
      ["comment", () => board.composeHere()],
      ["comments", () => board.open()],
      ["nextComment", () => board.step(1)],
      ["previousComment", () => board.step(-1)],
    ] as const;
    const act = does.find(([name]) => isShortcut(event, name))?.[1];
    if (!act) return;
    event.preventDefault();
    act();
  });
  return (
    <Drawer
      opened={view.opened}
      onClose={() => board.close()}
      position="right"
      size={440}
      // The board gives the keys back to where they were, or to the words that were asked for.
      returnFocus={false}
      title={t("title")}
    >
      {view.opened && (
        <CommentPanel
          {...view}
          userId={userId}
          actions={actions}
          drafts={drafts}
          localeOf={localeOf}
          wordsOf={(target) => board.wordsOf(target)}
          onGo={({ id }) => {
            board.close({ elsewhere: true });
            setTimeout(() => board.go(id), 50);
          }}
          onCompose={(target) => (target ? board.compose(target) : board.stopComposing())}
          onComposed={(thread) => board.composed(thread)}
        />
      )}
    </Drawer>
  );
}
