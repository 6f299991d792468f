import { z } from "zod";
import { findColumnOf } from "#db/presence/find-column.ts";
import { type Actor, may, mayIn } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { type Language, languages } from "#domain/locale.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

export const openPresenceInput = z.strictObject({ articleId: idSchema.nullable() });

/**
 * Whether somebody may be told who is on an article, and in which languages others are told where they write: as far as they
 * may read and write it. Without an article: whether a page of theirs may be told that something concerns them.
 */
export async function openPresence(
  actor: Actor,
  input: z.infer<typeof openPresenceInput>,
): Promise<Result<{ writes: Language[] }>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  if (input.articleId === null) return ok({ writes: [] });
  const columnId = await findColumnOf(input.articleId);
  if (columnId === undefined) return refuse("notFound");
  const writes = languages.filter((language) => mayIn(actor, "article.write", { columnId, languages: [language] }));
  return ok({ writes });
}
