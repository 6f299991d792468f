import { z } from "zod";
import { articleExists } from "#db/presence/article-exists.ts";
import { type Actor, may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

export const openPresenceInput = z.strictObject({ articleId: idSchema.nullable() });

/**
 * Whether somebody may be told who is on an article, and whether others are told where they write: as far as they may read and
 * write it. Without an article: whether a page of theirs may be told that something concerns them.
 */
export async function openPresence(
  actor: Actor,
  input: z.infer<typeof openPresenceInput>,
): Promise<Result<{ writes: boolean }>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  if (input.articleId === null) return ok({ writes: false });
  if (!(await articleExists(input.articleId))) return refuse("notFound");
  return ok({ writes: may(actor, "article.write") });
}
