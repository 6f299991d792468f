import { readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "#db/embedded/stop-postgres.ts";

/**
 * Runs `during` while the product's PostgreSQL is down: killed, and kept from coming back by a missing configuration.
 * Afterwards the product starts it again by itself.
 */
export async function withDatabaseDown(dataDir: string, during: () => Promise<void>): Promise<void> {
  const cluster = join(dataDir, "postgres", "cluster");
  const configuration = join(cluster, "postgresql.conf");
  const pid = Number(readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n")[0]);
  renameSync(configuration, `${configuration}.away`);
  try {
    process.kill(pid, "SIGQUIT");
    while (isAlive(pid)) await new Promise((done) => setTimeout(done, 20));
    await during();
  } finally {
    renameSync(`${configuration}.away`, configuration);
  }
}
