import { findThread } from "#db/comments/threads.ts";
import type { Tx } from "#db/transaction.ts";
import type { Actor } from "#domain/access.ts";
import type { CommentForDesk } from "#domain/comments/thread.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

/** A comment with which its author may still do something: somebody else's is `forbidden`, one that was withdrawn `notFound`. */
export async function findOwnComment(
  tx: Tx,
  actor: Actor,
  { articleId, threadId, commentId }: { articleId: string; threadId: string; commentId: string },
): Promise<Result<CommentForDesk>> {
  const thread = await findThread(tx, articleId, threadId);
  const comment = thread?.comments.find(({ id }) => id === commentId);
  if (!comment || comment.withdrawnAt !== null) return refuse("notFound");
  return comment.author.id === actor.id ? ok(comment) : refuse("forbidden");
}
