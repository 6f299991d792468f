import { execFileSync } from "node:child_process";
import { readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "#db/embedded/stop-postgres.ts";

/**
 * Runs `during` while the product's PostgreSQL is down: killed (SIGKILL leaves it no time to say goodbye), and kept from
 * coming back by a missing configuration. Afterwards the product starts it again by itself.
 */
export async function withDatabaseDown(
  dataDir: string,
  during: () => Promise<void>,
  signal: "SIGQUIT" | "SIGKILL" = "SIGQUIT",
): Promise<void> {
  const cluster = join(dataDir, "postgres", "cluster");
  const configuration = join(cluster, "postgresql.conf");
  const pid = postmasterOf(dataDir);
  renameSync(configuration, `${configuration}.away`);
  try {
    process.kill(pid, signal);
    while (isAlive(pid)) await new Promise((done) => setTimeout(done, 20));
    await during();
  } finally {
    renameSync(`${configuration}.away`, configuration);
  }
}

/** Runs `during` while the product's PostgreSQL is there and says nothing: it and all its processes are halted. */
export async function withDatabaseMute(dataDir: string, during: () => Promise<void>): Promise<void> {
  const pids = [postmasterOf(dataDir), ...childrenOf(postmasterOf(dataDir))];
  try {
    for (const pid of pids) tell(pid, "SIGSTOP");
    await during();
  } finally {
    for (const pid of pids) tell(pid, "SIGCONT");
  }
}

/** One whose client has gone ends as soon as it may. */
function tell(pid: number, signal: "SIGSTOP" | "SIGCONT"): void {
  if (isAlive(pid)) process.kill(pid, signal);
}

function postmasterOf(dataDir: string): number {
  return Number(readFileSync(join(dataDir, "postgres", "cluster", "postmaster.pid"), "utf8").split("\n")[0]);
}

function childrenOf(pid: number): number[] {
  return execFileSync("ps", ["-o", "pid=", "--ppid", String(pid)], { encoding: "utf8" })
    .trim()
    .split(/\s+/)
    .map(Number);
}
