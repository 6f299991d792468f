import { findOverdue, type OverdueItem, overdueKey } from "#db/notifications/overdue.ts";
import { transaction } from "#db/transaction.ts";
import type { Notice } from "#domain/notifications/notice.ts";
import { notify } from "#server/notifications/notify.ts";

/** Few enough that a transaction of them is short. */
const batch = 200;

/** The job `tell-overdue`: tells whoever has it, or could take it, that something is late; once of each thing. */
export async function tellOverdue(): Promise<void> {
  for (let after: OverdueItem | null = null, going = true; going; ) {
    const from: OverdueItem | null = after;
    const items = await transaction(async (tx) => {
      const found = await findOverdue(tx, from, batch);
      // Whoever does not want to hear it is told nothing, and is not found again either.
      await notify(tx, found.map(noticeOf), { notesUnwanted: true });
      return found;
    });
    after = items.at(-1) ?? null;
    going = items.length === batch;
  }
}

function noticeOf(item: OverdueItem): Notice {
  const { userId, articleId, stageName, scope, review, dueAt } = item;
  const content = { kind: "overdue", stageName, scope, review, dueAt } as const;
  return { userId, articleId, actorId: null, key: overdueKey(item), content };
}
