import { z } from "zod";
import { markUnread as markNoticesUnread } from "#db/notifications/notifications.ts";
import { announce } from "#db/presence/announce.ts";
import { transaction } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import { noticeIdsSchema } from "#domain/notifications/notice.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

export const markUnreadInput = z.strictObject({ ids: noticeIdsSchema });

/** Makes notices of whoever asks new again. */
export async function markUnread(actor: Actor, { ids }: z.infer<typeof markUnreadInput>): Promise<Result<null>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  return transaction(async (tx) => {
    await markNoticesUnread(tx, actor.id, ids);
    await announce({ kind: "notices", userId: actor.id }, tx);
    return ok(null);
  });
}
