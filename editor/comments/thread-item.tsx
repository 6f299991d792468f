"use client";

import { Box, Button, UnstyledButton } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useEffect, useId, useState } from "react";
import type { Target } from "#domain/annotations/target.ts";
import type { CommentPerson, ThreadForDesk } from "#domain/comments/thread.ts";
import type { Language, ReaderLocale } from "#domain/locale.ts";
import type { CommentActions } from "#editor/comments/comment-actions.ts";
import { CommentForm } from "#editor/comments/comment-form.tsx";
import { CommentItem } from "#editor/comments/comment-item.tsx";
import styles from "#editor/comments/comments.module.css";
import { useKeptFocus } from "#ui/use-kept-focus.ts";

/** Answers that were begun and not sent, by thread. */
export type Drafts = Map<string, string>;

export type ThreadItemProps = {
  thread: ThreadForDesk;
  people: readonly CommentPerson[];
  userId: string;
  /** Null where nobody may say anything. */
  actions: CommentActions | null;
  /** The one that was asked for: it has the keys when the list opens. */
  active: boolean;
  drafts: Drafts;
  localeOf: (language: Language) => ReaderLocale;
  /** The words that a target without a quote is about, "" where nobody knows. */
  wordsOf: (target: Target) => string;
  onGo: (thread: ThreadForDesk) => void;
};

/** Everything said about one place, and the way there. */
export function ThreadItem(props: ThreadItemProps) {
  const { thread, people, userId, actions, active, drafts } = props;
  const t = useTranslations("studio.comments");
  const kept = useKeptFocus<HTMLLIElement>();
  const placeId = useId();
  const [replying, setReplying] = useState((drafts.get(thread.id) ?? "") !== "");
  const [busy, setBusy] = useState(false);
  const { ref } = kept;
  useEffect(() => {
    if (!active) return;
    ref.current?.scrollIntoView({ block: "nearest" });
    ref.current?.focus({ preventScroll: true });
  }, [active, ref]);
  const settle = async () => {
    setBusy(true);
    await (thread.resolved ? actions?.reopen(thread.id) : actions?.resolve(thread.id));
    setBusy(false);
  };
  return (
    <li
      {...kept}
      className={styles.thread}
      data-thread={thread.id}
      data-active={active || undefined}
      data-autofocus={active || undefined}
    >
      <ThreadPlace {...props} id={placeId} />
      <ol className={styles.comments}>
        {thread.comments.map((comment) => {
          const own = actions && comment.author.id === userId ? actions : null;
          return (
            <CommentItem
              key={comment.id}
              comment={comment}
              people={people}
              onEdit={own && ((body) => own.edit(thread.id, comment.id, body))}
              onWithdraw={own && (() => own.withdraw(thread.id, comment.id))}
            />
          );
        })}
      </ol>
      {thread.resolved && <p className={styles.settled}>{t("resolvedBy", { name: thread.resolved.by })}</p>}
      {actions && replying && (
        <CommentForm
          label={t("reply")}
          send={t("send")}
          people={people}
          draft={drafts.get(thread.id) ?? ""}
          onDraft={(text) => void drafts.set(thread.id, text)}
          onSend={async (body) => {
            const done = await actions.reply(thread.id, body);
            if (done) setReplying(false);
            return done;
          }}
          onCancel={() => setReplying(false)}
        />
      )}
      {actions && !replying && (
        <Box className={styles.actions} role="group" aria-labelledby={placeId}>
          <Button size="compact-sm" variant="default" onClick={() => setReplying(true)}>
            {t("reply")}
          </Button>
          <Button size="compact-sm" variant="default" loading={busy} onClick={() => void settle()}>
            {t(thread.resolved ? "reopen" : "resolve")}
          </Button>
        </Box>
      )}
    </li>
  );
}

/** What the thread is about: a button to its words, or the words that are gone. */
function ThreadPlace({ id, thread, localeOf, wordsOf, onGo }: ThreadItemProps & { id: string }) {
  const t = useTranslations("studio.comments");
  const { target, anchor } = thread;
  const { language, place } = target;
  const words = wordsOf(target);
  const what = "line" in place ? t(`line.${place.line}.${language}`) : t(`side.${language}`);
  const quoted = (
    <>
      <span className={styles.where}>
        {what}
        {!target.range && !("line" in place) && ` · ${t("wholeBlock")}`}
      </span>
      {words !== "" && (
        <span className={styles.quote} lang={localeOf(language)}>
          {words}
        </span>
      )}
    </>
  );
  if (anchor === "orphaned")
    return (
      <div id={id} className={styles.place} data-orphaned>
        <p className={styles.gone}>{t("gone")}</p>
        {quoted}
      </div>
    );
  return (
    <UnstyledButton id={id} className={styles.place} title={t("go")} onClick={() => onGo(thread)}>
      {quoted}
    </UnstyledButton>
  );
}
