import { existsSync, readFileSync, readlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { connectAsOwner } from "#db/embedded/connect-as-owner.ts";
import type { EmbeddedState } from "#db/embedded/embedded-state.ts";
import { isAlive, stopPostgres } from "#db/embedded/stop-postgres.ts";

/** Beyond the largest process number of any system. */
const nobody = 999_999_999;

/**
 * The process id of a PostgreSQL that a killed start left running on this cluster: adopted when it answers on our port
 * with our password. One that doesn't answer is stopped, so that a new one can take its place.
 */
export async function findOrphan(cluster: string, state: EmbeddedState): Promise<number | undefined> {
  const pidFile = join(cluster, "postmaster.pid");
  if (!existsSync(pidFile)) return undefined;
  const [pidLine, , , portLine] = readFileSync(pidFile, "utf8").split("\n");
  const pid = Number(pidLine);
  // PostgreSQL itself finds out that a server is gone, and whether one of its sessions still is there.
  if (!isAlive(pid)) return undefined;
  if (!isPostgres(pid)) {
    // The number now belongs to another program, and PostgreSQL would take that for a server. The rest of the file
    // stays: it leads to sessions that may have survived.
    writeFileSync(pidFile, readFileSync(pidFile, "utf8").replace(/^\d+/, String(nobody)));
    return undefined;
  }
  if (Number(portLine) === state.port && (await answers(state))) return pid;
  await stopPostgres(pid);
  return undefined;
}

/** An orphan that is still recovering refuses connections for a while. */
async function answers(state: EmbeddedState): Promise<boolean> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const connection = await connectAsOwner(state, "postgres");
    if (connection) {
      await connection.end();
      return true;
    }
    await new Promise((done) => setTimeout(done, 250));
  }
  return false;
}

function isPostgres(pid: number): boolean {
  try {
    return /\/postgres( \(deleted\))?$/.test(readlinkSync(`/proc/${pid}/exe`));
  } catch {
    // No /proc (macOS): believe the file, as PostgreSQL itself would.
    return !existsSync("/proc/self");
  }
}
