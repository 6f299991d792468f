"use client";

import { Box, Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { bodyParts, writtenBody } from "#domain/comments/mentions.ts";
import type { CommentForDesk, CommentPerson } from "#domain/comments/thread.ts";
import { CommentForm } from "#editor/comments/comment-form.tsx";
import styles from "#editor/comments/comments.module.css";
import { usePrintTime } from "#ui/use-print-time.ts";

type CommentItemProps = {
  comment: CommentForDesk;
  people: readonly CommentPerson[];
  /** Null where it isn't theirs to change. */
  onEdit: ((body: string) => Promise<boolean>) | null;
  onWithdraw: (() => Promise<boolean>) | null;
};

/** One comment: who said it and when, what it says, and what its author may still do about it. */
export function CommentItem({ comment, people, onEdit, onWithdraw }: CommentItemProps) {
  const t = useTranslations("studio.comments");
  const printTime = usePrintTime();
  const id = useId();
  const [asking, setAsking] = useState<"edit" | "withdraw" | null>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const close = () => setAsking(null);
  const withdraw = async () => {
    setBusy(true);
    await onWithdraw?.();
    setBusy(false);
    close();
  };
  const time = printTime(comment.createdAt);
  return (
    <li className={styles.comment}>
      <p id={id} className={styles.author}>
        <b>{comment.author.name}</b> <time dateTime={comment.createdAt}>{time}</time>
        {comment.editedAt !== null && comment.withdrawnAt === null && <span> · {t("edited")}</span>}
      </p>
      {comment.withdrawnAt !== null ? (
        <p className={styles.withdrawn}>{t("withdrawn")}</p>
      ) : asking === "edit" && onEdit ? (
        <CommentForm
          label={t("edit")}
          send={t("save")}
          people={people}
          draft={draft ?? writtenBody(comment.body, people)}
          onDraft={setDraft}
          onSend={async (body) => {
            const done = await onEdit(body);
            if (done) {
              setDraft(null);
              close();
            }
            return done;
          }}
          onCancel={close}
        />
      ) : (
        <p className={styles.body}>
          {bodyParts(comment.body, people).map(({ text, mention }, index) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have nothing else that tells them apart
            mention === null ? <span key={index}>{text}</span> : <b key={index}>{text}</b>,
          )}
        </p>
      )}
      {asking === "withdraw" && (
        <Box className={styles.actions} role="group" aria-labelledby={id}>
          <span role="status">{t("withdrawAsk")}</span>
          <Button size="compact-sm" loading={busy} onClick={() => void withdraw()}>
            {t("withdrawNow")}
          </Button>
          <Button size="compact-sm" variant="default" disabled={busy} autoFocus onClick={close}>
            {t("keep")}
          </Button>
        </Box>
      )}
      {asking === null && comment.withdrawnAt === null && (onEdit || onWithdraw) && (
        <Box className={styles.own} role="group" aria-labelledby={id}>
          {onEdit && (
            <Button size="compact-sm" variant="subtle" onClick={() => setAsking("edit")}>
              {t("edit")}
            </Button>
          )}
          {onWithdraw && (
            <Button size="compact-sm" variant="subtle" onClick={() => setAsking("withdraw")}>
              {t("withdraw")}
            </Button>
          )}
        </Box>
      )}
    </li>
  );
}
