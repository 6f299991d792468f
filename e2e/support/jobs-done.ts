import { expect } from "@playwright/test";
import { connectAsOwner } from "#db/embedded/connect-as-owner.ts";
import { loadState } from "#db/embedded/embedded-state.ts";

/**
 * Of the press there is more than jobs: who presses everything holds an advisory lock (db/press/advisory-lock.ts). A job that was
 * replaced while it was done and then failed stays, and is not done again.
 */
const busyAt = `SELECT count(*)::int + (SELECT count(*)::int FROM pg_locks WHERE locktype = 'advisory') AS things
  FROM graphile_worker.jobs WHERE attempts < max_attempts AND (task_identifier = $1 OR ($1::text IS NULL AND run_at <= now()))`;
/** Between two rounds of pressing everything there is a moment in which nobody does. */
const quietLooks = 8;

/** Waits until no job of a running product is due any more; of the press, until it has nothing to do at all. */
export async function jobsDone(dataDir: string, task?: "press"): Promise<void> {
  const database = await connectAsOwner(await loadState(dataDir), "duizhao");
  if (!database) throw new Error("the product's database cannot be reached");
  let quiet = 0;
  const look = async () => {
    const { rows } = await database.query(busyAt, [task ?? null]);
    quiet = rows[0].things === 0 ? quiet + 1 : 0;
    return quiet;
  };
  await expect.poll(look, { timeout: 600_000, intervals: [200] }).toBeGreaterThanOrEqual(quietLooks);
  await database.end();
}
