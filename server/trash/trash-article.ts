import { z } from "zod";
import { appendEvents } from "#db/audit/append-events.ts";
import { databaseNow } from "#db/clock.ts";
import { addJob } from "#db/jobs/add-job.ts";
import { announceChange } from "#db/presence/announce.ts";
import { languagesInRelease } from "#db/releases/releases.ts";
import { setTrashed } from "#db/trash/trash.ts";
import { type Actor, may } from "#domain/access.ts";
import { decideTrash, deletedAt } from "#domain/article/trash.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { openArticle } from "#server/articles/open-article.ts";
import { answerOnce } from "#server/commands/answer-once.ts";
import { workflowView } from "#server/reviews/workflow-view.ts";

export const trashArticleInput = z.strictObject({ commandId: idSchema, articleId: idSchema });

const answer = z.strictObject({ trashedAt: z.string() });

/**
 * Puts an article into the trash: lists, searches, previews and exports know it no more, and nobody writes or decides
 * anything about it until it is restored, which brings it back exactly as it was. Refused while readers have it, a reviewer
 * holds it, it is scheduled or an open release has it.
 */
export async function trashArticle(
  actor: Actor,
  input: z.infer<typeof trashArticleInput>,
): Promise<Result<z.infer<typeof answer>>> {
  if (!may(actor, "article.trash")) return refuse("forbidden");
  const { commandId, articleId } = input;
  return answerOnce(actor, { id: commandId, name: "trash/trash-article", answer }, async (tx) => {
    const opened = await openArticle(tx, actor, articleId, "article.trash");
    if (!opened.ok) return opened;
    const view = await workflowView(tx, actor, articleId);
    if (!view) return refuse("notFound");
    const decided = decideTrash(view, await languagesInRelease(tx, articleId));
    if (!decided.ok) return decided;
    const at = await databaseNow(tx);
    await setTrashed(tx, articleId, { id: actor.id, at });
    await announceChange(tx, articleId);
    await appendEvents(tx, { stream: `article:${articleId}`, actorId: actor.id, commandId }, [
      { type: "articleTrashed", data: {} },
    ]);
    const due = { runAt: deletedAt(at), jobKey: `trash:${articleId}` };
    await addJob(tx, "empty-trash", { articleId, trashedAt: at.toISOString() }, due);
    return ok({ trashedAt: at.toISOString() });
  });
}
