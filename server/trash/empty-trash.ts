import { z } from "zod";
import { lockArticleAnywhere } from "#db/articles/lock-article.ts";
import { findTitles } from "#db/articles/titles.ts";
import { appendEvents } from "#db/audit/append-events.ts";
import { databaseNow } from "#db/clock.ts";
import { transaction } from "#db/transaction.ts";
import { deleteArticle, findTrashed } from "#db/trash/trash.ts";
import { deletedAt } from "#domain/article/trash.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

/** The payload of the job `empty-trash`. `trashedAt` names the time in the trash that is meant: it may be another by now. */
export const emptyTrashInput = z.strictObject({ articleId: idSchema, trashedAt: z.iso.datetime() });

/**
 * The job of an article in the trash whose days are over: deletes it for good. Refused with `notFound` when it is gone,
 * with `notInTrash` when it was restored since, and with `trashNotDue` when the database's clock says it is too early.
 */
export function emptyTrash({ articleId, trashedAt }: z.infer<typeof emptyTrashInput>): Promise<Result<null>> {
  return transaction(async (tx) => {
    if (!(await lockArticleAnywhere(tx, articleId))) return refuse("notFound");
    const trashed = await findTrashed(tx, articleId);
    if (trashed?.at !== trashedAt) return refuse("notInTrash");
    if (deletedAt(new Date(trashed.at)) > (await databaseNow(tx))) return refuse("trashNotDue");
    const title = (await findTitles(tx, [articleId]))[articleId] || articleId;
    await deleteArticle(tx, articleId);
    await appendEvents(tx, { stream: `article:${articleId}`, actorId: null, commandId: `trash:${articleId}` }, [
      { type: "articleDeleted", data: { title } },
    ]);
    return ok(null);
  });
}
