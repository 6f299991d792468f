import type { Tx } from "#db/transaction.ts";

/** Takes away the jobs of a task that wait and that nobody has begun. */
export async function forgetJobs(tx: Tx, name: string): Promise<void> {
  await tx.$queryRaw`
    SELECT count(*) FROM graphile_worker.complete_jobs(ARRAY(
      SELECT id FROM graphile_worker.jobs WHERE task_identifier = ${name} AND locked_at IS NULL
    ))`;
}
