import { addJob } from "#db/jobs/add-job.ts";
import type { Tx } from "#db/transaction.ts";

/** Half an hour of tries; after that the desk is told that it failed. */
export const publishAttempts = 8;
/** The priority of what readers wait for: it comes before everything else that is due. */
export const first = -10;

/** The job of a schedule at its time: one for each, and a new time takes the place of the old one. */
export function addDueJob(
  tx: Tx,
  { articleId, scheduleId, publishAt }: { articleId: string; scheduleId: string; publishAt: string },
): Promise<void> {
  return addJob(
    tx,
    "publish-due",
    { articleId, scheduleId },
    {
      runAt: new Date(publishAt),
      jobKey: `schedule:${scheduleId}`,
      maxAttempts: publishAttempts,
      priority: first,
    },
  );
}
