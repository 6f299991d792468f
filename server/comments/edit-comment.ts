import { z } from "zod";
import { lockArticle, whyClosed } from "#db/articles/lock-article.ts";
import { databaseNow } from "#db/clock.ts";
import { findActive, rewriteComment } from "#db/comments/comments.ts";
import { rewordNotices } from "#db/notifications/notifications.ts";
import { type Actor, may } from "#domain/access.ts";
import { mentionsOf } from "#domain/comments/mentions.ts";
import { commentBodySchema } from "#domain/comments/thread.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { answerOnce } from "#server/commands/answer-once.ts";
import { afterComment, commentExcerpt } from "#server/comments/after-comment.ts";
import { findOwnComment } from "#server/comments/own-comment.ts";

export const editCommentInput = z.strictObject({
  commandId: idSchema,
  articleId: idSchema,
  threadId: idSchema,
  commentId: idSchema,
  body: commentBodySchema,
});

const answer = z.strictObject({ commentId: idSchema });

/** Gives a comment of one's own other words; that it was edited is said beside it. */
export async function editComment(
  actor: Actor,
  input: z.infer<typeof editCommentInput>,
): Promise<Result<z.infer<typeof answer>>> {
  if (!may(actor, "article.comment")) return refuse("forbidden");
  const { commandId, articleId, threadId, commentId, body } = input;
  return answerOnce(actor, { id: commandId, name: "comments/edit-comment", answer }, async (tx) => {
    if (!(await lockArticle(tx, articleId))) return refuse(await whyClosed(tx, articleId));
    const own = await findOwnComment(tx, actor, input);
    if (!own.ok) return own;
    if (own.value.body !== body) {
      const mentions = await findActive(tx, mentionsOf(body));
      await rewriteComment(tx, commentId, { body, mentions }, await databaseNow(tx));
      await rewordNotices(tx, { articleId, commentId }, await commentExcerpt(tx, body));
      const words = { authorId: actor.id, body, mentions, before: [], heard: own.value.mentions };
      await afterComment(tx, { articleId, threadId, commentId, ...words });
    }
    return ok({ commentId });
  });
}
