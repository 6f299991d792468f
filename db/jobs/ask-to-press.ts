import { addJob } from "#db/jobs/add-job.ts";
import type { Tx } from "#db/transaction.ts";

/** What a job `press` makes anew: an article, an entry of the quotation library, or what every page shows. */
type ToPress = { articleId: string } | { quotationId: string } | { furniture: true };

/** Asks for it in the transaction that changes it. Of one thing one job waits at most. */
export function askToPress(tx: Tx, what: ToPress): Promise<void> {
  return addJob(tx, "press", what, { jobKey: `press:${nameOf(what)}` });
}

function nameOf(what: ToPress): string {
  if ("articleId" in what) return what.articleId;
  return "quotationId" in what ? `quotation:${what.quotationId}` : "furniture";
}
