import { z } from "zod";
import { muteArticle as mute, unmuteArticle } from "#db/notifications/mutes.ts";
import { findColumnOf } from "#db/presence/find-column.ts";
import { transaction } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

export const muteArticleInput = z.strictObject({ articleId: idSchema, muted: z.boolean() });

/** Whether whoever asks wants to hear of an article. What waits for them stays in their inbox. */
export async function muteArticle(
  actor: Actor,
  { articleId, muted }: z.infer<typeof muteArticleInput>,
): Promise<Result<null>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  if ((await findColumnOf(articleId)) === undefined) return refuse("notFound");
  await transaction((tx) => (muted ? mute(tx, actor.id, articleId) : unmuteArticle(tx, actor.id, articleId)));
  return ok(null);
}
