import { z } from "zod";
import { transaction } from "#db/transaction.ts";
import { countInbox, listInbox as findInbox } from "#db/workflow/inbox.ts";
import { type Actor, may } from "#domain/access.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { type InboxEntry, type InboxView, inboxViews } from "#domain/workflow/inbox.ts";

export const listInboxInput = z.strictObject({
  view: z.enum(inboxViews).default("mine"),
  /** From 1. */
  page: z.int().min(1).max(10_000).default(1),
  pageSize: z.int().min(1).max(100).default(50),
});

export type InboxPage = {
  items: InboxEntry[];
  counts: Record<InboxView, number>;
  page: number;
  pageSize: number;
};

/** One page of what waits, and how much there is in every view. */
export async function listInbox(actor: Actor, input: z.infer<typeof listInboxInput>): Promise<Result<InboxPage>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  const { view, page, pageSize } = input;
  return transaction(async (tx) => {
    const items = await findInbox(tx, actor, view, { offset: (page - 1) * pageSize, limit: pageSize });
    return ok({ items, counts: await countInbox(tx, actor), page, pageSize });
  });
}
