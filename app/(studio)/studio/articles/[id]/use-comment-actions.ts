"use client";

import { useMemo } from "react";
import {
  editCommentAction,
  openThreadAction,
  reopenThreadAction,
  replyAction,
  resolveThreadAction,
  withdrawCommentAction,
} from "#app/(studio)/studio/articles/[id]/actions.ts";
import { isDone, type Run } from "#app/(studio)/studio/articles/[id]/run.ts";
import { createId } from "#domain/ids.ts";
import type { Result } from "#domain/result.ts";
import type { CommentActions } from "#editor/comments/comment-actions.ts";

/** What is done about an article's comments, wherever they are shown. Keep `perform` and `ready` the same between renders. */
export function useCommentActions({
  articleId,
  userId,
  perform,
  ready,
}: {
  articleId: string;
  userId: string;
  /** Asks the desk, says what was refused, and shows what is said now; null when it was not done. */
  perform: Run;
  /** Whether the desk has the words that are on the screen. */
  ready?: () => Promise<boolean>;
}): CommentActions {
  return useMemo((): CommentActions => {
    const done = (command: () => Promise<Result<unknown>>) => isDone(perform, command);
    const inArticle = () => ({ commandId: createId(), articleId });
    return {
      open: async (target, body) => {
        // The words that it is about have to be there.
        if (ready && !(await ready())) return null;
        const opened = await perform(() => openThreadAction({ ...inArticle(), target, body }, userId));
        return opened?.threadId ?? null;
      },
      reply: (threadId, body) => done(() => replyAction({ ...inArticle(), threadId, body }, userId)),
      edit: (threadId, commentId, body) =>
        done(() => editCommentAction({ ...inArticle(), threadId, commentId, body }, userId)),
      withdraw: (threadId, commentId) =>
        done(() => withdrawCommentAction({ ...inArticle(), threadId, commentId }, userId)),
      resolve: (threadId) => done(() => resolveThreadAction({ ...inArticle(), threadId }, userId)),
      reopen: (threadId) => done(() => reopenThreadAction({ ...inArticle(), threadId }, userId)),
    };
  }, [articleId, userId, perform, ready]);
}
