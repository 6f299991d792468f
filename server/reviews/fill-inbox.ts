import { lockArticleAnywhere } from "#db/articles/lock-article.ts";
import { type Tx, transaction } from "#db/transaction.ts";
import { findUnderWay, replaceInboxItems } from "#db/workflow/inbox.ts";
import { waitingItems } from "#domain/workflow/waiting-items.ts";
import { loadWorkflow } from "#server/reviews/load-workflow.ts";

/** Few enough that nobody who saves meanwhile waits. */
const batch = 20;

/** The job `fill-inbox`: puts what was under way before there were inboxes into them. Says how many articles it looked at. */
export async function fillInbox(): Promise<number> {
  let seen = 0;
  for (let after = ""; ; ) {
    const from = after;
    const ids = await transaction((tx) => findUnderWay(tx, from, batch));
    for (const id of ids) await transaction((tx) => fillOf(tx, id));
    seen += ids.length;
    const last = ids.at(-1);
    if (last === undefined) return seen;
    after = last;
  }
}

async function fillOf(tx: Tx, articleId: string): Promise<void> {
  if (!(await lockArticleAnywhere(tx, articleId))) return;
  const loaded = await loadWorkflow(tx, articleId, { id: "", roles: [] });
  if (loaded) await replaceInboxItems(tx, articleId, waitingItems(loaded.state, loaded.policy));
}
