import { z } from "zod";
import { readBell as findBell, listNotices } from "#db/notifications/notifications.ts";
import { transaction } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import type { Bell, NoticeEntry } from "#domain/notifications/notice.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

export const readBellInput = z.strictObject({});

/** How much is new to whoever asks, and the newest of it. */
export async function readBell(
  actor: Actor,
  _input: z.infer<typeof readBellInput>,
): Promise<Result<Bell & { newest: NoticeEntry | null }>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  return transaction(async (tx) => {
    const [newest = null] = await listNotices(tx, actor, { view: "unread" }, { offset: 0, limit: 1 });
    return ok({ ...(await findBell(tx, actor.id)), newest });
  });
}
