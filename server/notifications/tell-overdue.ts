import { findOverdue, type OverdueItem, overdueKey } from "#db/notifications/overdue.ts";
import { transaction } from "#db/transaction.ts";
import { notify } from "#server/notifications/notify.ts";

/** Few enough that a transaction of them is short. */
const batch = 200;

/** The job `tell-overdue`: tells whoever has it, or could take it, that something is late; once of each thing. */
export async function tellOverdue(): Promise<void> {
  for (let after: OverdueItem | null = null, going = true; going; ) {
    const from: OverdueItem | null = after;
    const items = await transaction(async (tx) => {
      const found = await findOverdue(tx, from, batch);
      await notify(
        tx,
        found.map((item) => ({
          ...{ userId: item.userId, articleId: item.articleId, actorId: null, key: overdueKey(item) },
          content: {
            kind: "overdue",
            ...{ stageName: item.stageName, scope: item.scope, review: item.review, dueAt: item.dueAt },
          },
        })),
      );
      return found;
    });
    after = items.at(-1) ?? null;
    going = items.length === batch;
  }
}
