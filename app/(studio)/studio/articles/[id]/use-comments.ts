"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { listCommentsAction } from "#app/(studio)/studio/articles/[id]/actions.ts";
import type { useArticle } from "#app/(studio)/studio/articles/[id]/use-article.ts";
import { useCommentActions } from "#app/(studio)/studio/articles/[id]/use-comment-actions.ts";
import type { CommentsForDesk } from "#domain/comments/thread.ts";
import type { Result } from "#domain/result.ts";
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

  const perform = useCallback(
    async <T extends NonNullable<unknown>>(command: () => Promise<Result<T>>): Promise<T | null> => {
      const answer = await run(command);
      await ask();
      return answer;
    },
    [run, ask],
  );
  const ready = useCallback(async () => {
    if (await saving.flush()) return true;
    complain({ code: "unavailable" });
    return false;
  }, [saving, complain]);
  const actions = useCommentActions({ articleId, userId, perform, ready });

  return useMemo(() => ({ board, actions, userId, listAgain: ask }), [board, actions, userId, ask]);
}
