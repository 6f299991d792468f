import type { Tx } from "#db/transaction.ts";

/** A worker says so often that it lives; one that has not for `goneAfter` is gone, and with it what it was doing. */
export const keepJobsEveryMs = 10_000;
const goneAfter = "40 seconds";

/**
 * Says that a worker still does the jobs it took, and hands back those of workers that are gone (killed, or cut off before
 * they could tell the outcome): the queue alone would leave them locked for four hours. Jobs are safe to be done twice.
 */
export async function keepJobs(tx: Tx, workerId: string): Promise<void> {
  await tx.$executeRaw`UPDATE graphile_worker._private_jobs SET locked_at = now() WHERE locked_by = ${workerId}`;
  await tx.$executeRaw`
    UPDATE graphile_worker._private_jobs SET locked_at = NULL, locked_by = NULL
    WHERE locked_at < now() - ${goneAfter}::interval`;
}
