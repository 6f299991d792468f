import { z } from "zod";
import { lockArticle, whyClosed } from "#db/articles/lock-article.ts";
import { databaseNow } from "#db/clock.ts";
import { findActive, insertComment } from "#db/comments/comments.ts";
import { findThread } from "#db/comments/threads.ts";
import { type Actor, may } from "#domain/access.ts";
import { mentionsOf } from "#domain/comments/mentions.ts";
import { commentBodySchema, mostComments } from "#domain/comments/thread.ts";
import { createId, idSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { answerOnce } from "#server/commands/answer-once.ts";
import { afterComment } from "#server/comments/after-comment.ts";
import { writtenCommentSchema } from "#server/comments/open-thread.ts";

export const replyInput = z.strictObject({
  commandId: idSchema,
  articleId: idSchema,
  threadId: idSchema,
  body: commentBodySchema,
});

/** Says something more in a thread. One that was settled meanwhile takes it too, and stays settled. */
export async function reply(
  actor: Actor,
  input: z.infer<typeof replyInput>,
): Promise<Result<z.infer<typeof writtenCommentSchema>>> {
  if (!may(actor, "article.comment")) return refuse("forbidden");
  const { commandId, articleId, threadId, body } = input;
  const command = { id: commandId, name: "comments/reply", answer: writtenCommentSchema };
  return answerOnce(actor, command, async (tx) => {
    if (!(await lockArticle(tx, articleId))) return refuse(await whyClosed(tx, articleId));
    const thread = await findThread(tx, articleId, threadId);
    if (!thread) return refuse("notFound");
    if (thread.comments.length >= mostComments) return refuse("commentsFull", { params: { most: mostComments } });
    const commentId = createId();
    const words = { authorId: actor.id, body, mentions: await findActive(tx, mentionsOf(body)) };
    await insertComment(tx, { id: commentId, threadId, ...words, createdAt: await databaseNow(tx) });
    const before = thread.comments.map(({ author, mentions }) => ({ authorId: author.id, mentions }));
    await afterComment(tx, { articleId, threadId, commentId, ...words, before });
    return ok({ threadId, commentId });
  });
}
