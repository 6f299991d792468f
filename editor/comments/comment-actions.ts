import type { Target } from "#domain/annotations/target.ts";

/** What can be done about comments. Each says itself what was refused, and answers whether it was done. */
export type CommentActions = {
  /** The new thread's id; null when it was not opened. */
  open: (target: Target, body: string) => Promise<string | null>;
  reply: (threadId: string, body: string) => Promise<boolean>;
  edit: (threadId: string, commentId: string, body: string) => Promise<boolean>;
  withdraw: (threadId: string, commentId: string) => Promise<boolean>;
  resolve: (threadId: string) => Promise<boolean>;
  reopen: (threadId: string) => Promise<boolean>;
};
