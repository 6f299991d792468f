import { z } from "zod";
import { countNotices, listNotices as findNotices } from "#db/notifications/notifications.ts";
import { transaction } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import type { NoticeEntry } from "#domain/notifications/notice.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

/** What is new, or everything. */
export const noticeViews = ["unread", "all"] as const;
type NoticeView = (typeof noticeViews)[number];

export const listNoticesInput = z.strictObject({
  view: z.enum(noticeViews).default("unread"),
  /** From 1. */
  page: z.int().min(1).max(10_000).default(1),
  pageSize: z.int().min(1).max(100).default(50),
});

/** One page of what somebody was told, the newest first, and how much there is. */
export async function listNotices(
  actor: Actor,
  { view, page, pageSize }: z.infer<typeof listNoticesInput>,
): Promise<Result<{ items: NoticeEntry[]; counts: Record<NoticeView, number> }>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  return transaction(async (tx) => {
    const items = await findNotices(tx, actor, { view }, { offset: (page - 1) * pageSize, limit: pageSize });
    const counts = { unread: await countNotices(tx, actor.id, "unread"), all: await countNotices(tx, actor.id, "all") };
    return ok({ items, counts });
  });
}
