"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import {
  editCommentAction,
  listCommentsAction,
  openThreadAction,
  reopenThreadAction,
  replyAction,
  resolveThreadAction,
  withdrawCommentAction,
} from "#app/(studio)/studio/articles/[id]/actions.ts";
import type { useArticle } from "#app/(studio)/studio/articles/[id]/use-article.ts";
import type { CommentsForDesk } from "#domain/comments/thread.ts";
import { createId } from "#domain/ids.ts";
import type { Result } from "#domain/result.ts";
import type { CommentActions } from "#editor/comments/comment-actions.ts";
import { useNewCommentsBoard } from "#editor/comments/comments-context.tsx";
import type { SavingBoard } from "#editor/saving/saving-board.ts";

/** The comments of an article: what the desk says of them, asked again whenever the article is or it says so, and what is done about them. */
export function useArticleComments(
  { article, run, complain }: ReturnType<typeof useArticle>,
  saving: SavingBoard,
  userId: string,
) {
  const { id: articleId } = article;
  const [told, setTold] = useState<CommentsForDesk | null>(null);
  const board = useNewCommentsBoard(told);

  const turns = useRef(0);
  const ask = useCallback(async () => {
    turns.current += 1;
    const turn = turns.current;
    const answer = await listCommentsAction({ articleId }).catch(() => null);
    // What the desk can't be asked now is asked after the next change.
    if (answer?.ok && turn === turns.current) setTold(answer.value);
  }, [articleId]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever changed, the article is told anew
  useEffect(() => void ask(), [ask, article]);

  // An address may ask for a comment: `?comment=ID`.
  const asked = useRef(false);
  useEffect(() => {
    if (!told || asked.current) return;
    asked.current = true;
    const wanted = new URLSearchParams(window.location.search).get("comment");
    const thread = told.threads.find(({ comments }) => comments.some(({ id }) => id === wanted));
    if (thread) board.open(thread.id);
  }, [board, told]);

  const actions = useMemo((): CommentActions => {
    const perform = async <T>(command: () => Promise<Result<T>>): Promise<T | null> => {
      const answer = await run(command);
      await ask();
      return answer;
    };
    const done = async (command: () => Promise<Result<unknown>>) => (await perform(command)) !== null;
    const inArticle = () => ({ commandId: createId(), articleId });
    return {
      open: async (target, body) => {
        // The words that it is about have to be there: whatever is on the screen goes there first.
        if (!(await saving.flush())) {
          complain({ code: "unavailable" });
          return null;
        }
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
  }, [articleId, ask, complain, run, saving, userId]);

  return useMemo(() => ({ board, actions, userId, listAgain: ask }), [board, actions, userId, ask]);
}
