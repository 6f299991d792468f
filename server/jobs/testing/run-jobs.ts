import { z } from "zod";
import { appDb } from "#db/client.ts";
import { tasks } from "#server/jobs/tasks.ts";

const jobSchema = z.object({ id: z.string(), task: z.string(), payload: z.unknown() });
export type WaitingJob = z.infer<typeof jobSchema> & { runAt: Date };

/** The jobs of these names that wait, the first asked for first. */
export async function waitingJobs(...names: string[]): Promise<WaitingJob[]> {
  const rows = await appDb().$queryRaw<(WaitingJob & { run_at: Date })[]>`
    SELECT j.id::text, t.identifier AS task, j.payload, j.run_at
    FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
    WHERE t.identifier = ANY(${names}::text[]) ORDER BY j.id`;
  return rows.map((row) => ({ ...jobSchema.parse(row), runAt: row.run_at }));
}

/** Does the jobs of these names as the worker would, whatever their time; `times` as often, as when it is killed before it can say so. */
export async function doJobs(names: string[], { times = 1 } = {}): Promise<void> {
  for (const { id, task, payload } of await waitingJobs(...names)) {
    // One under way leaves its key to whoever asks for the same again.
    await appDb().$executeRaw`
      UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'test' WHERE id = ${id}::bigint`;
    for (let time = 0; time < times; time++) await tasks[task]?.(payload, { isLast: false });
    await appDb().$executeRaw`DELETE FROM graphile_worker._private_jobs WHERE id = ${id}::bigint`;
  }
}
