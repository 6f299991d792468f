import { z } from "zod";
import { findTitles } from "#db/articles/titles.ts";
import { appendEvents } from "#db/audit/append-events.ts";
import { deleteArticle as deleteRows, findTrashed } from "#db/trash/trash.ts";
import { type Actor, may } from "#domain/access.ts";
import { isTitle } from "#domain/article/trash.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { writtenText } from "#domain/text.ts";
import { openAnywhere } from "#server/articles/open-article.ts";
import { answerOnce } from "#server/commands/answer-once.ts";

export const deleteArticleInput = z.strictObject({
  commandId: idSchema,
  articleId: idSchema,
  /** As the trash shows it, typed by whoever deletes. */
  title: writtenText(400),
});

/** Deletes an article in the trash for good, with its revisions and approvals. Only the audit log remembers that it was. */
export async function deleteArticle(actor: Actor, input: z.infer<typeof deleteArticleInput>): Promise<Result<null>> {
  if (!may(actor, "article.delete")) return refuse("forbidden");
  const { commandId, articleId } = input;
  return answerOnce(actor, { id: commandId, name: "trash/delete-article", answer: z.null() }, async (tx) => {
    const opened = await openAnywhere(tx, actor, articleId, "article.delete");
    if (!opened.ok) return opened;
    if (!(await findTrashed(tx, articleId))) return refuse("notInTrash");
    const title = (await findTitles(tx, [articleId]))[articleId] || articleId;
    if (!isTitle(input.title, title)) return refuse("titleDiffers");
    await deleteRows(tx, articleId);
    await appendEvents(tx, { stream: `article:${articleId}`, actorId: actor.id, commandId }, [
      { type: "articleDeleted", data: { title } },
    ]);
    return ok(null);
  });
}
