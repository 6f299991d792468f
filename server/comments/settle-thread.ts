import { z } from "zod";
import { lockArticle, whyClosed } from "#db/articles/lock-article.ts";
import { appendEvents } from "#db/audit/append-events.ts";
import { databaseNow } from "#db/clock.ts";
import { findThread, setResolved } from "#db/comments/threads.ts";
import { announceBeside } from "#db/presence/announce.ts";
import type { Actor } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { answerOnce } from "#server/commands/answer-once.ts";

export const settleThreadInput = z.strictObject({ commandId: idSchema, articleId: idSchema, threadId: idSchema });
export type SettleThreadInput = z.infer<typeof settleThreadInput>;

const answer = z.strictObject({ threadId: idSchema });
export type SettledThread = z.infer<typeof answer>;

/** Settles a thread or opens it again, for whoever may. One that is so already stays as it is, and nothing is recorded. */
export async function settleThread(
  actor: Actor,
  name: "comments/resolve-thread" | "comments/reopen-thread",
  { commandId, articleId, threadId }: SettleThreadInput,
): Promise<Result<SettledThread>> {
  const resolves = name === "comments/resolve-thread";
  return answerOnce(actor, { id: commandId, name, answer }, async (tx) => {
    if (!(await lockArticle(tx, articleId))) return refuse(await whyClosed(tx, articleId));
    const thread = await findThread(tx, articleId, threadId);
    if (!thread) return refuse("notFound");
    if ((thread.resolved !== null) === resolves) return ok({ threadId });
    await setResolved(tx, threadId, resolves ? { id: actor.id, at: await databaseNow(tx) } : null);
    await appendEvents(tx, { stream: `article:${articleId}`, actorId: actor.id, commandId }, [
      { type: resolves ? "commentResolved" : "commentReopened", data: { threadId } },
    ]);
    await announceBeside(tx, articleId, "comments");
    return ok({ threadId });
  });
}
