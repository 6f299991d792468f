import { readFileSync } from "node:fs";
import { join } from "node:path";

const fastShutdownMs = 15_000;

/** Stops a postmaster: connections are ended, what was committed is on disk. Returns when the process is gone. */
export async function stopPostgres(pid: number): Promise<void> {
  // PostgreSQL's "fast" shutdown, then, if a session can't be ended, the immediate one that recovers at the next start.
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    const until = Date.now() + fastShutdownMs;
    while (Date.now() < until) {
      if (!isAlive(pid)) return;
      await new Promise((done) => setTimeout(done, 25));
    }
  }
}

/**
 * How a postmaster fares. `stopping`: somebody asked it to shut down, as `kill` does; it then waits for the sessions there
 * are, for as long as they like, and lets in no new ones.
 */
export function conditionOf(cluster: string, pid: number): "up" | "stopping" | "gone" {
  if (!isAlive(pid)) return "gone";
  try {
    const lines = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
    return Number(lines[0]) === pid && lines[7]?.trim() === "stopping" ? "stopping" : "up";
  } catch {
    return "up"; // between its last line and its end
  }
}

/** Whether a process with this id runs, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
  return !isZombie(pid);
}

/** In containers nobody may collect an orphan that has ended; it keeps its id all the same. */
function isZombie(pid: number): boolean {
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}
