import { z } from "zod";
import { appendEvents } from "#db/audit/append-events.ts";
import { announceChange } from "#db/presence/announce.ts";
import { findTrashed, setTrashed } from "#db/trash/trash.ts";
import { type Actor, may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { openAnywhere } from "#server/articles/open-article.ts";
import { answerOnce } from "#server/commands/answer-once.ts";

export const restoreArticleInput = z.strictObject({ commandId: idSchema, articleId: idSchema });

/** Takes an article out of the trash, exactly as it was put there: words, rows, revisions, approvals, its place in lists. */
export async function restoreArticle(actor: Actor, input: z.infer<typeof restoreArticleInput>): Promise<Result<null>> {
  if (!may(actor, "article.trash")) return refuse("forbidden");
  const { commandId, articleId } = input;
  return answerOnce(actor, { id: commandId, name: "trash/restore-article", answer: z.null() }, async (tx) => {
    const opened = await openAnywhere(tx, actor, articleId, "article.trash");
    if (!opened.ok) return opened;
    if (!(await findTrashed(tx, articleId))) return refuse("notInTrash");
    await setTrashed(tx, articleId, null);
    await announceChange(tx, articleId);
    await appendEvents(tx, { stream: `article:${articleId}`, actorId: actor.id, commandId }, [
      { type: "articleRestored", data: {} },
    ]);
    return ok(null);
  });
}
