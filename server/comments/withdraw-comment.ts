import { z } from "zod";
import { lockArticle, whyClosed } from "#db/articles/lock-article.ts";
import { databaseNow } from "#db/clock.ts";
import { rewriteComment } from "#db/comments/comments.ts";
import { rewordNotices } from "#db/notifications/notifications.ts";
import { announceBeside } from "#db/presence/announce.ts";
import { type Actor, may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { answerOnce } from "#server/commands/answer-once.ts";
import { findOwnComment } from "#server/comments/own-comment.ts";

export const withdrawCommentInput = z.strictObject({
  commandId: idSchema,
  articleId: idSchema,
  threadId: idSchema,
  commentId: idSchema,
});

const answer = z.strictObject({ commentId: idSchema });

/** Takes a comment of one's own back: its words are gone for good, that there was one stays, so that answers to it make sense. */
export async function withdrawComment(
  actor: Actor,
  input: z.infer<typeof withdrawCommentInput>,
): Promise<Result<z.infer<typeof answer>>> {
  if (!may(actor, "article.comment")) return refuse("forbidden");
  const { commandId, articleId, commentId } = input;
  return answerOnce(actor, { id: commandId, name: "comments/withdraw-comment", answer }, async (tx) => {
    if (!(await lockArticle(tx, articleId))) return refuse(await whyClosed(tx, articleId));
    const own = await findOwnComment(tx, actor, input);
    if (!own.ok) return own;
    await rewriteComment(tx, commentId, null, await databaseNow(tx));
    await rewordNotices(tx, { articleId, commentId }, null);
    await announceBeside(tx, articleId, "comments");
    return ok({ commentId });
  });
}
