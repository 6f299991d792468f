import { z } from "zod";
import { markRead as markNoticesRead } from "#db/notifications/notifications.ts";
import { announce } from "#db/presence/announce.ts";
import { transaction } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { noticeIdsSchema } from "#domain/notifications/notice.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

export const markReadInput = z.union([
  z.strictObject({ ids: noticeIdsSchema }),
  /** Null for what is about their account. */
  z.strictObject({ articleId: idSchema.nullable() }),
  z.strictObject({ releaseId: idSchema }),
  z.strictObject({ all: z.literal(true) }),
]);

/** Marks what was new to whoever asks as read, and says what that was, so that it can be taken back. */
export async function markRead(actor: Actor, input: z.infer<typeof markReadInput>): Promise<Result<{ ids: string[] }>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  return transaction(async (tx) => {
    const ids = await markNoticesRead(tx, actor.id, input);
    if (ids.length > 0) await announce({ kind: "notices", userId: actor.id }, tx);
    return ok({ ids });
  });
}
