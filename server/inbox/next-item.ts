import { z } from "zod";
import { transaction } from "#db/transaction.ts";
import { listInbox } from "#db/workflow/inbox.ts";
import { type Actor, may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import type { InboxEntry } from "#domain/workflow/inbox.ts";

export const nextItemInput = z.strictObject({
  /** The article that was just decided on. */
  articleId: idSchema,
});

/** The first thing of another article that waits for whoever asks; null when nothing does. */
export async function nextItem(
  actor: Actor,
  { articleId }: z.infer<typeof nextItemInput>,
): Promise<Result<InboxEntry | null>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  // One article has at most two things that wait.
  const items = await transaction((tx) => listInbox(tx, actor, "mine", { offset: 0, limit: 3 }));
  return ok(items.find((item) => item.articleId !== articleId) ?? null);
}
