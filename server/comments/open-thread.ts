import { z } from "zod";
import { lockArticle, whyClosed } from "#db/articles/lock-article.ts";
import { appendEvents } from "#db/audit/append-events.ts";
import { databaseNow } from "#db/clock.ts";
import { findActive, insertComment } from "#db/comments/comments.ts";
import { countThreads, insertThread } from "#db/comments/threads.ts";
import { findWorkingCopies } from "#db/editions/working-copy.ts";
import { type Actor, may } from "#domain/access.ts";
import { anchorTarget } from "#domain/annotations/anchor.ts";
import { targetSchema } from "#domain/annotations/target.ts";
import { mentionsOf } from "#domain/comments/mentions.ts";
import { commentBodySchema, mostThreads } from "#domain/comments/thread.ts";
import { createId, idSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { answerOnce } from "#server/commands/answer-once.ts";
import { afterComment } from "#server/comments/after-comment.ts";

export const openThreadInput = z.strictObject({
  commandId: idSchema,
  articleId: idSchema,
  target: targetSchema,
  body: commentBodySchema,
});

export const writtenCommentSchema = z.strictObject({ threadId: idSchema, commentId: idSchema });
type Written = z.infer<typeof writtenCommentSchema>;

/**
 * Says something about words of an article. Nothing of the article changes by it: no hash, no approval, no contributor.
 * Words that the desk doesn't have (any more) are refused with `contentChanged`, and one thread too many with `threadsFull`.
 */
export async function openThread(actor: Actor, input: z.infer<typeof openThreadInput>): Promise<Result<Written>> {
  if (!may(actor, "article.comment")) return refuse("forbidden");
  const { commandId, articleId, target, body } = input;
  const command = { id: commandId, name: "comments/open-thread", answer: writtenCommentSchema };
  return answerOnce(actor, command, async (tx) => {
    if (!(await lockArticle(tx, articleId))) return refuse(await whyClosed(tx, articleId));
    const copy = (await findWorkingCopies(tx, articleId)).find(({ language }) => language === target.language);
    if (!copy || anchorTarget(target, copy) === "orphaned") return refuse("contentChanged");
    if ((await countThreads(tx, articleId)) >= mostThreads)
      return refuse("threadsFull", { params: { most: mostThreads } });
    const at = await databaseNow(tx);
    const [threadId, commentId] = [createId(), createId()];
    const words = { authorId: actor.id, body, mentions: await findActive(tx, mentionsOf(body)) };
    await insertThread(tx, { id: threadId, articleId, target, createdAt: at });
    await insertComment(tx, { id: commentId, threadId, ...words, createdAt: at });
    await appendEvents(tx, { stream: `article:${articleId}`, actorId: actor.id, commandId }, [
      { type: "commentOpened", data: { threadId, language: target.language } },
    ]);
    await afterComment(tx, { articleId, threadId, commentId, ...words, before: [] });
    return ok({ threadId, commentId });
  });
}
