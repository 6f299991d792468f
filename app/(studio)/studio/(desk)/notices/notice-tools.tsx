"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { markReadAction, markUnreadAction, muteArticleAction } from "#app/(studio)/studio/(desk)/notices/actions.ts";
import own from "#app/(studio)/studio/(desk)/notices/notices.module.css";
import { useNoticeCommand } from "#app/(studio)/studio/(desk)/notices/use-notice-command.ts";
import { useKeptFocus } from "#ui/use-kept-focus.ts";

type Props = {
  id: string;
  read: boolean;
  /** Null where the notice is about none. */
  article: { id: string; muted: boolean } | null;
  /** What the buttons are about, for whoever hears them read out. */
  about: string;
};

/** What can be done with a notice beside going there; each can be taken back. */
export function NoticeTools({ id, read, article, about }: Props) {
  const t = useTranslations("studio.notices");
  const { give, pending } = useNoticeCommand();
  const kept = useKeptFocus<HTMLSpanElement>();
  const named = (label: string) => (about === "" ? label : `${label} · ${about}`);
  const mute = (articleId: string, muted: boolean) =>
    give(
      () => muteArticleAction({ articleId, muted }),
      t(muted ? "done.muted" : "done.unmuted"),
      () => muteArticleAction({ articleId, muted: !muted }),
    );
  return (
    <span {...kept} className={own.tools}>
      {!read && (
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={pending}
          aria-label={named(t("markRead"))}
          onClick={() =>
            give(
              () => markReadAction({ ids: [id] }),
              t("done.read"),
              () => markUnreadAction({ ids: [id] }),
            )
          }
        >
          {t("markRead")}
        </Button>
      )}
      {article && (
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={pending}
          aria-label={named(t(article.muted ? "unmute" : "mute"))}
          onClick={() => mute(article.id, !article.muted)}
        >
          {t(article.muted ? "unmute" : "mute")}
        </Button>
      )}
    </span>
  );
}
