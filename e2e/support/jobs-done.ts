import { expect } from "@playwright/test";
import { connectAsOwner } from "#db/embedded/connect-as-owner.ts";
import { loadState } from "#db/embedded/embedded-state.ts";

/** Waits until no job of a running product is due any more; of one task, until there is none that is tried again either. */
export async function jobsDone(dataDir: string, task?: "press"): Promise<void> {
  const database = await connectAsOwner(await loadState(dataDir), "duizhao");
  if (!database) throw new Error("the product's database cannot be reached");
  const waiting = `SELECT count(*)::int AS jobs FROM graphile_worker.jobs
    WHERE task_identifier = $1 OR ($1::text IS NULL AND run_at <= now())`;
  const jobs = async () => (await database.query(waiting, [task ?? null])).rows[0].jobs;
  await expect.poll(jobs, { timeout: 240_000, intervals: [200] }).toBe(0);
  await database.end();
}
