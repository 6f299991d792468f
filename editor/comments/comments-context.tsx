"use client";

import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import type { CommentsForDesk } from "#domain/comments/thread.ts";
import type { CommentActions } from "#editor/comments/comment-actions.ts";
import { CommentsBoard, type CommentsView } from "#editor/comments/comments-board.ts";

type Comments = { board: CommentsBoard; actions: CommentActions; userId: string };
const CommentsContext = createContext<Comments | null>(null);

/** A board that follows what the desk says. */
export function useNewCommentsBoard(told: CommentsForDesk | null): CommentsBoard {
  const [board] = useState(() => new CommentsBoard());
  useEffect(() => {
    if (told) board.told(told);
  }, [board, told]);
  return board;
}

export function CommentsProvider({ children, value }: { value: Comments; children: ReactNode }) {
  return <CommentsContext value={value}>{children}</CommentsContext>;
}

export function useComments(): Comments {
  const comments = useContext(CommentsContext);
  if (!comments) throw new Error("comments are shown inside a CommentsProvider");
  return comments;
}

export function useCommentsView(board: CommentsBoard): CommentsView {
  return useSyncExternalStore(board.subscribe, board.view, board.view);
}
